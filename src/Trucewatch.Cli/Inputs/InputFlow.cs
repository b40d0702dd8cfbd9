using System.Runtime.CompilerServices;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>
/// The inputs of a list one after another, with the pages of WARC files, addresses and feeds in the places of what names them. Nothing is got
/// before it is asked for.
/// </summary>
/// <param name="list">What the command line names.</param>
/// <param name="loader">Reads files.</param>
/// <param name="web">Gets addresses; null where they are not taken.</param>
internal sealed class InputFlow(InputList list, InputLoader loader, WebInputs? web = null)
{
    /// <summary>How many files in folders are of no kind that is read.</summary>
    public int FilesPassedOver => list.PassedOver;

    /// <summary>How many records of WARC files hold no page.</summary>
    public int RecordsPassedOver { get; private set; }

    /// <summary>How many inputs there are as far as is known: what a WARC file or a feed holds shows as it is read.</summary>
    public int Expected { get; private set; } = list.Inputs.Count;

    /// <summary>Gives them.</summary>
    public async IAsyncEnumerable<Input> GetAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var input in list.Inputs)
        {
            if (WebInputs.IsAddress(input.Source))
            {
                if (web is null)
                {
                    yield return new Input(input.Source, InputProblems.Address(input.Source));
                    continue;
                }

                Expected--;
                await foreach (var got in web.GetAsync(input.Source, cancellation))
                {
                    Expected++;
                    yield return got;
                }
            }
            else if (input.Problem is null && (input.Source == ReportFiles.StandardInput || ReportFiles.IsArchive(input.Source)))
            {
                Expected--;
                foreach (var page in loader.Expand(input.Source, count => RecordsPassedOver += count))
                {
                    Expected++;
                    yield return page;
                }
            }
            else
            {
                yield return input;
            }
        }
    }
}

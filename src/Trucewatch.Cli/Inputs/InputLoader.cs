using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>Reads inputs whole. Used by several threads at once.</summary>
internal sealed class InputLoader(Surroundings surroundings, ReaderLimits? limits = null)
{
    /// <summary>The bytes with what came beside them, or why there are none.</summary>
    public Capture? Load(Input input, out ReadProblem? problem)
    {
        problem = input.Problem;
        if (problem is not null)
            return null;
        if (input.Got is { } got)
            return got;
        var outcome = Files().Get([Full(input.Source)]).First();
        problem = outcome.Problem;
        return outcome.Capture is { } capture ? capture with { Source = input.Source } : null;
    }

    /// <summary>The pages of a WARC file one after another, or what standard input holds; each is read when it is asked for.</summary>
    /// <param name="source">The file as given, or <c>-</c>.</param>
    /// <param name="passedOver">Is told at the end how many records held no page.</param>
    public IEnumerable<Input> Expand(string source, Action<int> passedOver)
    {
        var files = Files();
        var full = Full(source);
        foreach (var outcome in files.Get([full]))
        {
            yield return outcome.IsCapture
                ? new Input(outcome.Capture.Source) { Got = outcome.Capture }
                : new Input(outcome.Problem.Source == full ? source : outcome.Problem.Source, outcome.Problem);
        }

        passedOver(files.RecordsPassedOver);
    }

    private ReportFiles Files() => new(limits, surroundings.Input);

    private string Full(string source) =>
        source == ReportFiles.StandardInput || surroundings.WorkFolder == "." ? source : Path.Combine(surroundings.WorkFolder, source);
}

using System.Collections.Concurrent;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Where the sentences of reports begin and end; kept for those last asked for, since finding them takes the language model.</summary>
internal sealed class SentenceLists(WorkbenchOptions options)
{
    private const int MostKept = 32;

    private readonly ConcurrentDictionary<(string Report, string Text), IReadOnlyList<Evidence>> _kept = new();

    /// <summary>All sentences of a report, in reading order; only those that gave records where the others cannot be found.</summary>
    public async Task<IReadOnlyList<Evidence>> OfAsync(CodedReport coded, CancellationToken cancellation)
    {
        var report = coded.Report;
        if (!_kept.TryGetValue((report.Id, report.Text), out var found))
        {
            var content = await options.Ledger.ReadContentAsync(report.Id, cancellation) ?? [];
            found = await Task.Run(() => options.Sentences(report, content), cancellation);
            if (_kept.Count >= MostKept)
                _kept.Clear();
            _kept[(report.Id, report.Text)] = found;
        }

        if (found.Count > 0)
            return found;
        return [.. coded.Records.SelectMany(record => record.Evidence).Distinct().OrderBy(evidence => evidence.Span.Start)];
    }
}

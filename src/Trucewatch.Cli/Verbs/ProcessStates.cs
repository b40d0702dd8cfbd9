using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Cli;

/// <summary>Works out the processes that a store's reports speak of.</summary>
internal static class ProcessStates
{
    /// <summary>One state a process, the one with most reports first; of the filter's situation only, when it names one.</summary>
    /// <remarks>A report that speaks of several situations counts for its main one, but for each when that one is asked for.</remarks>
    public static async Task<IReadOnlyList<ProcessState>> ReadAsync(ILedger ledger, LedgerFilter filter, CancellationToken cancellation)
    {
        var processes = await ReportsAsync(ledger, filter, cancellation);
        return [.. processes.Select(process => ProcessWork.Of(process.Reports, process.Situation, filter.AsOf, CoderComposition.PartiesOf(process.Situation)))];
    }

    /// <summary>The reports of each process, the one with most reports first; of the filter's situation only, when it names one.</summary>
    public static async Task<IReadOnlyList<(string? Situation, IReadOnlyList<DatedReport> Reports)>> ReportsAsync(
        ILedger ledger, LedgerFilter filter, CancellationToken cancellation)
    {
        var reports = await ledger.ReadReportsAsync(filter with { Kind = null, Category = null }, cancellation)
            .Select(stored => new DatedReport(stored.Coded, stored.Day))
            .ToListAsync(cancellation);
        if (filter.Situation is { } situation)
            return [(situation, reports)];
        return
        [
            .. reports
                .GroupBy(report => report.Coded.Situations.Count > 0 ? report.Coded.Situations[0] : null, StringComparer.Ordinal)
                .OrderByDescending(process => process.Key is not null)
                .ThenByDescending(process => process.Count())
                .ThenBy(process => process.Key, StringComparer.Ordinal)
                .Select(process => (process.Key, (IReadOnlyList<DatedReport>)[.. process])),
        ];
    }
}

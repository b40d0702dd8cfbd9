using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>Works out the processes that a store's reports speak of.</summary>
public static class ProcessStates
{
    /// <summary>One state a process, the one with most reports first; of the filter's situation only, when it names one.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="filter">Which reports; its kind and category are not looked at.</param>
    /// <param name="parties">The main parties of a situation; none where it is not known.</param>
    /// <param name="cancellation">Ends the reading between two reports.</param>
    /// <remarks>A report that speaks of several situations counts for its main one, but for each when that one is asked for.</remarks>
    public static async Task<IReadOnlyList<ProcessState>> ReadAsync(ILedger ledger, LedgerFilter filter, Func<string?, IReadOnlyList<string>> parties, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(filter);
        var processes = await ReportsAsync(ledger, filter, cancellation);
        return [.. processes.Select(process => ProcessWork.Of(process.Reports, process.Situation, filter.AsOf, parties(process.Situation)))];
    }

    /// <summary>The reports of each process, the one with most reports first; of the filter's situation only, when it names one.</summary>
    public static async Task<IReadOnlyList<(string? Situation, IReadOnlyList<DatedReport> Reports)>> ReportsAsync(
        ILedger ledger, LedgerFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(filter);
        var reports = await ledger.ReadReportsAsync(filter with { Kind = null, Category = null }, cancellation)
            .Select(stored => new DatedReport(stored.Coded, stored.Day))
            .ToListAsync(cancellation);
        if (filter.Situation is { } situation)
            return [(situation, reports)];
        return ByProcess(reports);
    }

    /// <summary>Puts each report to the process that it chiefly speaks of: the one with most reports first, that of no known situation last.</summary>
    public static IReadOnlyList<(string? Situation, IReadOnlyList<DatedReport> Reports)> ByProcess(IEnumerable<DatedReport> reports) =>
    [
        .. reports
            .GroupBy(report => report.Coded.Situations.Count > 0 ? report.Coded.Situations[0] : null, StringComparer.Ordinal)
            .OrderByDescending(process => process.Key is not null)
            .ThenByDescending(process => process.Count())
            .ThenBy(process => process.Key, StringComparer.Ordinal)
            .Select(process => (process.Key, (IReadOnlyList<DatedReport>)[.. process])),
    ];
}

using System.Collections.Concurrent;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>
/// What the store has at one head of its chain: the same head is the same store, so what was worked out stays right as long as the head does.
/// </summary>
internal sealed class StoreMoment(LedgerHead? head, IReadOnlyList<DatedReport> reports, WorkbenchOptions options)
{
    // A page asks for one state, a brief for three; more days than these at once are looked at rarely.
    private const int MostStates = 64;

    private readonly ConcurrentDictionary<(string? Situation, DateOnly? AsOf), Lazy<ProcessState>> _states = new();

    private readonly Lazy<IReadOnlyList<(string? Situation, IReadOnlyList<DatedReport> Reports)>> _processes = new(() => ProcessStates.ByProcess(reports));

    private readonly Lazy<IReadOnlyDictionary<string, DatedReport>> _byId =
        new(() => reports.ToDictionary(report => report.Coded.Report.Id, StringComparer.Ordinal));

    /// <summary>The last act; null while nothing is stored.</summary>
    public LedgerHead? Head => head;

    /// <summary>The processes, the one with most reports first and that of no known situation last.</summary>
    public IReadOnlyList<(string? Situation, IReadOnlyList<DatedReport> Reports)> Processes => _processes.Value;

    /// <summary>All reports, by id.</summary>
    public IReadOnlyDictionary<string, DatedReport> Reports => _byId.Value;

    /// <summary>The reports that speak of a situation, chiefly or beside others; of no known one when it is null.</summary>
    public IReadOnlyList<DatedReport> ReportsOf(string? situation) => situation is null
        ? [.. Processes.Where(process => process.Situation is null).SelectMany(process => process.Reports)]
        : [.. reports.Where(report => report.Coded.Situations.Contains(situation, StringComparer.Ordinal))];

    /// <summary>Where a process stands; worked out once.</summary>
    public ProcessState StateOf(string? situation, DateOnly? asOf)
    {
        if (_states.Count > MostStates)
            _states.Clear();
        return _states.GetOrAdd(
            (situation, asOf), key => new Lazy<ProcessState>(() => ProcessWork.Of(ReportsOf(key.Situation), key.Situation, key.AsOf, options.Parties(key.Situation)))).Value;
    }
}

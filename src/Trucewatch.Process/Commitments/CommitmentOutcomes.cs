using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What reports tell to have been done and not done, by who, what and the days of the reports.</summary>
internal sealed class CommitmentOutcomes
{
    private readonly Dictionary<(string Who, string Type, Status Status), DayIndex<(DatedReport Report, Event Doing)>> _told;

    public CommitmentOutcomes(IReadOnlyList<DatedReport> reports) => _told = (
        from report in reports
        from doing in report.Coded.Records.OfType<Event>()
        where doing.Status is Status.Actual or Status.Denied && ProcessTerms.IsDeed(doing.Type)
        from who in doing.By.Distinct(StringComparer.Ordinal)
        group (Report: report, Doing: doing) by (who, doing.Type, doing.Status))
        .ToDictionary(same => same.Key, same => new DayIndex<(DatedReport Report, Event Doing)>([.. same], told => told.Report.Day));

    /// <summary>What reports of the days between, both included, tell of an actor's doings of a type.</summary>
    public IEnumerable<(DatedReport Report, Event Doing)> Of(string who, string type, Status status, DateOnly first, DateOnly last) =>
        _told.TryGetValue((who, type, status), out var told) ? told.Between(first.DayNumber, last.DayNumber) : [];
}

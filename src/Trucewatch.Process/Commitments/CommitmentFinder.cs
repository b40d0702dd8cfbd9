using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds what actors are to do: doings that reports have planned, urged, or set down in a deal. One telling after another of the same doing by the same
/// actor on the same basis is one commitment, as long as their due days do not differ.
/// </summary>
internal static class CommitmentFinder
{
    // Told of again after longer than this without a day, it is likelier another doing of its kind.
    private const int DaysOfOne = 30;
    private const int DaysOfGrace = 1;
    private const int DaysToTell = 60;

    public static IReadOnlyList<Commitment> Find(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<ProposalLine> proposals, DateOnly today)
    {
        var deals = proposals.SelectMany(DealOf).ToHashSet();
        // What a correction has withdrawn neither makes a commitment nor settles one.
        var standing = reports.Where(report => !voices.IsCorrected(report.Coded.Report.Id)).ToList();
        var outcomes = new CommitmentOutcomes();
        foreach (var outcome in standing.SelectMany(CommitmentOutcome.ToldBy))
            outcomes.Add(outcome);
        return
        [
            .. standing.SelectMany(report => ToldBy(report, deals.Contains))
                .GroupBy(one => one.Key)
                .SelectMany(Parted)
                .Select(same => Make(outcomes, same, today))
                .Order(Comparer<Commitment>.Create(Compare)),
        ];
    }

    /// <summary>The sentences that tell of a deal that was agreed; none of a proposal that was not.</summary>
    internal static IEnumerable<(string Report, string Quote)> DealOf(ProposalLine proposal) => proposal.State != ProposalState.Agreed ? [] :
        proposal.Terms.SelectMany(term => term.Values).SelectMany(value => value.Tellings).Concat(proposal.Tellings).Select(telling => (telling.Report, telling.Quote));

    /// <summary>The order of commitments: by the day they are due, those without one last.</summary>
    internal static int Compare(Commitment a, Commitment b)
    {
        var order = (a.Due ?? DateOnly.MaxValue).CompareTo(b.Due ?? DateOnly.MaxValue);
        if (order == 0)
            order = a.FirstReported.CompareTo(b.FirstReported);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    /// <summary>What a report tells as undertaken, owed or asked for.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isOfDeal">Whether a sentence of a report tells of a deal that was agreed.</param>
    internal static IEnumerable<CommitmentTelling> ToldBy(DatedReport report, Func<(string Report, string Quote), bool> isOfDeal)
    {
        for (var i = 0; i < report.Coded.Records.Count; i++)
        {
            if (report.Coded.Records[i] is not Event { By.Count: > 0 } doing || !ProcessTerms.IsDeed(doing.Type) || Basis(report, doing, isOfDeal) is not { } basis)
                continue;
            var askedBy = basis is CommitmentBasis.Appeal ? Asking(report, doing)?.By[0] ?? doing.SaidBy?.Actor ?? doing.SaidBy?.Speaker : null;
            foreach (var who in doing.By)
                yield return new CommitmentTelling(Position.Of(report, i), report, doing, new CommitmentKey(who, doing.Type, basis, askedBy), Due(report, doing));
        }
    }

    private static CommitmentBasis? Basis(DatedReport report, Event doing, Func<(string Report, string Quote), bool> isOfDeal)
    {
        return doing.Status switch
        {
            Status.Planned or Status.Proposed when isOfDeal((report.Coded.Report.Id, doing.Evidence[0].Span.Of(report.Coded.Report.Text))) => CommitmentBasis.Deal,
            Status.Planned => CommitmentBasis.Promise,
            Status.Urged when doing.SaidBy is not null || IsAskedFor(report, doing) => CommitmentBasis.Appeal,
            Status.Urged => CommitmentBasis.Recommendation,
            _ => null,
        };
    }

    private static bool IsAskedFor(DatedReport report, Event doing) => Asking(report, doing) is not null;

    // The appeal or demand of the sentence is that for the doing.
    private static Event? Asking(DatedReport report, Event doing) => report.Coded.Records.OfType<Event>().FirstOrDefault(other =>
        ProcessTerms.IsAsking(other.Type) && other.Evidence[0].Sentence == doing.Evidence[0].Sentence && other.By.Count > 0 && !other.By.Any(doing.By.Contains));

    // A day before the report's own tells when it was said, not when it is to be done.
    private static DateOnly? Due(DatedReport report, Event doing) =>
        (doing.Time?.To ?? doing.Time?.From) is { } day && day >= report.Day ? day : null;

    /// <summary>Parts the tellings of one key, in order of their reports, into commitments.</summary>
    internal static IEnumerable<List<CommitmentTelling>> Parted(IEnumerable<CommitmentTelling> told)
    {
        var groups = new List<List<CommitmentTelling>>();
        var open = new List<(List<CommitmentTelling> Told, DateOnly? Due)>();
        foreach (var one in told)
        {
            open.RemoveAll(group => one.Report.Day.DayNumber - group.Told[^1].Report.Day.DayNumber > DaysOfOne);
            var known = open.FindLastIndex(group => one.Due is null || group.Due is null || group.Due == one.Due);
            if (known >= 0)
            {
                open[known].Told.Add(one);
                open[known] = open[known] with { Due = open[known].Due ?? one.Due };
                continue;
            }

            groups.Add([one]);
            open.Add((groups[^1], one.Due));
        }

        return groups;
    }

    /// <summary>The commitment of its tellings.</summary>
    /// <param name="outcomes">What is told to have been done and not done.</param>
    /// <param name="told">In order.</param>
    /// <param name="today">The day it is judged on.</param>
    internal static Commitment Make(CommitmentOutcomes outcomes, List<CommitmentTelling> told, DateOnly today)
    {
        var first = told[0];
        var due = told.Select(one => one.Due).FirstOrDefault(day => day is not null);
        var done = Later(outcomes, first, due, Status.Actual);
        var broken = done.Count > 0 ? [] : Later(outcomes, first, due, Status.Denied);
        var state = done.Count > 0 ? CommitmentState.ReportedDone
            : broken.Count > 0 ? CommitmentState.ReportedBroken
            : IsOver(due, today) ? CommitmentState.Lapsed
            : CommitmentState.Open;
        return new Commitment
        {
            Id = StableId.Of("commitment", first.Doing.Id, first.Key.Who),
            Who = first.Key.Who,
            ToWhom = [.. told.SelectMany(one => one.Doing.To).Distinct(StringComparer.Ordinal)],
            Type = first.Doing.Type,
            Words = first.Doing.Evidence[0].Span.Of(first.Report.Coded.Report.Text),
            Basis = first.Key.Basis,
            AskedBy = first.Key.AskedBy,
            Due = due,
            State = state,
            FirstReported = first.Report.Day,
            Tellings = [.. told.Select(one => one.Telling)],
            Outcome = done.Count > 0 ? done : broken,
        };
    }

    /// <summary>Whether what is due has lapsed on a day, unless it was told to be done.</summary>
    internal static bool IsOver(DateOnly? due, DateOnly today) => due is { } day && today.DayNumber > day.DayNumber + DaysOfGrace;

    /// <summary>The last day on which a report can tell that it was done or not.</summary>
    internal static DateOnly LastToTell(DateOnly firstReported, DateOnly? due) => due?.AddDays(DaysOfOne) ?? firstReported.AddDays(DaysToTell);

    // What later reports tell of the doing: dated after it was undertaken and not long after it is due.
    private static List<Telling> Later(CommitmentOutcomes outcomes, CommitmentTelling first, DateOnly? due, Status status) =>
    [
        .. outcomes.Of(first.Key.Who, first.Doing.Type, status, first.Report.Day.AddDays(1), LastToTell(first.Report.Day, due))
            .Where(told => told.Doing.Time?.From is not { } day || day >= first.Report.Day)
            .Select(told => told.Telling),
    ];
}

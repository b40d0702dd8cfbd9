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
        var deals = proposals
            .Where(proposal => proposal.State == ProposalState.Agreed)
            .SelectMany(proposal => proposal.Terms.SelectMany(term => term.Values).SelectMany(value => value.Tellings).Concat(proposal.Tellings))
            .Select(telling => (telling.Report, telling.Quote))
            .ToHashSet();
        // What a correction has withdrawn neither makes a commitment nor settles one.
        var standing = reports.Where(report => !voices.IsCorrected(report.Coded.Report.Id)).ToList();
        var told = new List<CommitmentTelling>();
        foreach (var report in standing)
        {
            foreach (var doing in report.Coded.Records.OfType<Event>().Where(doing => doing.By.Count > 0 && ProcessTerms.IsDeed(doing.Type)))
            {
                if (Basis(report, doing, deals) is not { } basis)
                    continue;
                var due = Due(report, doing);
                told.AddRange(doing.By.Select(who => new CommitmentTelling(report, doing, who, basis, due)));
            }
        }

        var outcomes = new CommitmentOutcomes(standing);
        return
        [
            .. told
                .GroupBy(one => (one.Who, one.Doing.Type, one.Basis, AskedBy: AskedBy(one)))
                .SelectMany(Parted)
                .Select(same => Make(outcomes, same, today))
                .OrderBy(commitment => commitment.Due ?? DateOnly.MaxValue)
                .ThenBy(commitment => commitment.FirstReported)
                .ThenBy(commitment => commitment.Id, StringComparer.Ordinal),
        ];
    }

    private static CommitmentBasis? Basis(DatedReport report, Event doing, HashSet<(string Report, string Quote)> deals)
    {
        return doing.Status switch
        {
            Status.Planned or Status.Proposed when deals.Contains((report.Coded.Report.Id, doing.Evidence[0].Span.Of(report.Coded.Report.Text))) => CommitmentBasis.Deal,
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

    private static string? AskedBy(CommitmentTelling one) => one.Basis is CommitmentBasis.Appeal
        ? Asking(one.Report, one.Doing)?.By[0] ?? one.Doing.SaidBy?.Actor ?? one.Doing.SaidBy?.Speaker
        : null;

    // A day before the report's own tells when it was said, not when it is to be done.
    private static DateOnly? Due(DatedReport report, Event doing) =>
        (doing.Time?.To ?? doing.Time?.From) is { } day && day >= report.Day ? day : null;

    private static IEnumerable<List<CommitmentTelling>> Parted(IEnumerable<CommitmentTelling> told)
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

    private static Commitment Make(CommitmentOutcomes outcomes, List<CommitmentTelling> told, DateOnly today)
    {
        var first = told[0];
        var due = told.Select(one => one.Due).FirstOrDefault(day => day is not null);
        var done = Later(outcomes, first, due, Status.Actual);
        var broken = done.Count > 0 ? [] : Later(outcomes, first, due, Status.Denied);
        var state = done.Count > 0 ? CommitmentState.ReportedDone
            : broken.Count > 0 ? CommitmentState.ReportedBroken
            : due is { } day && today.DayNumber > day.DayNumber + DaysOfGrace ? CommitmentState.Lapsed
            : CommitmentState.Open;
        return new Commitment
        {
            Id = StableId.Of("commitment", first.Doing.Id, first.Who),
            Who = first.Who,
            ToWhom = [.. told.SelectMany(one => one.Doing.To).Distinct(StringComparer.Ordinal)],
            Type = first.Doing.Type,
            Words = first.Doing.Evidence[0].Span.Of(first.Report.Coded.Report.Text),
            Basis = first.Basis,
            AskedBy = AskedBy(first),
            Due = due,
            State = state,
            FirstReported = first.Report.Day,
            Tellings = [.. told.Select(one => Telling.Of(one.Report, one.Doing))],
            Outcome = done.Count > 0 ? done : broken,
        };
    }

    // What later reports tell of the doing: dated after it was undertaken and not long after it is due.
    private static List<Telling> Later(CommitmentOutcomes outcomes, CommitmentTelling first, DateOnly? due, Status status)
    {
        var last = due?.AddDays(DaysOfOne) ?? first.Report.Day.AddDays(DaysToTell);
        return
        [
            .. outcomes.Of(first.Who, first.Doing.Type, status, first.Report.Day.AddDays(1), last)
                .Where(told => told.Doing.Time?.From is not { } day || day >= first.Report.Day)
                .Select(told => Telling.Of(told.Report, told.Doing)),
        ];
    }
}

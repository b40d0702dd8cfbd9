using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>Makes a brief of what is known at the end of a period beside what was known before it.</summary>
public static class BriefBuilder
{
    private const int MostDoings = 24;
    private const int MostFigures = 16;
    private const int MostGaps = 6;
    private const int DaysOfWeek = 7;

    /// <summary>The brief of a process.</summary>
    /// <param name="reports">Of one situation, from the beginning on; later ones than asked for are left out.</param>
    /// <param name="situation">Its name.</param>
    /// <param name="since">The first day of the period; null for the week up to its end.</param>
    /// <param name="asOf">Its last day; null for that of the newest report, or of <paramref name="since"/> where that is later.</param>
    /// <param name="parties">The parties of the situation; null where they are not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period ends before it begins.</exception>
    public static Brief Of(IReadOnlyList<DatedReport> reports, string? situation, DateOnly? since, DateOnly? asOf, IReadOnlyList<string>? parties = null) =>
        Of(reports, situation, since, asOf, day => ProcessWork.Of(reports, situation, day, parties));

    /// <summary>The same where states of the process are kept, so that none is worked out again.</summary>
    /// <param name="reports">Of one situation, from the beginning on; later ones than asked for are left out.</param>
    /// <param name="situation">Its name.</param>
    /// <param name="since">The first day of the period; null for the week up to its end.</param>
    /// <param name="asOf">Its last day; null for that of the newest report, or of <paramref name="since"/> where that is later.</param>
    /// <param name="stateAt">Where the process of these reports stood at the end of a day; with null, where it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period ends before it begins.</exception>
    public static Brief Of(IReadOnlyList<DatedReport> reports, string? situation, DateOnly? since, DateOnly? asOf, Func<DateOnly?, ProcessState> stateAt)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(stateAt);
        if (since > asOf)
            throw new ArgumentOutOfRangeException(nameof(since), since, "The first day of the period is after its last.");
        var now = stateAt(asOf);
        var last = asOf ?? now.AsOf ?? since ?? DateOnly.MinValue;
        // Nothing newer than the day asked from: the period is that day, and nothing is new.
        if (since > last)
            last = since.Value;
        var first = since ?? Earlier(last, DaysOfWeek - 1);
        var before = stateAt(Earlier(first, 1));
        var known = reports.Where(report => report.Day <= last).ToList();
        return new Brief
        {
            Situation = situation,
            Since = first,
            AsOf = last,
            Sections =
            [
                new("Where it stands", [Truce(now), .. OnTable(now)], ""),
                new("New", New(now, first), "Nothing new is told."),
                new("Changed", BriefChanges.Between(before, now, known, first), "Nothing that was known has changed."),
                new("Reports disagree", Conflicts(now, first), "No new disagreement was found."),
                new("Due", Due(now, first), "Nothing is told to be due."),
                new("Allegations", Allegations(now, first), "No new allegation is told."),
                new("Figures", Figures(now, first), "No new figure is told."),
            ],
            Basis = Basis(now, known, first, last),
            Reports = known.DistinctBy(report => report.Coded.Report.Id).ToDictionary(report => report.Coded.Report.Id, report => report.Coded.Report, StringComparer.Ordinal),
        };
    }

    /// <summary>So many days earlier, but never before the beginning of the calendar.</summary>
    private static DateOnly Earlier(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days));

    private static BriefLine Truce(ProcessState now)
    {
        if (now.TruceInForce is { } truce)
        {
            var breaches = truce.Violations.Count > 0 ? $"; {BriefText.Count(truce.Violations.Count, "breach is", "breaches are")} alleged" : "";
            return new BriefLine(
                $"A truce is in force since {BriefText.Day(truce.From)}, {BriefText.Count(truce.DaysHeld(now.AsOf ?? truce.From), "day", "days")}{breaches}.", truce.Tellings);
        }

        if (now.Truces.LastOrDefault(last => last.To is not null) is not { To: { } end } past)
            return new BriefLine("No truce is told of.", []);
        var how = past.EndedBy is { } ending ? $" by {ProcessJsonWriter.Of(ending)}" : "";
        return new BriefLine($"No truce is in force; the last began {BriefText.Day(past.From)} and ended{how} {(past.EndedBefore ? "no later than" : "on")} {BriefText.Day(end)}.", past.Tellings);
    }

    private static IEnumerable<BriefLine> OnTable(ProcessState now)
    {
        var offers = now.Proposals.Where(proposal => proposal.State == ProposalState.OnTheTable).OrderByDescending(proposal => proposal.LastReported).ToList();
        return offers.Count == 0
            ? [new BriefLine("No offer is on the table.", [])]
            : offers.Select(offer => new BriefLine($"{BriefText.State(offer)}: {BriefText.Offer(offer)}", offer.Tellings));
    }

    private static List<BriefLine> New(ProcessState now, DateOnly since)
    {
        var offers = now.Proposals
            .Where(proposal => proposal.Dated && proposal.FirstReported >= since)
            .Select(proposal => new BriefLine($"{BriefText.State(proposal)}: {BriefText.Offer(proposal)}", proposal.Tellings));
        var doings = now.Doings
            .Where(doing => doing.FirstReported >= since && doing.Day >= Earlier(since, 1))
            .OrderByDescending(doing => doing.Tellings.Select(telling => telling.Report).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(doing => doing.Day)
            .Take(MostDoings)
            .OrderBy(doing => doing.Day)
            .Select(doing => new BriefLine(BriefText.Doing(doing), doing.Tellings));
        return [.. offers, .. doings];
    }

    private static List<BriefLine> Conflicts(ProcessState now, DateOnly since) =>
    [
        .. now.Conflicts.Where(conflict => conflict.Day >= since).Select(conflict => new BriefLine(
            $"{ProcessText.About(conflict)}: {string.Join(" against ", conflict.Values.Select(BriefText.Value))}{(conflict.Open ? "" : " – settled by a correction")}",
            [.. conflict.Values.SelectMany(value => value.Tellings)])),
    ];

    private static List<BriefLine> Due(ProcessState now, DateOnly since) =>
    [
        .. now.Commitments
            .Where(commitment => commitment.Due >= since || (commitment.Due is null && commitment.FirstReported >= since) || commitment.Outcome.Any(telling => telling.Day >= since))
            .Select(commitment => new BriefLine(BriefText.Commitment(commitment), [.. commitment.Tellings, .. commitment.Outcome])),
    ];

    private static List<BriefLine> Allegations(ProcessState now, DateOnly since) =>
    [
        .. now.Allegations.Where(allegation => allegation.Tellings.Any(telling => telling.Day >= since)).Select(allegation => new BriefLine(
            $"{allegation.Accuser ?? "Somebody"} accuses {allegation.Accused ?? "somebody"} ({UnitText.Plain(allegation.About)})"
                + (allegation.Answers.Count > 0 ? "; answered: " + BriefText.Join(allegation.Answers.Select(answer => answer.Kind).Distinct(StringComparer.Ordinal)) : ""),
            [.. allegation.Tellings, .. allegation.Answers.Select(answer => answer.Telling)])),
    ];

    private static List<BriefLine> Figures(ProcessState now, DateOnly since) =>
    [
        .. now.Figures.Where(latest => latest.Telling.Day >= since).Take(MostFigures).Select(latest => new BriefLine(
            FigureText.Named(latest.Figure, latest.Place, latest.Period), [latest.Telling])),
    ];

    private static List<string> Basis(ProcessState now, List<DatedReport> known, DateOnly since, DateOnly last)
    {
        var inPeriod = known.Count(report => report.IsDated && report.Day >= since);
        var copies = now.Stories.Sum(story => story.Reports.Count - 1);
        var basis = new List<string>
        {
            now.Reports == 0
                ? "It rests on no report."
                : $"It rests on {BriefText.Count(now.Reports, "report", "reports")}, the oldest of {(now.Oldest is { } oldest ? BriefText.Day(oldest) : "no known day")}, "
                    + $"the newest of {(now.Newest is { } newest ? BriefText.Day(newest) : "no known day")}; {BriefText.Count(inPeriod, "is", "are")} of the period.",
        };
        if (copies > 0)
            basis.Add($"{BriefText.Count(copies, "of them is a copy", "of them are copies")} or rewrites of others and count with them as one voice.");
        if (now.Undated > 0)
            basis.Add($"Not dated, and so not taken as new: {BriefText.Count(now.Undated, "report", "reports")}.");
        var foreign = known.Count(report => report.Coded.Report.Language is not (null or "en"));
        if (foreign > 0)
            basis.Add($"Not read, since not in English: {BriefText.Count(foreign, "report", "reports")}.");
        var days = known.Where(report => report.IsDated).Select(report => report.Day).ToHashSet();
        var gaps = Enumerable.Range(0, last.DayNumber - since.DayNumber + 1).Select(since.AddDays).Where(day => !days.Contains(day)).ToList();
        if (gaps.Count > 0)
            basis.Add($"Not covered by any report: {BriefText.Join(gaps.Take(MostGaps).Select(BriefText.Day))}{(gaps.Count > MostGaps ? $" and {gaps.Count - MostGaps} more days" : "")}.");
        return basis;
    }
}

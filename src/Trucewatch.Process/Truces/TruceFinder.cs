using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Puts truces together from what is told of their starts, extensions, breaches and ends. Only a start with a day of its own begins a truce; starts
/// a day apart are one. An end belongs to the truce that began last before it; the day that most reports tell is taken, the earlier of equals.
/// </summary>
internal static class TruceFinder
{
    // "Since January" dates a start no more closely than a month; such a telling joins a truce, it makes none.
    private const int ClosestDays = 2;

    public static IReadOnlyList<Truce> Find(IReadOnlyList<DatedReport> reports, DateOnly today)
    {
        var starts = Cluster(Doings(reports, ProcessTerms.TruceStart).Where(doing => doing.Dated is { } day && day <= doing.Report.Day && day <= today));
        var truces = new List<Truce>();
        for (var i = 0; i < starts.Count; i++)
        {
            var from = Commonest(starts[i]);
            var next = i + 1 < starts.Count ? Commonest(starts[i + 1]) : DateOnly.MaxValue;
            truces.Add(Make(reports, starts[i], from, next, today));
        }

        return truces;
    }

    private static Truce Make(IReadOnlyList<DatedReport> reports, List<TruceDoing> starts, DateOnly from, DateOnly next, DateOnly today)
    {
        var ends = Ends(reports, from, next, today);
        var to = ends.Count > 0 ? Commonest(ends) : (DateOnly?)null;
        var last = to ?? today;
        var extensions = Cluster(Doings(reports, ProcessTerms.TruceExtension).Where(doing => Within(doing, from, last)));
        // Told after the end, a breach can still be of the truce; told after the next began, it is of that.
        var violations = Doings(reports, ProcessTerms.TruceViolation)
            .Where(doing => doing.Dated is { } day ? day >= from && day <= last : doing.Report.Day >= from && doing.Report.Day < next)
            .GroupBy(doing => (By: string.Join('\n', doing.Event.By), SaidBy: doing.Event.SaidBy?.Actor ?? doing.Event.SaidBy?.Speaker))
            .Select(same => new TruceViolation(same.First().Event.By, same.Key.SaidBy, [.. same.Select(doing => doing.Telling)]))
            .ToList();
        return new Truce
        {
            Id = StableId.Of("truce", starts[0].Event.Id),
            Parties = Parties(starts, reports),
            From = from,
            To = to,
            EndedBy = to is { } end ? Ending(reports, ends, end) : null,
            DaysAgreed = starts.Select(doing => Days(doing, Status.Actual)).FirstOrDefault(days => days is not null),
            Extensions = extensions.ConvertAll(same => new TruceExtension(
                Commonest(same), same.Select(doing => Days(doing, Status.Actual)).FirstOrDefault(days => days is not null), [.. same.Select(doing => doing.Telling)])),
            Violations = violations,
            Tellings = [.. starts.Concat(ends).Select(doing => doing.Telling)],
        };
    }

    private static List<TruceDoing> Ends(IReadOnlyList<DatedReport> reports, DateOnly from, DateOnly next, DateOnly today)
    {
        var all = Doings(reports, ProcessTerms.TruceEnd).ToList();
        var dated = all.Where(doing => doing.Dated is { } day && day > from && day < next && day <= today && day <= doing.Report.Day).ToList();
        if (dated.Count > 0)
            return dated;
        // Without a day of its own, an end is known no better than by the first report that tells it.
        var told = all.FirstOrDefault(doing => doing.Event.Time is null && doing.Report.Day > from && doing.Report.Day < next);
        return told is null ? [] : [told with { Dated = told.Report.Day }];
    }

    private static TruceEnding Ending(IReadOnlyList<DatedReport> reports, List<TruceDoing> ends, DateOnly end)
    {
        var fought = reports.Any(report => report.Coded.Records.OfType<Event>().Any(doing =>
            doing.Status == Status.Actual
            && ProcessTerms.IsFighting(doing.Type)
            && (doing.Time?.From is { } day ? Math.Abs(day.DayNumber - end.DayNumber) <= 1 : IsBeside(doing, report, ends))));
        return fought ? TruceEnding.Collapse : TruceEnding.Expiry;
    }

    private static bool IsBeside(Event doing, DatedReport report, List<TruceDoing> ends) => ends.Any(end =>
        end.Report == report && end.Event.Evidence.Any(told => doing.Evidence.Any(evidence => Math.Abs(evidence.Sentence - told.Sentence) <= 1)));

    private static bool Within(TruceDoing doing, DateOnly from, DateOnly last)
    {
        var day = doing.Dated ?? doing.Report.Day;
        return day >= from && day <= last;
    }

    private static List<string> Parties(List<TruceDoing> starts, IReadOnlyList<DatedReport> reports)
    {
        var told = starts.SelectMany(doing => doing.Event.By.Concat(doing.Event.To)).Distinct(StringComparer.Ordinal).ToList();
        return told.Count > 1 ? told : [.. Sides.Of(reports)];
    }

    private static double? Days(TruceDoing doing, Status status) => doing.Report.Coded.Records.OfType<Figure>()
        .Where(figure => figure.Measure == ProcessTerms.TruceDays
            && figure.Status == status
            && figure.Evidence.Any(evidence => doing.Event.Evidence.Any(told => told.Sentence == evidence.Sentence)))
        .Select(figure => (double?)figure.Min)
        .FirstOrDefault();

    private static IEnumerable<TruceDoing> Doings(IReadOnlyList<DatedReport> reports, string type) =>
        from report in reports
        from doing in report.Coded.Records.OfType<Event>()
        where doing.Type == type && doing.Status == Status.Actual
        select new TruceDoing(report, doing, Dated(doing.Time), Telling.Of(report, doing));

    private static DateOnly? Dated(TimeReference? time) =>
        time is { From: { } from } && (time.To is not { } to || to.DayNumber - from.DayNumber <= ClosestDays) ? from : null;

    // Neighbors in time at most a day apart are one doing.
    private static List<List<TruceDoing>> Cluster(IEnumerable<TruceDoing> doings)
    {
        var clusters = new List<List<TruceDoing>>();
        foreach (var doing in doings.OrderBy(doing => doing.Day).ThenBy(doing => doing.Event.Id, StringComparer.Ordinal))
        {
            if (clusters.Count > 0 && doing.Day.DayNumber - clusters[^1][^1].Day.DayNumber <= 1)
                clusters[^1].Add(doing);
            else
                clusters.Add([doing]);
        }

        return clusters;
    }

    private static DateOnly Commonest(List<TruceDoing> doings) => doings
        .GroupBy(doing => doing.Day)
        .OrderByDescending(day => day.Select(doing => doing.Report.Coded.Report.Id).Distinct(StringComparer.Ordinal).Count())
        .ThenBy(day => day.Key)
        .First().Key;
}

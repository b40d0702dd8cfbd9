using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Puts the tellings of one doing together: of one type, at most a day apart, by and to the same as far as told, at the same place as far as told. A
/// telling goes to the doing that it shares most with, the earlier of equals.
/// </summary>
internal static class DoingFinder
{
    private const int DaysApart = 1;

    public static IReadOnlyList<Doing> Find(IReadOnlyList<DatedReport> reports, Voices voices)
    {
        var told = (from report in reports
                    where !voices.IsCorrected(report.Coded.Report.Id)
                    from doing in report.Coded.Records.OfType<Event>()
                    let day = DayOf(report, doing)
                    where day is not null
                    orderby day, doing.Id
                    select new DoingTelling(report, doing, day.Value)).ToList();
        var groups = new List<Group>();
        var open = new Dictionary<string, List<Group>>(StringComparer.Ordinal);
        foreach (var one in told)
        {
            if (!open.TryGetValue(one.Event.Type, out var near))
                open.Add(one.Event.Type, near = []);
            near.RemoveAll(group => one.Day.DayNumber - group.Told[0].Day.DayNumber > DaysApart);
            var best = near.Where(group => group.Fits(one.Event)).MaxBy(group => Shared(group.Told[0].Event, one.Event));
            if (best is null)
            {
                near.Add(best = new Group());
                groups.Add(best);
            }

            best.Add(one);
        }

        return [.. groups.Select(group => Make(group.Told))];
    }

    /// <summary>The day of a doing that is news; null where it is none, or told before it was.</summary>
    internal static DateOnly? DayOf(DatedReport report, Event doing)
    {
        if (doing.Status != Status.Actual || !ProcessTerms.IsNews(doing.Type))
            return null;
        var day = Dated(doing.Time) ?? report.Day;
        return day <= report.Day ? day : null;
    }

    /// <summary>The doing of its tellings, by their days and ids.</summary>
    internal static Doing Make(IReadOnlyList<DoingTelling> told) => new(
        StableId.Of("doing", told[0].Event.Id),
        told[0].Event.Type,
        Union(told.Select(one => one.Event.By)),
        Union(told.Select(one => one.Event.To)),
        told.Select(one => one.Event.Place).FirstOrDefault(place => place is not null),
        told[0].Day,
        told.Min(one => one.Report.Day),
        [.. told.OrderBy(one => one.Report.Day).ThenBy(one => one.Event.Id, StringComparer.Ordinal).Select(one => Telling.Of(one.Report, one.Event))]);

    /// <summary>Whether two tellings can be of one doing.</summary>
    internal static bool Fits(Event a, Event b) => Agree(a.By, b.By) && Agree(a.To, b.To) && (a.Place is null || b.Place is null || a.Place == b.Place);

    /// <summary>Whether two tellings are alike in all that is compared.</summary>
    internal static bool IsAlike(Event a, Event b) => a.Place == b.Place && a.By.SequenceEqual(b.By) && a.To.SequenceEqual(b.To);

    /// <summary>How much two tellings share.</summary>
    internal static int Shared(Event a, Event b) => a.By.Count(b.By.Contains) + a.To.Count(b.To.Contains) + (a.Place is not null && a.Place == b.Place ? 1 : 0);

    private static bool Agree(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count == 0 || b.Count == 0 || a.Any(b.Contains);

    private static DateOnly? Dated(TimeReference? time) => time is { From: { } from } && (time.To is not { } to || to.DayNumber - from.DayNumber <= DaysApart) ? from : null;

    private static List<string> Union(IEnumerable<IReadOnlyList<string>> lists) => [.. lists.SelectMany(list => list).Distinct(StringComparer.Ordinal)];

    // The tellings of one doing; of those alike in all that is compared, one is compared.
    private sealed class Group
    {
        private readonly List<Event> _kinds = [];

        public List<DoingTelling> Told { get; } = [];

        public bool Fits(Event doing) => _kinds.TrueForAll(other => DoingFinder.Fits(other, doing));

        public void Add(DoingTelling one)
        {
            Told.Add(one);
            if (!_kinds.Exists(other => IsAlike(other, one.Event)))
                _kinds.Add(one.Event);
        }
    }
}

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
                    where doing.Status == Status.Actual && ProcessTerms.IsNews(doing.Type)
                    let day = Dated(doing.Time) ?? report.Day
                    where day <= report.Day
                    orderby day, doing.Id
                    select (Report: report, Event: doing, Day: day)).ToList();
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

        return
        [
            .. groups.Select(group => group.Told).Select(group => new Doing(
                StableId.Of("doing", group[0].Event.Id),
                group[0].Event.Type,
                Union(group.Select(one => one.Event.By)),
                Union(group.Select(one => one.Event.To)),
                group.Select(one => one.Event.Place).FirstOrDefault(place => place is not null),
                group[0].Day,
                group.Min(one => one.Report.Day),
                [.. group.OrderBy(one => one.Report.Day).ThenBy(one => one.Event.Id, StringComparer.Ordinal).Select(one => Telling.Of(one.Report, one.Event))])),
        ];
    }

    private static bool Fits(Event a, Event b) => Agree(a.By, b.By) && Agree(a.To, b.To) && (a.Place is null || b.Place is null || a.Place == b.Place);

    private static int Shared(Event a, Event b) => a.By.Count(b.By.Contains) + a.To.Count(b.To.Contains) + (a.Place is not null && a.Place == b.Place ? 1 : 0);

    private static bool Agree(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count == 0 || b.Count == 0 || a.Any(b.Contains);

    private static DateOnly? Dated(TimeReference? time) => time is { From: { } from } && (time.To is not { } to || to.DayNumber - from.DayNumber <= DaysApart) ? from : null;

    private static List<string> Union(IEnumerable<IReadOnlyList<string>> lists) => [.. lists.SelectMany(list => list).Distinct(StringComparer.Ordinal)];

    // The tellings of one doing; of those alike in all that is compared, one is compared.
    private sealed class Group
    {
        private readonly List<Event> _kinds = [];

        public List<(DatedReport Report, Event Event, DateOnly Day)> Told { get; } = [];

        public bool Fits(Event doing) => _kinds.TrueForAll(other => DoingFinder.Fits(other, doing));

        public void Add((DatedReport Report, Event Event, DateOnly Day) one)
        {
            Told.Add(one);
            if (!_kinds.Exists(other => other.Place == one.Event.Place && other.By.SequenceEqual(one.Event.By) && other.To.SequenceEqual(one.Event.To)))
                _kinds.Add(one.Event);
        }
    }
}

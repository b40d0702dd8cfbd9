using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// What was done, as tellings come and go. The doings of a type are worked out day by day; after a change of a day the days that follow are worked out again as
/// long as what began on the day before is not what it was.
/// </summary>
internal sealed class LiveDoings(Voices voices)
{
    private readonly Dictionary<string, List<(string Type, Telling Told)>> _byReport = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, DateOnly Day), DayOf> _days = [];
    private readonly HashSet<(string Type, DateOnly Day)> _changed = [];
    private readonly SortedResults<Doing> _doings = new((_, _) => 0);
    private readonly SortedResults<CivilianDoing> _civilians = new((_, _) => 0);

    public IReadOnlyList<Doing> Doings => _doings.Now();

    public IReadOnlyList<CivilianDoing> Civilians => _civilians.Now();

    public void Add(DatedReport report)
    {
        if (voices.IsCorrected(report.Coded.Report.Id))
            return;
        var all = new List<(string Type, Telling Told)>();
        for (var i = 0; i < report.Coded.Records.Count; i++)
        {
            if (report.Coded.Records[i] is not Event doing || DoingFinder.DayOf(report, doing) is not { } day)
                continue;
            var told = new Telling(Position.Of(report, i), new DoingTelling(report, doing, day));
            all.Add((doing.Type, told));
            if (!_days.TryGetValue((doing.Type, day), out var same))
                _days.Add((doing.Type, day), same = new DayOf());
            same.Told.Add(told);
            _changed.Add((doing.Type, day));
        }

        _byReport.Add(report.Coded.Report.Id, all);
    }

    public void Remove(DatedReport report)
    {
        if (!_byReport.Remove(report.Coded.Report.Id, out var all))
            return;
        foreach (var (type, told) in all)
        {
            _days[(type, told.One.Day)].Told.Remove(told);
            _changed.Add((type, told.One.Day));
        }
    }

    /// <summary>Brings the doings up to date.</summary>
    public void Work()
    {
        var unshown = new HashSet<Group>(ReferenceEqualityComparer.Instance);
        foreach (var first in _changed.OrderBy(one => one.Day).ToList())
        {
            for (var (key, again) = (first, true); again && _changed.Remove(key); key = (key.Type, key.Day.AddDays(1)))
            {
                again = Work(key, unshown);
                if (again && _days.ContainsKey((key.Type, key.Day.AddDays(1))))
                    _changed.Add((key.Type, key.Day.AddDays(1)));
            }
        }

        foreach (var group in unshown)
            Show(group);
    }

    // Whether what began on the day is another than before.
    private bool Work((string Type, DateOnly Day) key, HashSet<Group> unshown)
    {
        var day = _days[key];
        var before = _days.GetValueOrDefault((key.Type, key.Day.AddDays(-1)))?.Groups ?? [];
        foreach (var group in before)
        {
            group.Next.Clear();
            group.Kinds.RemoveRange(group.OwnKinds, group.Kinds.Count - group.OwnKinds);
            unshown.Add(group);
        }

        var own = new List<Group>();
        foreach (var told in day.Told)
        {
            var doing = told.One.Event;
            var best = before.Concat(own).Where(group => group.Kinds.TrueForAll(other => DoingFinder.Fits(other, doing))).MaxBy(group => DoingFinder.Shared(group.First.One.Event, doing));
            if (best is null)
                own.Add(best = new Group(told));
            else
                (best.First.One.Day == key.Day ? best.Own : best.Next).Add(told);
            if (!best.Kinds.Exists(other => DoingFinder.IsAlike(other, doing)))
                best.Kinds.Add(doing);
        }

        foreach (var group in own)
            group.OwnKinds = group.Kinds.Count;
        if (own.Count == day.Groups.Count && own.Zip(day.Groups).All(pair => pair.First.Own.SequenceEqual(pair.Second.Own)))
        {
            if (day.Told.Count == 0)
                _days.Remove(key);
            return false;
        }

        foreach (var group in day.Groups)
        {
            Hide(group);
            unshown.Remove(group);
        }

        day.Groups = own;
        unshown.UnionWith(own);
        if (day.Told.Count == 0)
            _days.Remove(key);
        return true;
    }

    private void Show(Group group)
    {
        Hide(group);
        // They are in order of the day and id of the first telling.
        var place = new Position(false, group.First.One.Day, group.First.One.Event.Id, 0);
        var doing = DoingFinder.Make([.. group.Own.Concat(group.Next).Select(told => told.One)]);
        _doings.Add(group.Shown = new(doing, place));
        if (CivilianFinder.Of(doing, group.Own.Concat(group.Next).Select(told => told.One.Report)) is { } civilian)
            _civilians.Add(group.ShownCivilian = new(civilian, place));
    }

    private void Hide(Group group)
    {
        if (group.Shown is { } shown)
            _doings.Remove(shown);
        if (group.ShownCivilian is { } civilian)
            _civilians.Remove(civilian);
        (group.Shown, group.ShownCivilian) = (null, null);
    }

    private sealed record Telling(Position Place, DoingTelling One);

    private sealed class DayOf
    {
        public SortedSet<Telling> Told { get; } = new(Comparer<Telling>.Create((a, b) =>
            string.CompareOrdinal(a.One.Event.Id, b.One.Event.Id) is not 0 and var order ? order : a.Place.CompareTo(b.Place)));

        public List<Group> Groups { get; set; } = [];
    }

    // The tellings of one doing: of the day on which it is first told to have been, and of the next.
    private sealed class Group(Telling first)
    {
        public Telling First => first;

        public List<Telling> Own { get; } = [first];

        public List<Telling> Next { get; } = [];

        public List<Event> Kinds { get; } = [];

        public int OwnKinds { get; set; }

        public Placed<Doing>? Shown { get; set; }

        public Placed<CivilianDoing>? ShownCivilian { get; set; }
    }
}

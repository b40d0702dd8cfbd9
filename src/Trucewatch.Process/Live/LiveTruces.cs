namespace Trucewatch.Process;

/// <summary>
/// The truces, as reports come and go. They hang together in time, so that a report that tells of one has all of them put together again, from the sentences
/// that tell of truces alone; other reports leave them as they are.
/// </summary>
internal sealed class LiveTruces
{
    private readonly Dictionary<string, (List<(Position Place, TruceDoing Doing)> Told, List<int> Fought)> _byReport = new(StringComparer.Ordinal);
    private readonly List<(Position Place, TruceDoing Doing)> _told = [];
    private readonly CountedSet<int> _fought = new();
    private IReadOnlyList<Truce> _truces = [];
    private IReadOnlyList<string> _sides = [];
    private DateOnly _today;
    private bool _changed = true;

    public void Add(DatedReport report)
    {
        var told = TruceTold.ToldBy(report).Select((doing, i) => (Position.Of(report, i), doing)).ToList();
        var fought = TruceTold.FoughtBy(report).ToList();
        _byReport.Add(report.Coded.Report.Id, (told, fought));
        if (told.Count > 0)
            _told.InsertRange(Sorted.FirstAfter(_told, told[0].Item1, one => one.Place), told);
        // Of the fighting only the days are looked at.
        var days = _fought.Count;
        _fought.Add(fought);
        _changed |= told.Count > 0 || days != _fought.Count;
    }

    public void Remove(DatedReport report)
    {
        if (!_byReport.Remove(report.Coded.Report.Id, out var known))
            return;
        var (told, fought) = known;
        if (told.Count > 0)
            _told.RemoveRange(Sorted.FirstAfter(_told, told[0].Place, one => one.Place) - 1, told.Count);
        var days = _fought.Count;
        _fought.Remove(fought);
        _changed |= told.Count > 0 || days != _fought.Count;
    }

    public IReadOnlyList<Truce> Now(IReadOnlyList<string> sides, DateOnly today)
    {
        if (!_changed && today == _today && sides.SequenceEqual(_sides))
            return _truces;
        (_changed, _today, _sides) = (false, today, sides);
        return _truces = TruceFinder.Find(new TruceTold(_told.ConvertAll(one => one.Doing), _fought), sides, today);
    }
}

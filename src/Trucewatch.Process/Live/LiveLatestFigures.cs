namespace Trucewatch.Process;

/// <summary>The newest numbers, as figures come and go; looked for again among those of one measure, place and source.</summary>
internal sealed class LiveLatestFigures
{
    private readonly Dictionary<(string Measure, string Unit, string Place, string Source), One> _sources = [];
    private readonly HashSet<One> _changed = [];
    private readonly SortedResults<LatestFigure> _results = new(LatestFigures.Compare);

    public void Add(LiveFigure figure)
    {
        if (figure.IsWithdrawn || LatestFigures.IsWholeOfPart(figure.Figure, figure.Told.Report))
            return;
        var key = KeyOf(figure);
        if (!_sources.TryGetValue(key, out var one))
            _sources.Add(key, one = new One());
        Sorted.Insert(one.Told, figure, told => told.Place);
        _changed.Add(one);
    }

    public void Remove(LiveFigure figure)
    {
        if (!_sources.TryGetValue(KeyOf(figure), out var one))
            return;
        Sorted.Remove(one.Told, figure, told => told.Place);
        _changed.Add(one);
    }

    public IReadOnlyList<LatestFigure> Now()
    {
        foreach (var one in _changed)
        {
            if (one.Shown is { } before)
                _results.Remove(before);
            one.Shown = null;
            if (one.Told.Count > 0)
                _results.Add(one.Shown = Newest(one.Told));
        }

        _changed.Clear();
        return _results.Now();
    }

    private static Placed<LatestFigure> Newest(List<LiveFigure> told)
    {
        var newest = told[^1];
        for (var i = told.Count - 2; i >= 0 && told[i].Day == newest.Day; i--)
        {
            if (told[i].Figure.Max > newest.Figure.Max || (told[i].Figure.Max.Equals(newest.Figure.Max) && string.CompareOrdinal(told[i].Figure.Id, newest.Figure.Id) < 0))
                newest = told[i];
        }

        var copies = told.Where(one => one.Voice == newest.Voice && one.Figure.Min.Equals(newest.Figure.Min)).Select(one => one.Told.Id).Distinct(StringComparer.Ordinal).Count();
        var report = newest.Told.Report;
        return new(new LatestFigure(newest.Figure, LatestFigures.Source(report, newest.Figure), Telling.Of(report, newest.Figure), copies), told[0].Place);
    }

    private static (string Measure, string Unit, string Place, string Source) KeyOf(LiveFigure figure)
    {
        var subject = figure.Told.Subject;
        return (subject.Measure, subject.Unit, subject.Place, LatestFigures.Source(figure.Told.Report, figure.Figure));
    }

    private sealed class One
    {
        public List<LiveFigure> Told { get; } = [];

        public Placed<LatestFigure>? Shown { get; set; }
    }
}

namespace Trucewatch.Process;

/// <summary>The numbers as series, as figures come and go; only the points that a figure is told by are made anew.</summary>
internal sealed class LiveSeries
{
    private readonly Dictionary<FigureSeriesKey, One> _series = [];
    private readonly HashSet<One> _changed = [];
    private readonly SortedResults<FigureSeries> _results = new(FigureSeriesFinder.Compare);

    public void Add(LiveFigure figure)
    {
        var key = FigureSeriesKey.Of(figure.Told);
        if (!_series.TryGetValue(key, out var one))
            _series.Add(key, one = new One(key));
        one.Figures.Add(figure);
        var point = FigurePointKey.Of(figure.Told, key, figure.Voice);
        if (!one.Points.TryGetValue(point, out var same))
            one.Points.Add(point, same = new Point());
        Sorted.Insert(same.Told, figure, told => told.Place);
        Changed(one, point);
    }

    public void Remove(LiveFigure figure)
    {
        var key = FigureSeriesKey.Of(figure.Told);
        var one = _series[key];
        one.Figures.Remove(figure);
        var point = FigurePointKey.Of(figure.Told, key, figure.Voice);
        Sorted.Remove(one.Points[point].Told, figure, told => told.Place);
        Changed(one, point);
    }

    public IReadOnlyList<FigureSeries> Now()
    {
        foreach (var one in _changed)
        {
            foreach (var key in one.Changed)
                Show(one, key);
            one.Changed.Clear();
            if (one.Shown is { } before)
                _results.Remove(before);
            if (one.Figures.Count == 0)
            {
                _series.Remove(one.Key);
                continue;
            }

            var first = one.Figures.Min!;
            _results.Add(one.Shown = new(FigureSeriesFinder.Series(one.Key, first.Figure, one.Results.Now()), first.Place));
        }

        _changed.Clear();
        return _results.Now();
    }

    private static void Show(One one, FigurePointKey key)
    {
        var point = one.Points[key];
        if (point.Shown is { } before)
            one.Results.Remove(before);
        if (point.Told.Count == 0)
            one.Points.Remove(key);
        else
            one.Results.Add(point.Shown = new(FigureSeriesFinder.Point(key, point.Told.ConvertAll(told => (told.Told, told.IsWithdrawn))), point.Told[0].Place));
    }

    private void Changed(One one, FigurePointKey point)
    {
        one.Changed.Add(point);
        _changed.Add(one);
    }

    private sealed class Point
    {
        public List<LiveFigure> Told { get; } = [];

        public Placed<FigurePoint>? Shown { get; set; }
    }

    private sealed class One(FigureSeriesKey key)
    {
        public FigureSeriesKey Key => key;

        public SortedSet<LiveFigure> Figures { get; } = new(Comparer<LiveFigure>.Create((a, b) => a.Place.CompareTo(b.Place)));

        public Dictionary<FigurePointKey, Point> Points { get; } = [];

        public HashSet<FigurePointKey> Changed { get; } = [];

        public SortedResults<FigurePoint> Results { get; } = new(FigureSeriesFinder.Compare);

        public Placed<FigureSeries>? Shown { get; set; }
    }
}

namespace Trucewatch.Process;

/// <summary>
/// Numbers that contradict each other, as figures come and go. A figure is compared with those of its measure, unit and place that are near enough in time, with those told with
/// one of its names, with all before where it is given against another, and with those of its report.
/// </summary>
internal sealed class LiveFigureConflicts(Voices voices)
{
    private readonly Dictionary<(string Measure, string Unit, string Place), List<LiveFigure>> _byPlace = [];
    private readonly Dictionary<(string Measure, string Unit, string Place, FigurePeriod Period), List<LiveFigure>> _byCalendar = [];
    private readonly Dictionary<(string Report, string Measure, string Unit), List<LiveFigure>> _byReport = [];
    private readonly Dictionary<(string Measure, string Unit, string Name), List<LiveFigure>> _byName = [];
    private readonly Dictionary<(string Measure, string Unit), List<LiveFigure>> _all = [];
    private readonly Dictionary<(string Measure, string Unit), List<LiveFigure>> _contrasting = [];
    private readonly HashSet<LiveFigure> _added = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<LiveFigure> _touched = new(ReferenceEqualityComparer.Instance);

    /// <summary>The conflicts that have been found and are no more, and those that are new, since they were last asked for.</summary>
    private readonly List<Placed<Conflict>> _gone = [];

    public void Add(LiveFigure figure)
    {
        if (ProcessTerms.NeedsContext(figure.Figure.Measure))
            return;
        foreach (var list in ListsOf(figure))
            Sorted.Insert(list, figure, one => one.Place);
        _added.Add(figure);
    }

    public void Remove(LiveFigure figure)
    {
        if (ProcessTerms.NeedsContext(figure.Figure.Measure))
            return;
        foreach (var list in ListsOf(figure))
            Sorted.Remove(list, figure, one => one.Place);
        Hide(figure);
        _added.Remove(figure);
        _touched.Remove(figure);
        foreach (var other in figure.Against)
        {
            other.Against.Remove(figure);
            _touched.Add(other);
        }

        figure.Against.Clear();
    }

    /// <summary>Brings conflicts up to date.</summary>
    public void Now(SortedResults<Conflict> results)
    {
        foreach (var figure in _added)
        {
            foreach (var other in Near(figure))
            {
                var (earlier, later) = other.Place.CompareTo(figure.Place) < 0 ? (other, figure) : (figure, other);
                if (figure.Against.Contains(other) || !FigureConflicts.IsContradiction(earlier.Told, later.Told, voices))
                    continue;
                figure.Against.Add(other);
                other.Against.Add(figure);
            }

            if (figure.Against.Count > 0)
                _touched.Add(figure);
        }

        var shown = new List<Placed<Conflict>>();
        var seen = new HashSet<LiveFigure>(ReferenceEqualityComparer.Instance);
        foreach (var figure in _touched)
        {
            if (!seen.Add(figure))
                continue;
            var tied = new List<LiveFigure> { figure };
            for (var i = 0; i < tied.Count; i++)
                tied.AddRange(tied[i].Against.Where(seen.Add));
            foreach (var one in tied)
                Hide(one);
            if (tied.Count < 2)
                continue;
            tied.Sort((a, b) => a.Place.CompareTo(b.Place));
            if (FigureConflicts.Conflict(tied.ConvertAll(one => one.Told), voices) is not { } conflict)
                continue;
            var placed = new Placed<Conflict>(conflict, tied[0].Place);
            shown.Add(placed);
            foreach (var one in tied)
                one.Shown = placed;
        }

        foreach (var gone in _gone.Distinct())
            results.Remove(gone);
        foreach (var placed in shown)
            results.Add(placed);
        _gone.Clear();
        _added.Clear();
        _touched.Clear();
    }

    private void Hide(LiveFigure figure)
    {
        if (figure.Shown is { } shown)
            _gone.Add(shown);
        figure.Shown = null;
    }

    private IEnumerable<LiveFigure> Near(LiveFigure figure)
    {
        var subject = figure.Told.Subject;
        var near = Window(_byPlace[(subject.Measure, subject.Unit, subject.Place)], figure, FigureConflicts.NearDaysOfStanding);
        if (figure.IsOfCalendar)
            near = near.Concat(Window(_byCalendar[(subject.Measure, subject.Unit, subject.Place, figure.Told.Period)], figure, FigureConflicts.NearDaysOfTimeOver));
        foreach (var name in figure.Told.Names)
            near = near.Concat(Window(_byName[(subject.Measure, subject.Unit, name)], figure, FigureDispute.DaysOfDoing));
        if (figure.Told.Contrast is not Contrast.None)
            near = near.Concat(Window(_all[(subject.Measure, subject.Unit)], figure, FigureDispute.DaysOfContrastOfStock));
        if (_contrasting.TryGetValue((subject.Measure, subject.Unit), out var contrasting))
            near = near.Concat(Window(contrasting, figure, FigureDispute.DaysOfContrastOfStock));
        return near.Concat(_byReport[(figure.Told.Id, subject.Measure, subject.Unit)]).Where(other => !ReferenceEquals(other, figure));
    }

    private static IEnumerable<LiveFigure> Window(List<LiveFigure> told, LiveFigure figure, int days)
    {
        var at = Sorted.FirstAfter(told, figure.Place, one => one.Place);
        for (var i = at - 1; i >= 0 && figure.Day.DayNumber - told[i].Day.DayNumber <= days; i--)
            yield return told[i];
        for (var i = at; i < told.Count && told[i].Day.DayNumber - figure.Day.DayNumber <= days; i++)
            yield return told[i];
    }

    private IEnumerable<List<LiveFigure>> ListsOf(LiveFigure figure)
    {
        var subject = figure.Told.Subject;
        yield return Of(_byPlace, (subject.Measure, subject.Unit, subject.Place));
        yield return Of(_byReport, (figure.Told.Id, subject.Measure, subject.Unit));
        foreach (var name in figure.Told.Names)
            yield return Of(_byName, (subject.Measure, subject.Unit, name));
        yield return Of(_all, (subject.Measure, subject.Unit));
        if (figure.Told.Contrast is not Contrast.None)
            yield return Of(_contrasting, (subject.Measure, subject.Unit));
        if (figure.IsOfCalendar)
            yield return Of(_byCalendar, (subject.Measure, subject.Unit, subject.Place, figure.Told.Period));
    }

    private static List<LiveFigure> Of<TKey>(Dictionary<TKey, List<LiveFigure>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}

namespace Trucewatch.Process;

/// <summary>The figures of one measure and unit gone through so far: only those of the same place, of the same report or with a name in common can contradict one, unless it is given against another.</summary>
internal sealed class EarlierFigures
{
    private readonly Dictionary<string, List<int>> _byPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly List<int> _all = [];
    private readonly List<int> _ofReport = [];
    private string? _report;

    /// <summary>The numbers of the earlier figures that the one with the number <paramref name="number"/> is to be compared with, at most so many days older.</summary>
    public IEnumerable<int> Comparable(List<FigureTelling> told, int number, int days)
    {
        var one = told[number];
        if (_byPlace.TryGetValue(one.Subject.Place, out var same))
        {
            for (var i = same.Count - 1; i >= 0 && one.Report.Day.DayNumber - told[same[i]].Report.Day.DayNumber <= days; i--)
                yield return same[i];
        }

        foreach (var other in one.Names.SelectMany(name => _byName.GetValueOrDefault(name, [])).Where(other => IsWithin(told, one, other, FigureDispute.DaysOfDoing)))
            yield return other;
        if (one.Contrast is not Contrast.None)
        {
            for (var i = _all.Count - 1; i >= 0 && IsWithin(told, one, _all[i], FigureDispute.DaysOfContrastOfStock); i--)
                yield return _all[i];
        }

        if (_report != one.Id)
            yield break;
        foreach (var other in _ofReport)
        {
            if (told[other].Subject.Place != one.Subject.Place)
                yield return other;
        }
    }

    public void Add(FigureTelling one, int number)
    {
        if (!_byPlace.TryGetValue(one.Subject.Place, out var same))
            _byPlace.Add(one.Subject.Place, same = []);
        same.Add(number);
        foreach (var name in one.Names)
        {
            if (!_byName.TryGetValue(name, out var named))
                _byName.Add(name, named = []);
            named.Add(number);
        }

        _all.Add(number);
        if (_report != one.Id)
            _ofReport.Clear();
        _report = one.Id;
        _ofReport.Add(number);
    }

    private static bool IsWithin(List<FigureTelling> told, FigureTelling one, int other, int days) => one.Report.Day.DayNumber - told[other].Report.Day.DayNumber <= days;
}

namespace Trucewatch.Process;

/// <summary>The figures of one measure and unit gone through so far: only those of the same place or the same report can contradict one.</summary>
internal sealed class EarlierFigures
{
    private readonly Dictionary<string, List<int>> _byPlace = new(StringComparer.Ordinal);
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
        if (_report != one.Id)
            _ofReport.Clear();
        _report = one.Id;
        _ofReport.Add(number);
    }
}

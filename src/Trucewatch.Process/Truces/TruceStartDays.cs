namespace Trucewatch.Process;

/// <summary>The beginnings of truces as they are gathered, found by their days; no two are of one day.</summary>
internal sealed class TruceStartDays
{
    private readonly List<TruceStart> _starts = [];
    private readonly Dictionary<int, int> _byDay = [];

    public void Add(TruceStart start)
    {
        _byDay.TryAdd(start.Day.DayNumber, _starts.Count);
        _starts.Add(start);
    }

    /// <summary>Puts a sentence to the nearest beginning at most so many days apart, to the one known longer of two as near; else it makes one of its own.</summary>
    public void Join(TruceDoing doing, DateOnly day, int apart)
    {
        for (var distance = 0; distance <= apart; distance++)
        {
            var before = _byDay.GetValueOrDefault(day.DayNumber - distance, int.MaxValue);
            var after = _byDay.GetValueOrDefault(day.DayNumber + distance, int.MaxValue);
            var near = Math.Min(before, after);
            if (near == int.MaxValue)
                continue;
            _starts[near].Doings.Add(doing);
            return;
        }

        Add(new TruceStart(day, [doing]));
    }

    /// <summary>The last beginning before a day; null where there is none.</summary>
    public DateOnly? Last(DateOnly day) => _starts.Where(start => start.Day < day).Select(start => (DateOnly?)start.Day).Max();

    public List<TruceStart> InOrder() => [.. _starts.OrderBy(start => start.Day)];
}

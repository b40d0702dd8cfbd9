namespace Trucewatch.Process;

/// <summary>Things by their days, so that those of a span are found without going through all; they come in the order in which they were given.</summary>
internal sealed class DayIndex<T>
{
    private readonly int[] _days;
    private readonly int[] _places;
    private readonly IReadOnlyList<T> _things;

    /// <param name="things">In the order in which they are to come.</param>
    /// <param name="dayOf">The day of each; those without one are never found.</param>
    public DayIndex(IReadOnlyList<T> things, Func<T, DateOnly?> dayOf)
    {
        _things = things;
        var sorted = Enumerable.Range(0, things.Count)
            .Select(place => (Place: place, Day: dayOf(things[place])))
            .Where(one => one.Day is not null)
            .OrderBy(one => one.Day!.Value)
            .ThenBy(one => one.Place)
            .ToList();
        _days = [.. sorted.Select(one => one.Day!.Value.DayNumber)];
        _places = [.. sorted.Select(one => one.Place)];
    }

    /// <summary>The newest day; null when there is none.</summary>
    public DateOnly? Last => _days.Length > 0 ? DateOnly.FromDayNumber(_days[^1]) : null;

    /// <summary>All from one day to another, both included, which are given by their numbers as they can lie beyond the calendar.</summary>
    public IEnumerable<T> Between(int first, int last)
    {
        var (start, end) = Range(first, last);
        var places = _places[start..end];
        Array.Sort(places);
        return places.Select(place => _things[place]);
    }

    /// <summary>Whether there is any from one day to another, both included.</summary>
    public bool AnyBetween(int first, int last)
    {
        var (start, end) = Range(first, last);
        return end > start;
    }

    private (int Start, int End) Range(int first, int last)
    {
        var start = FirstAtLeast(first);
        return (start, last == int.MaxValue ? _days.Length : Math.Max(start, FirstAtLeast(last + 1)));
    }

    private int FirstAtLeast(int day)
    {
        var (low, high) = (0, _days.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_days[middle] < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

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
        var days = new List<int>();
        var places = new List<int>();
        for (var place = 0; place < things.Count; place++)
        {
            if (dayOf(things[place]) is not { } day)
                continue;
            days.Add(day.DayNumber);
            places.Add(place);
        }

        // Of one day, the earlier place comes first.
        var order = new long[days.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = ((long)days[i] << 32) | (uint)i;
        Array.Sort(order);
        _days = Array.ConvertAll(order, key => (int)(key >> 32));
        _places = Array.ConvertAll(order, key => places[(int)(uint)key]);
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

namespace Trucewatch.Process;

/// <summary>Lists kept in order of the places of what they hold.</summary>
internal static class Sorted
{
    public static void Insert<T>(List<T> list, T one, Func<T, Position> placeOf) => list.Insert(FirstAfter(list, placeOf(one), placeOf), one);

    public static void Remove<T>(List<T> list, T one, Func<T, Position> placeOf)
        where T : class
    {
        for (var i = FirstAfter(list, placeOf(one), placeOf) - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(list[i], one))
                continue;
            list.RemoveAt(i);
            return;
        }
    }

    /// <summary>The number of the first thing that stands after the place.</summary>
    public static int FirstAfter<T>(List<T> list, Position place, Func<T, Position> placeOf)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (placeOf(list[middle]).CompareTo(place) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

namespace Trucewatch.Workbench;

/// <summary>The first of many in their order, without sorting the others.</summary>
/// <param name="most">How many; 0 or more.</param>
internal sealed class FirstOf<T>(int most)
    where T : struct, IComparable<T>
{
    private readonly List<T> _kept = [];
    private T? _last;

    /// <summary>Looks at one more.</summary>
    public void Add(T item)
    {
        if (most == 0 || (_last is { } last && item.CompareTo(last) >= 0))
            return;
        _kept.Add(item);
        // Sorting now and then costs less than finding each one's place.
        if (_kept.Count >= 2L * most)
            Cut();
    }

    /// <summary>The first of those seen.</summary>
    public IReadOnlyList<T> Sorted()
    {
        Cut();
        return _kept;
    }

    private void Cut()
    {
        _kept.Sort();
        if (_kept.Count < most)
            return;
        _kept.RemoveRange(most, _kept.Count - most);
        _last = most == 0 ? null : _kept[^1];
    }
}

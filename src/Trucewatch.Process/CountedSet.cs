namespace Trucewatch.Process;

/// <summary>A set that knows how often each thing was put into it, so that one can be taken back.</summary>
internal sealed class CountedSet<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, int> _counts = new(comparer);

    public int Count => _counts.Count;

    public IReadOnlyCollection<T> All => _counts.Keys;

    /// <summary>How often it is in it.</summary>
    public int CountOf(T one) => _counts.GetValueOrDefault(one);

    public bool Contains(T one) => _counts.ContainsKey(one);

    public bool Overlaps(IEnumerable<T> others) => _counts.Count > 0 && others.Any(_counts.ContainsKey);

    public void Add(T one) => _counts[one] = _counts.GetValueOrDefault(one) + 1;

    public void Add(IEnumerable<T> all)
    {
        foreach (var one in all)
            Add(one);
    }

    public void Remove(T one)
    {
        if (_counts[one] == 1)
            _counts.Remove(one);
        else
            _counts[one]--;
    }

    public void Remove(IEnumerable<T> all)
    {
        foreach (var one in all)
            Remove(one);
    }
}

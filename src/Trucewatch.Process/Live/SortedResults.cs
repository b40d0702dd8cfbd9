using System.Collections.Immutable;

namespace Trucewatch.Process;

/// <summary>
/// What is worked out, in its order, as it is added and taken away. A list once given does not change; making the next takes time by what has changed and
/// by the logarithm of the whole.
/// </summary>
internal sealed class SortedResults<T>
{
    // Many changes at once are sorted in faster than put in one by one.
    private const int FewChanges = 32;

    private readonly IComparer<Placed<T>> _order;
    private readonly HashSet<Placed<T>> _added = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Placed<T>> _removed = new(ReferenceEqualityComparer.Instance);
    private ImmutableList<Placed<T>> _list = [];
    private PlacedList<T> _given = new([]);

    /// <param name="order">Of two that are equal by it, the one whose first record comes first is first; no two have one first record and are equal by it.</param>
    public SortedResults(Comparison<T> order) => _order = Comparer<Placed<T>>.Create((a, b) =>
    {
        var before = order(a.Value, b.Value);
        return before != 0 ? before : a.First.CompareTo(b.First);
    });

    public int Count => _list.Count + _added.Count - _removed.Count;

    public void Add(Placed<T> one) => _added.Add(one);

    public void Remove(Placed<T> one)
    {
        if (!_added.Remove(one))
            _removed.Add(one);
    }

    /// <summary>All as they are now.</summary>
    public PlacedList<T> Now()
    {
        var changes = _added.Count + _removed.Count;
        if (changes == 0)
            return _given;
        if (changes > Math.Max(FewChanges, _list.Count / FewChanges))
        {
            var all = _list.Where(one => !_removed.Contains(one)).Concat(_added).ToArray();
            Array.Sort(all, _order);
            _list = [.. all];
        }
        else
        {
            var list = _list.ToBuilder();
            foreach (var one in _removed)
                list.RemoveAt(list.BinarySearch(one, _order));
            foreach (var one in _added)
                list.Insert(~list.BinarySearch(one, _order), one);
            _list = list.ToImmutable();
        }

        _added.Clear();
        _removed.Clear();
        return _given = new PlacedList<T>(_list);
    }
}

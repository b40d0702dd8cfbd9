using System.Collections;
using System.Collections.Immutable;

namespace Trucewatch.Process;

/// <summary>A list of what was worked out; it does not change.</summary>
internal sealed class PlacedList<T>(ImmutableList<Placed<T>> list) : IReadOnlyList<T>
{
    public int Count => list.Count;

    public T this[int index] => list[index].Value;

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var one in list)
            yield return one.Value;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections.Concurrent;

namespace Trucewatch.Workbench;

/// <summary>Counts the pages that listen, so that nobody takes all the places.</summary>
/// <param name="most">How many may at once.</param>
/// <param name="mostOfOne">How many of one may at once.</param>
internal sealed class Listeners(int most, int mostOfOne)
{
    private readonly ConcurrentDictionary<string, int> _ofEach = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Takes a place for one who listens; <see cref="Leave"/> gives it back.</summary>
    /// <returns>Whether there was one; <paramref name="ofOne"/> says which number was reached where not.</returns>
    public bool TryEnter(string who, out bool ofOne)
    {
        ofOne = false;
        if (Interlocked.Increment(ref _all) > most)
        {
            Interlocked.Decrement(ref _all);
            return false;
        }

        if (_ofEach.AddOrUpdate(who, 1, (_, count) => count + 1) <= mostOfOne)
            return true;
        ofOne = true;
        Leave(who);
        return false;
    }

    /// <summary>Gives a place back.</summary>
    public void Leave(string who)
    {
        Interlocked.Decrement(ref _all);
        // Who has none left is forgotten; the pair is taken away only while it still says none.
        if (_ofEach.AddOrUpdate(who, 0, (_, count) => count - 1) == 0)
            _ofEach.TryRemove(new KeyValuePair<string, int>(who, 0));
    }
}

using System.Collections.Concurrent;

namespace Trucewatch.Workbench;

/// <summary>
/// Lets nobody try passwords one after the other: after a few failures within a quarter of an hour further ones are not looked at until it has passed. Counted for
/// a name from one address, for an address whatever the names, and, more generously, for a name from everywhere, so that a stranger cannot easily keep somebody out.
/// </summary>
internal sealed class SignInThrottle(TimeProvider clock)
{
    private const int OfNameAtAddress = 5;
    private const int OfAddress = 30;
    private const int OfName = 100;
    private const int MostKeys = 20_000;

    // No account has a longer one.
    private const int LongestName = 200;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Failures, DateTimeOffset Until)> _counts = new(StringComparer.Ordinal);

    /// <summary>Begins to try. It counts as a failure until it has succeeded, so that many tries at once are no more than one after the other.</summary>
    /// <returns>How long to wait before it may be tried; null where it may be now.</returns>
    public TimeSpan? Begin(string name, string address)
    {
        var now = clock.GetUtcNow();
        if (_counts.Count > MostKeys)
            Sweep(now);
        var keys = Keys(name, address);
        // What is not looked at is not counted: else one address could use up what a name has from everywhere.
        DateTimeOffset? until = null;
        foreach (var (key, most) in keys)
        {
            if (_counts.TryGetValue(key, out var before) && before.Until > now && before.Failures >= most && !(before.Until <= until))
                until = before.Until;
        }

        if (until is not null)
            return until - now;
        foreach (var (key, most) in keys)
        {
            var count = _counts.AddOrUpdate(key, _ => (1, now + Window), (_, before) => before.Until <= now ? (1, now + Window) : (before.Failures + 1, before.Until));
            // Of many at once, those that come after the last that may be looked at.
            if (count.Failures > most)
                return count.Until - now;
        }

        return null;
    }

    /// <summary>Takes a try back that has succeeded, and forgets the failures of this name from this address.</summary>
    public void Succeed(string name, string address)
    {
        foreach (var (key, most) in Keys(name, address))
        {
            if (most == OfNameAtAddress)
                _counts.TryRemove(key, out _);
            else if (_counts.TryGetValue(key, out var count))
                _counts.TryUpdate(key, (count.Failures - 1, count.Until), count);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, count) in _counts)
        {
            if (count.Until <= now)
                _counts.TryRemove(key, out _);
        }
    }

    private static (string Key, int Most)[] Keys(string name, string address)
    {
        var one = (name.Length > LongestName ? name[..LongestName] : name).Normalize().ToUpperInvariant();
        return [($"{address}\n{one}", OfNameAtAddress), (address, OfAddress), ("\n" + one, OfName)];
    }
}

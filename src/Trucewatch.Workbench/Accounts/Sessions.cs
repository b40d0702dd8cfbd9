using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Trucewatch.Workbench;

/// <summary>Who has signed in. Kept in memory: when the workbench ends, all sessions do.</summary>
internal sealed class Sessions(TimeProvider clock)
{
    private const int TokenBytes = 32;

    private readonly ConcurrentDictionary<string, Session> _all = new(StringComparer.Ordinal);

    /// <summary>A session ends when nothing was done in it for so long.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromHours(2);

    /// <summary>A session ends so long after it began.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>Begins one.</summary>
    /// <returns>What the browser is to keep; only its hash is kept here.</returns>
    public string Begin(Account account)
    {
        foreach (var (id, session) in _all)
        {
            if (IsOver(session))
                _all.TryRemove(id, out _);
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var key = KeyOf(token);
        _all[key] = new Session(key, account, clock.GetUtcNow()) { Seen = clock.GetUtcNow() };
        return token;
    }

    /// <summary>The session of what the browser kept, as somebody who is there; null where there is none or it is over.</summary>
    /// <param name="token">As <see cref="Begin"/> gave it.</param>
    /// <param name="accounts">As they are now.</param>
    /// <param name="isActing">Whether they do something, and do not only listen.</param>
    public (Session Session, Account Account)? Find(string? token, AccountFile accounts, bool isActing = true)
    {
        if (token is null || !_all.TryGetValue(KeyOf(token), out var session))
            return null;
        if (IsOver(session) || accounts.Find(session.Account.Name) is not { IsDisabled: false } now || now.PasswordHash != session.Account.PasswordHash || now.Secret != session.Account.Secret)
        {
            _all.TryRemove(session.Id, out _);
            return null;
        }

        if (isActing)
            session.Seen = clock.GetUtcNow();
        return (session, now);
    }

    /// <summary>Ends one.</summary>
    public void End(Session session) => _all.TryRemove(session.Id, out _);

    private bool IsOver(Session session)
    {
        var now = clock.GetUtcNow();
        return now - session.Seen > Idle || now - session.Began > Longest;
    }

    private static string KeyOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

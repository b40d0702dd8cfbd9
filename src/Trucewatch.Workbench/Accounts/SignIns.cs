using System.Collections.Concurrent;

namespace Trucewatch.Workbench;

/// <summary>Lets people in.</summary>
internal sealed class SignIns(AccountBook book, SignInThrottle throttle, Sessions sessions, TimeProvider clock)
{
    // A code is good once: whoever saw it typed cannot use it again.
    private readonly ConcurrentDictionary<string, long> _steps = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lets somebody in.</summary>
    /// <param name="name">As typed in.</param>
    /// <param name="password">As typed in.</param>
    /// <param name="code">Of their authenticator, as typed in; null where nothing was.</param>
    /// <param name="address">Where they sit.</param>
    /// <param name="wait">How long to wait before trying again; null where that may be at once.</param>
    /// <returns>What the browser is to keep; null where they are not let in.</returns>
    public string? Try(string name, string password, string? code, string address, out TimeSpan? wait)
    {
        wait = throttle.Begin(name, address);
        if (wait is not null)
            return null;
        if (book.FindByPassword(name, password) is not { } account || (account.Secret is { } secret && !IsCode(account.Name, secret, code)))
            return null;
        throttle.Succeed(name, address);
        return sessions.Begin(account);
    }

    /// <summary>Whether a code is one of now, and was not used before.</summary>
    public bool IsCode(string name, string secret, string? code)
    {
        if (Totp.StepOf(secret, code, clock.GetUtcNow()) is not { } step)
            return false;
        while (true)
        {
            if (!_steps.TryGetValue(name, out var last))
            {
                if (_steps.TryAdd(name, step))
                    return true;
            }
            else if (step <= last)
            {
                return false;
            }
            else if (_steps.TryUpdate(name, step, last))
            {
                return true;
            }
        }
    }
}

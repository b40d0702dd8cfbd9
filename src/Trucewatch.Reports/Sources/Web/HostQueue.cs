namespace Trucewatch.Reports;

/// <summary>Lets one request at a time through to a host, and the next one only after a delay.</summary>
internal sealed class HostQueue(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long? _lastEnd;

    /// <summary>The host's rules and when they were read; null until they are.</summary>
    public (RobotsRules Rules, long ReadAt)? Robots { get; set; }

    /// <summary>Runs a request when it is its turn, not sooner than <paramref name="delay"/> after the end of the last one.</summary>
    public async Task<T> RunAsync<T>(TimeSpan delay, Func<Task<T>> request, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_lastEnd is { } last && delay - time.GetElapsedTime(last) is { } rest && rest > TimeSpan.Zero)
                await Task.Delay(rest, time, cancellation);
            return await request();
        }
        finally
        {
            _lastEnd = time.GetTimestamp();
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}

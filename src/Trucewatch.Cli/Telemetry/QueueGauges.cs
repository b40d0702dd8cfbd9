using System.Diagnostics.Metrics;
using Trucewatch.Queue;

namespace Trucewatch.Cli;

/// <summary>How much waits in a queue, asked of it as long as somebody listens.</summary>
internal sealed class QueueGauges : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Meter _meter = new("Trucewatch.Queue");
    private readonly ObservableGauge<long> _gauge;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _asking;
    private QueueCounts? _last;

    public QueueGauges(IReportQueue queue, TimeProvider clock)
    {
        _gauge = _meter.CreateObservableGauge("trucewatch.queue.reports", Observe, "{report}", "Reports in the queue, by state: ready, dead");
        _asking = AskAsync(queue, clock);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _asking;
        _meter.Dispose();
        _end.Dispose();
    }

    private IEnumerable<Measurement<long>> Observe() => Volatile.Read(ref _last) is { } counts
        ? [new(counts.Ready, new KeyValuePair<string, object?>("state", "ready")), new(counts.DeadLetters, new KeyValuePair<string, object?>("state", "dead"))]
        : [];

    // Measurements are taken on a thread that must not wait for a broker.
    private async Task AskAsync(IReportQueue queue, TimeProvider clock)
    {
        try
        {
            while (true)
            {
                if (_gauge.Enabled)
                    await AskAsync(queue);
                await Task.Delay(Pause, clock, _end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody asks any more.
        }
    }

    private async Task AskAsync(IReportQueue queue)
    {
        try
        {
            Volatile.Write(ref _last, await queue.CountAsync(_end.Token));
        }
        catch (QueueException)
        {
            // Who takes reports meets the same and says so; what is not known is not told.
            Volatile.Write(ref _last, null);
        }
    }
}

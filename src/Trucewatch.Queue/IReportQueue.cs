using Trucewatch.Reports;

namespace Trucewatch.Queue;

/// <summary>
/// Reports on their way from who got them to who codes them. What was put in is given out until somebody says that it is done; so it may be given out
/// more than once, and whoever takes it must make the same of it twice. What cannot be done is set aside with the reason and can be put in again.
/// </summary>
/// <remarks>
/// One queue may be used by several threads at once. Every method fails with <see cref="QueueException"/> where the queue cannot do what is asked.
/// </remarks>
public interface IReportQueue : IAsyncDisposable
{
    /// <summary>The queue as people name it; never with a password.</summary>
    string Place { get; }

    /// <summary>Puts a report in; done when the queue has it safe. Several may be under way at once.</summary>
    /// <param name="capture">The bytes as they came, with what came beside them.</param>
    /// <param name="cancellation">Ends the wait; the report may then be in the queue or not.</param>
    Task PublishAsync(Capture capture, CancellationToken cancellation);

    /// <summary>Begins to take reports.</summary>
    /// <param name="atOnce">How many may be taken and not done yet, at least 1.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReportConsumer> ConsumeAsync(int atOnce, CancellationToken cancellation);

    /// <summary>How much waits. A queue that is not there is not made.</summary>
    Task<QueueCounts> CountAsync(CancellationToken cancellation);

    /// <summary>What has been set aside, the oldest first; it stays where it is.</summary>
    IAsyncEnumerable<DeadLetter> ReadDeadLettersAsync(CancellationToken cancellation);

    /// <summary>Puts in again what has been set aside, with no memory of how often it was given out before.</summary>
    /// <returns>How many there were.</returns>
    Task<int> RetryAsync(CancellationToken cancellation);
}

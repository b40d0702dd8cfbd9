using System.Diagnostics;

namespace Trucewatch.Queue;

/// <summary>A report that was taken, or a message that holds none.</summary>
/// <remarks>When the queue has gone away meanwhile, both methods fail with <see cref="QueueException"/>, and the report is given out again.</remarks>
public interface IReportDelivery
{
    /// <summary>What the message holds, or why it holds nothing.</summary>
    MessageOutcome Message { get; }

    /// <summary>How often it was given out before this time.</summary>
    long Before { get; }

    /// <summary>When it was put in, to the second; null where that is not known.</summary>
    DateTimeOffset? Queued { get; }

    /// <summary>The trace that it was put in with; none where nobody traces.</summary>
    ActivityContext Trace { get; }

    /// <summary>Says that all is done: the report is never given out again.</summary>
    Task DoneAsync(CancellationToken cancellation);

    /// <summary>Sets it aside among the dead letters, where it stays with the reason until it is put in again.</summary>
    Task RejectAsync(QueueProblem reason, CancellationToken cancellation);
}

using System.Diagnostics.CodeAnalysis;
using Trucewatch.Reports;

namespace Trucewatch.Queue;

/// <summary>What came of reading a message: a captured report or a problem, never both.</summary>
public sealed class MessageOutcome
{
    private MessageOutcome(Capture? capture, QueueProblem? problem, string? source) => (Capture, Problem, Source) = (capture, problem, source);

    /// <summary>The bytes with what came beside them; null when there was a problem.</summary>
    public Capture? Capture { get; }

    /// <summary>The problem; null when there is a report.</summary>
    public QueueProblem? Problem { get; }

    /// <summary>The path or address that the report came from; null where the message does not tell.</summary>
    public string? Source { get; }

    /// <summary>Whether there is a report.</summary>
    [MemberNotNullWhen(true, nameof(Capture), nameof(Source))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsReport => Capture is not null;

    /// <summary>The outcome of a message that holds a report.</summary>
    public static MessageOutcome Of(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return new MessageOutcome(capture, null, capture.Source);
    }

    /// <summary>The outcome of a message that holds none.</summary>
    /// <param name="problem">Why.</param>
    /// <param name="source">What it says it came from, where it says so.</param>
    public static MessageOutcome Of(QueueProblem problem, string? source) => new(null, problem, source);
}

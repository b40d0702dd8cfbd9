namespace Trucewatch.Queue;

/// <summary>The queue could not do what was asked. The message says what was found, what was expected and what to do next.</summary>
public sealed class QueueException : Exception
{
    /// <summary>Names the fault.</summary>
    /// <param name="code">One of <see cref="QueueFault"/>.</param>
    /// <param name="message">For people; begins with the queue's place.</param>
    /// <param name="mayPass">Whether the same may go well a little later.</param>
    /// <param name="inner">The broker's own error, when there is one.</param>
    public QueueException(string code, string message, bool mayPass, Exception? inner = null)
        : base(message, inner) => (Code, MayPass) = (code, mayPass);

    /// <summary>The code under which the fault is documented, one of <see cref="QueueFault"/>.</summary>
    public string Code { get; }

    /// <summary>Whether the same may go well a little later, with nothing changed by people.</summary>
    public bool MayPass { get; }
}

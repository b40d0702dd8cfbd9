namespace Trucewatch.Queue;

/// <summary>A report that has been set aside.</summary>
/// <param name="Source">The path or address that it came from; null where the message does not tell.</param>
/// <param name="Document">The id of its bytes; null where the message does not tell.</param>
/// <param name="Reason">Why.</param>
/// <param name="Time">When, UTC, as far as that is known.</param>
public sealed record DeadLetter(string? Source, string? Document, QueueProblem Reason, DateTimeOffset? Time);

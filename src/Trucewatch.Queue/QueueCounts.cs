namespace Trucewatch.Queue;

/// <summary>How much a queue holds.</summary>
/// <param name="Ready">Reports that nobody has taken yet.</param>
/// <param name="Consumers">Who takes reports from it.</param>
/// <param name="DeadLetters">Reports that have been set aside.</param>
public sealed record QueueCounts(long Ready, long Consumers, long DeadLetters);

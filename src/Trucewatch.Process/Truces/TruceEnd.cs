namespace Trucewatch.Process;

/// <summary>The end of a truce, as far as it is told.</summary>
/// <param name="Day">The day; null while the truce holds.</param>
/// <param name="Ending">How it ended; null where that is not told.</param>
/// <param name="Doings">The sentences that tell of it.</param>
/// <param name="IsLatest">Whether the day itself is not told, and it can have been before.</param>
internal sealed record TruceEnd(DateOnly? Day, TruceEnding? Ending, List<TruceDoing> Doings, bool IsLatest);

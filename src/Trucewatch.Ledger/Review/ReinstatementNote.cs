namespace Trucewatch.Ledger;

/// <summary>An act by which an older coding of a report came into force again.</summary>
/// <param name="Act">The number of the act; <see cref="ILedger.UndoAsync"/> takes the last one of a report back.</param>
/// <param name="Codebook">The version of the codebook whose coding came into force.</param>
/// <param name="Before">The version of the codebook whose coding was in force until then.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="By">The person, as named; null where a recoding did it.</param>
/// <param name="Reason">Why; null where a recoding did it.</param>
/// <param name="Tool">The program.</param>
/// <param name="Undoes">The act that this one undoes; null unless it is an undo.</param>
public sealed record ReinstatementNote(
    long Act, string Codebook, string Before, DateTimeOffset At, string? By, string? Reason, string Tool, long? Undoes);

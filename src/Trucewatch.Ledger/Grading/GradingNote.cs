namespace Trucewatch.Ledger;

/// <summary>A grade that a person gave, or took back, as the store keeps it.</summary>
/// <param name="Act">The number of the act.</param>
/// <param name="Subject">What is graded.</param>
/// <param name="Scale">By what.</param>
/// <param name="Value">The grade; null for an undo.</param>
/// <param name="By">The person, as named.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Undoes">The act that this one undoes; null unless it is an undo.</param>
/// <param name="UndoneBy">The act that undoes this one and is in force; null while this one holds.</param>
public sealed record GradingNote(
    long Act, GradingSubject Subject, GradingScale Scale, string? Value, string By, string Reason, DateTimeOffset At, long? Undoes, long? UndoneBy);

namespace Trucewatch.Ledger;

/// <summary>What an act tells of a review.</summary>
/// <param name="Act">Its own number.</param>
/// <param name="By">The person.</param>
/// <param name="Reason">Why; null where none was given.</param>
/// <param name="Tool">The program.</param>
/// <param name="Undoes">The act that it undoes; null unless it is an undo.</param>
/// <param name="Steps">How many records it is about.</param>
/// <param name="StepsHash"><c>sha256:</c> and the hash over its steps' lines, <see cref="ActBody.OfStep"/>, each ended by a line feed.</param>
public sealed record ReviewAct(long Act, string By, string? Reason, string Tool, long? Undoes, long Steps, string StepsHash);

namespace Trucewatch.Ledger;

/// <summary>What a person takes back.</summary>
/// <param name="Act">The number of the act; one of review or grading, or that put an older coding in force; also an undo.</param>
/// <param name="By">The person, as named; at most 200 characters, on one line.</param>
/// <param name="Reason">Why; at most 4,000 characters.</param>
public sealed record UndoRequest(long Act, string By, string Reason);

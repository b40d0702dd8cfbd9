namespace Trucewatch.Ledger;

/// <summary>What an act of review, or the undo of a grading, came to.</summary>
/// <param name="Act">Its number in the chain; from now on the version of the records it changed.</param>
/// <param name="Records">The ids of its records, in the order of the steps; those of added ones as the store made them; empty for the undo of a grading.</param>
public sealed record ReviewDone(long Act, IReadOnlyList<string> Records);

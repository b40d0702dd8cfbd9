namespace Trucewatch.Ledger;

/// <summary>What deleting for good did.</summary>
/// <param name="Act">The number of the act; null where all the reports were withdrawn already.</param>
/// <param name="Reports">How many reports were withdrawn now.</param>
/// <param name="Records">How many records those had, of all their codings.</param>
/// <param name="Remnants">Why what was deleted may still be found in the database's files, and what to do; null where it is out of them.</param>
public sealed record WithdrawalDone(long? Act, int Reports, long Records, string? Remnants);

namespace Trucewatch.Ledger;

/// <summary>A state of the store, named by the act that brought it about: who has the hash can later prove that the store had this state.</summary>
/// <param name="Act">The number of the act, from 1.</param>
/// <param name="At">When it was done, UTC, to the millisecond.</param>
/// <param name="Hash">Its hash, 64 lower-case hexadecimal digits.</param>
public sealed record LedgerHead(long Act, DateTimeOffset At, string Hash);

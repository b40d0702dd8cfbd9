namespace Trucewatch.Ledger;

/// <summary>That a report was deleted for good, by whom and why.</summary>
/// <param name="Act">The number of the act.</param>
/// <param name="Document">The id of the report, which is the hash of its bytes.</param>
/// <param name="By">The person.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Tool">The program.</param>
/// <param name="Length">How many bytes had been captured.</param>
/// <param name="Records">How many records it had, of all its codings.</param>
/// <param name="Address">Where it first came from.</param>
/// <param name="Captured">When it first came, UTC.</param>
public sealed record WithdrawalNote(
    long Act, string Document, string By, string Reason, DateTimeOffset At, string Tool, long Length, long Records, string Address, DateTimeOffset Captured);

namespace Trucewatch.Ledger;

/// <summary>An export as the chain tells of it.</summary>
/// <param name="Act">The number of the act.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Tool">The program.</param>
/// <param name="Note">What it says.</param>
public sealed record KeptExport(long Act, DateTimeOffset At, string Tool, ExportNote Note);

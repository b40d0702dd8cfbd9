namespace Trucewatch.Ledger;

/// <summary>When a report came to be one that queries see: its first coding.</summary>
/// <param name="Document">The report's id.</param>
/// <param name="Act">The number of the act.</param>
/// <param name="At">When it was done, UTC, to the millisecond.</param>
public sealed record ReportArrival(string Document, long Act, DateTimeOffset At);

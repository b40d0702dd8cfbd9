namespace Trucewatch.Ledger;

/// <summary>What an act tells of reports that were deleted for good.</summary>
/// <param name="Act">Its own number.</param>
/// <param name="By">The person.</param>
/// <param name="Reason">Why.</param>
/// <param name="Tool">The program.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="ReportsHash"><c>sha256:</c> and the hash over the lines of the reports, <see cref="ActBody.OfWithdrawn"/>, each ended by a line feed.</param>
public sealed record WithdrawalAct(long Act, string By, string Reason, string Tool, long Reports, string ReportsHash);

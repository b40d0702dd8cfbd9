namespace Trucewatch.Ledger;

/// <summary>How much a store has.</summary>
/// <param name="Reports">The number of reports.</param>
/// <param name="Records">The number of records by kind; a kind without records is not in it.</param>
/// <param name="Oldest">The day of the oldest report, null when there is none.</param>
/// <param name="Newest">The day of the newest report, null when there is none.</param>
public sealed record LedgerCounts(int Reports, IReadOnlyDictionary<string, int> Records, DateOnly? Oldest, DateOnly? Newest);

namespace Trucewatch.Ledger;

/// <summary>What a store took over from another.</summary>
/// <param name="Head">The last act of the chain; null where nothing was stored.</param>
/// <param name="Rows">How many rows of each table, by its name.</param>
public sealed record LedgerCopy(LedgerHead? Head, IReadOnlyDictionary<string, long> Rows);

namespace Trucewatch.Ledger;

/// <summary>What a store is.</summary>
/// <param name="Place">The file or address, as people name it; never with a password.</param>
/// <param name="Layout">The number of the last migration applied.</param>
/// <param name="Engine">The database and its version, such as <c>SQLite 3.40.1 (system)</c>.</param>
public sealed record LedgerInfo(string Place, int Layout, string Engine);

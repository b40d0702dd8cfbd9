using Trucewatch.Ledger.Postgres;
using Trucewatch.Ledger.Sqlite;

namespace Trucewatch.Ledger.Benchmarks;

/// <summary>Opens a store of either database.</summary>
internal static class Stores
{
    private const string Tool = "kill bench";

    public static async Task<ILedger> OpenAsync(string store, LedgerAccess access)
    {
        if (!PostgresAddress.IsOne(store))
            return await SqliteLedger.OpenAsync(store, access, new SqliteLedgerOptions { Tool = Tool }, default);
        return PostgresAddress.TryParse(store, out var address, out var problem)
            ? await PostgresLedger.OpenAsync(address, access, new PostgresLedgerOptions { Tool = Tool }, default)
            : throw new ArgumentException(problem, nameof(store));
    }
}

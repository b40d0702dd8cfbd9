using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;

namespace Trucewatch.Cli;

/// <summary>Opens the store that <c>--store</c> names.</summary>
internal static class Stores
{
    public static async Task<ILedger> OpenAsync(Surroundings surroundings, string store, LedgerAccess access, CancellationToken cancellation)
    {
        if (store.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || store.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase))
            throw new CliException("TW0710", "this version keeps stores in SQLite files only; give --store a file name");
        var options = new SqliteLedgerOptions { Clock = surroundings.Clock, Tool = CommandLine.Tool };
        var path = surroundings.WorkFolder == "." ? store : Path.Combine(surroundings.WorkFolder, store);
        return await SqliteLedger.OpenAsync(path, access, options, cancellation);
    }
}

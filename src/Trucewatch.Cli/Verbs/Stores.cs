using Trucewatch.Ledger;
using Trucewatch.Ledger.Postgres;
using Trucewatch.Ledger.Sql;
using Trucewatch.Ledger.Sqlite;

namespace Trucewatch.Cli;

/// <summary>Opens the store that <c>--store</c> names.</summary>
internal static class Stores
{
    /// <summary>Opens a SQLite file or a PostgreSQL database.</summary>
    /// <param name="surroundings">Of the run.</param>
    /// <param name="store">The file, or the address.</param>
    /// <param name="access">Whether it may be written to.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<SqlLedger> OpenAsync(Surroundings surroundings, string store, LedgerAccess access, CancellationToken cancellation)
    {
        if (PostgresAddress.IsOne(store))
        {
            if (!PostgresAddress.TryParse(store, out var address, out var problem))
                throw new CliException("TW0710", $"the address of the store cannot be read: {problem}; expected postgresql://user:password@host:port/database");
            var server = new PostgresLedgerOptions { Clock = surroundings.Clock, Tool = CommandLine.Tool };
            return await PostgresLedger.OpenAsync(address, access, server, cancellation);
        }

        // A misspelt address is no file; what it tells is not to be repeated, for it may hold a password.
        if (store.Contains("://", StringComparison.Ordinal))
            throw new CliException("TW0710", "the address of the store cannot be read: it does not begin with postgresql://; expected postgresql://user:password@host:port/database");
        var options = new SqliteLedgerOptions { Clock = surroundings.Clock, Tool = CommandLine.Tool };
        var path = surroundings.WorkFolder == "." ? store : Path.Combine(surroundings.WorkFolder, store);
        return await SqliteLedger.OpenAsync(path, access, options, cancellation);
    }

    /// <summary>A store as it may be shown: as it was named, but for an address's password.</summary>
    public static string Shown(string store, ILedger ledger) => PostgresAddress.IsOne(store) ? ledger.Info.Place : store;
}

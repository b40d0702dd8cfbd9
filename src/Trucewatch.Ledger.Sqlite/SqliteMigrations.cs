using System.Globalization;
using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>The store's layout, as numbered steps that are only ever added to.</summary>
internal static class SqliteMigrations
{
    /// <summary>Marks a database as a store of this program ("TRUW").</summary>
    public const int ApplicationId = 0x54525557;

    private static readonly Lazy<IReadOnlyList<SqlMigration>> Steps = new(() => SqlMigration.Load(typeof(SqliteMigrations).Assembly));

    // What SQL cannot do of a step, by its number; done after its SQL.
    private static readonly Dictionary<int, Action<SqliteConnection, DateTimeOffset>> InCode = new() { [3] = SqliteCover.All };

    /// <summary>The number of the last step.</summary>
    public static int Newest => Steps.Value[^1].Number;

    /// <summary>Applies what the store lacks, each step whole or not at all.</summary>
    /// <param name="connection">The store, open to be written.</param>
    /// <param name="options">Of the program around it.</param>
    /// <param name="upTo">The last step to apply; what a store of then looks like, for tests.</param>
    public static void Apply(SqliteConnection connection, SqliteLedgerOptions options, int upTo = int.MaxValue)
    {
        foreach (var step in Steps.Value)
        {
            if (step.Number > upTo || step.Number <= Layout(connection))
                continue;
            using var transaction = connection.BeginTransaction(deferred: false);
            // Another process may have applied it while this one waited for the lock.
            if (step.Number <= Layout(connection))
                continue;
            if (step.Number == 1)
            {
                Run(connection, $"PRAGMA application_id = {ApplicationId}");
                Run(connection, """
                    CREATE TABLE migration (
                        number      INTEGER PRIMARY KEY,
                        name        TEXT NOT NULL,
                        sha256      TEXT NOT NULL,
                        applied_at  TEXT NOT NULL,
                        tool        TEXT NOT NULL
                    )
                    """);
            }

            Run(connection, step.Sql);
            if (InCode.TryGetValue(step.Number, out var act))
                act(connection, options.Clock.GetUtcNow());
            using (var note = connection.CreateCommand())
            {
                note.CommandText = "INSERT INTO migration (number, name, sha256, applied_at, tool) VALUES ($number, $name, $sha256, $at, $tool)";
                note.Parameters.AddWithValue("$number", step.Number);
                note.Parameters.AddWithValue("$name", step.Name);
                note.Parameters.AddWithValue("$sha256", step.Hash);
                note.Parameters.AddWithValue("$at", IsoTime.Write(options.Clock.GetUtcNow()));
                note.Parameters.AddWithValue("$tool", options.Tool);
                note.ExecuteNonQuery();
            }

            Run(connection, $"PRAGMA user_version = {step.Number}");
            transaction.Commit();
        }
    }

    /// <summary>The number of the last step applied to a database; 0 for an empty one.</summary>
    /// <exception cref="LedgerException">The database is another program's, or a newer version's.</exception>
    public static int Check(SqliteConnection connection, string place)
    {
        // Of one moment: another program may be making the store, and have its tables there between two questions.
        using var moment = connection.BeginTransaction(deferred: true);
        var layout = Layout(connection);
        var application = Number(connection, "PRAGMA application_id");
        if (application != ApplicationId)
        {
            if (Number(connection, "SELECT count(*) FROM sqlite_master") > 0 || application != 0)
                throw new LedgerException(LedgerFault.Foreign, $"{place}: is a database of another program; name another file with --store");
            return 0;
        }

        if (layout > Newest)
        {
            throw new LedgerException(
                LedgerFault.Newer,
                $"{place}: was written by a newer version (layout {layout}, this program knows {Newest}); use a newer trucewatch");
        }

        return layout;
    }

    private static int Layout(SqliteConnection connection) => Number(connection, "PRAGMA user_version");

    private static int Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using Npgsql;
using Trucewatch.Ledger.Sql;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Postgres;

/// <summary>The store's layout, as numbered steps that are only ever added to. It lies in a schema of its own, beside whatever else the database has.</summary>
internal static class PostgresMigrations
{
    /// <summary>The schema that a database's store lies in.</summary>
    public const string Schema = "trucewatch";

    /// <summary>The advisory lock of whoever writes to a database's store ("TRUW").</summary>
    public const long StoreLock = 0x54525557;

    private const long OldestServer = 150000;

    private static readonly Lazy<IReadOnlyList<SqlMigration>> Steps = new(() => SqlMigration.Load(typeof(PostgresMigrations).Assembly));

    /// <summary>The number of the last step.</summary>
    public static int Newest => Steps.Value[^1].Number;

    /// <summary>Applies what the store lacks, whole or not at all.</summary>
    /// <param name="connection">Open to be written.</param>
    /// <param name="place">The store, as people name it.</param>
    /// <param name="options">Of the program around it.</param>
    public static void Apply(NpgsqlConnection connection, string place, PostgresLedgerOptions options)
    {
        using var transaction = connection.BeginTransaction();
        // Without closing the connection, which is the caller's.
        var session = new PostgresSession(connection);
        session.Lock(options.Patience);
        // Another process may have applied it while this one waited for the lock.
        var layout = Check(session, place);
        if (layout == 0)
        {
            if (session.Find("SELECT 1 FROM pg_namespace WHERE nspname = @schema", ("@schema", Schema)) is null)
                session.Execute($"CREATE SCHEMA {Schema}");
            session.Execute(
                """
                CREATE TABLE migration (
                    number      bigint PRIMARY KEY,
                    name        text COLLATE "C" NOT NULL,
                    sha256      text COLLATE "C" NOT NULL,
                    applied_at  text COLLATE "C" NOT NULL,
                    tool        text COLLATE "C" NOT NULL
                )
                """);
        }

        foreach (var step in Steps.Value.Where(step => step.Number > layout))
        {
            session.Execute(step.Sql);
            session.Execute(
                "INSERT INTO migration (number, name, sha256, applied_at, tool) VALUES (@number, @name, @sha256, @at, @tool)",
                ("@number", step.Number),
                ("@name", step.Name),
                ("@sha256", step.Hash),
                ("@at", IsoTime.Write(options.Clock.GetUtcNow())),
                ("@tool", options.Tool));
        }

        transaction.Commit();
    }

    /// <summary>The number of the last step applied to a database; 0 for one without a store.</summary>
    /// <exception cref="LedgerException">The schema is another program's, the store a newer version's, or the server cannot keep a store.</exception>
    public static int Check(SqlSession session, string place)
    {
        var (version, encoding) = session.Rows("SELECT current_setting('server_version_num')::bigint, current_setting('server_encoding')", row => (row.GetInt64(0), row.GetString(1)))[0];
        if (version < OldestServer)
            throw new LedgerException(LedgerFault.Engine, $"{place}: the server is PostgreSQL {version / 10000}; a store needs {OldestServer / 10000} or newer");
        if (encoding != "UTF8")
            throw new LedgerException(LedgerFault.Engine, $"{place}: the database keeps text in {encoding}; make one that keeps it in UTF8 (createdb --encoding=UTF8 --template=template0 NAME)");
        // Asked of the catalogue itself: the functions that look names up can answer from before the lock was waited for.
        var (relations, migrations) = session.Rows(
            "SELECT count(*), count(*) FILTER (WHERE c.relname = 'migration') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = @schema",
            row => (row.GetInt64(0), row.GetInt64(1)),
            ("@schema", Schema))[0];
        if (relations == 0)
            return 0;
        if (migrations == 0)
            throw new LedgerException(LedgerFault.Foreign, $"{place}: its schema {Schema} is another program's; name another database with --store");
        var layout = (int)(session.Find("SELECT max(number) FROM migration") ?? 0);
        return layout <= Newest
            ? layout
            : throw new LedgerException(
                LedgerFault.Newer, $"{place}: was written by a newer version (layout {layout}, this program knows {Newest}); use a newer trucewatch");
    }
}

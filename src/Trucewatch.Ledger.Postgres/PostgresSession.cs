using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Postgres;

/// <summary>A connection to a PostgreSQL server, in a transaction. It answers one command at a time; so what is read bit by bit is read through cursors.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : SqlSession(connection, PostgresDialect.Instance)
{
    // The first rows come soon, and who wants many does not wait for each handful.
    private const int FirstRows = 64;
    private const int MostRows = 512;

    private int _cursors;

    /// <summary>Waits until nobody else writes to the store; lets go when the transaction ends.</summary>
    /// <param name="patience">How long to wait.</param>
    public void Lock(TimeSpan patience) => Execute(string.Create(
        CultureInfo.InvariantCulture,
        $"SET LOCAL lock_timeout = {(long)patience.TotalMilliseconds}; SELECT pg_advisory_xact_lock({PostgresMigrations.StoreLock})"));

    /// <inheritdoc/>
    public override IEnumerable<SqlRow> Walk(string sql, int atOnce)
    {
        var cursor = Declare(sql);
        Execute(cursor.Declaration);
        List<SqlRow> rows;
        do
        {
            rows = Rows(cursor.Fetch(atOnce), row => row);
            foreach (var row in rows)
                yield return row;
        }
        while (rows.Count == atOnce);
        Execute(cursor.Close);
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<SqlRow> WalkAsync(
        string sql, IReadOnlyList<(string Name, object? Value)> parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var cursor = Declare(sql);
        await using (var declare = Command(cursor.Declaration, [.. parameters]))
            await declare.ExecuteNonQueryAsync(cancellation);
        var rows = new List<SqlRow>(FirstRows);
        for (var atOnce = FirstRows; ; atOnce = MostRows)
        {
            rows.Clear();
            await using (var fetch = Command(cursor.Fetch(atOnce)))
            {
                await using var reader = await fetch.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                    rows.Add(Row(reader));
            }

            foreach (var row in rows)
                yield return row;
            if (rows.Count < atOnce)
                break;
        }

        await using var close = Command(cursor.Close);
        await close.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc/>
    public override void Attempt(Action act)
    {
        // After an error the server refuses all that comes, up to the end of the transaction or to a savepoint before it.
        Execute("SAVEPOINT attempt");
        try
        {
            act();
            Execute("RELEASE SAVEPOINT attempt");
        }
        catch (DbException)
        {
            if (connection.State == System.Data.ConnectionState.Open)
                Execute("ROLLBACK TO SAVEPOINT attempt");
            throw;
        }
    }

    private Cursor Declare(string sql) => new(string.Create(CultureInfo.InvariantCulture, $"walk{_cursors++}"), sql);

    private sealed record Cursor(string Name, string Sql)
    {
        public string Declaration => $"DECLARE {Name} NO SCROLL CURSOR FOR {Sql}";

        public string Close => $"CLOSE {Name}";

        public string Fetch(int rows) => string.Create(CultureInfo.InvariantCulture, $"FETCH {rows} FROM {Name}");
    }
}

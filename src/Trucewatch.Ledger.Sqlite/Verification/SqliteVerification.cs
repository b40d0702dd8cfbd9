using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>One check of a whole store, all of it as it is in one moment.</summary>
internal sealed partial class SqliteVerification : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _place;
    private readonly Action<LedgerFlaw> _tell;
    private readonly CancellationToken _cancellation;
    private readonly SqliteTransaction _moment;
    private readonly SqlActBodies _bodies;
    private readonly List<SqliteCommand> _commands = [];
    private readonly SqliteCommand _findTold;
    private readonly SqliteCommand _markFound;
    private long _contents;
    private long _captures;
    private long _readings;
    private long _codings;
    private long _records;
    private long _reviews;
    private long _acts;
    private long _bytes;
    private long _flaws;
    private bool _unread;

    public SqliteVerification(SqliteConnection connection, string place, Action<LedgerFlaw> tell, CancellationToken cancellation)
    {
        (_connection, _place, _tell, _cancellation) = (connection, place, tell, cancellation);
        // What acts tell of is noted in a table that only this connection sees, on the disk where it is large.
        Execute("PRAGMA temp_store = FILE");
        _moment = connection.BeginTransaction(deferred: true);
        Execute("CREATE TEMP TABLE told (number INTEGER PRIMARY KEY, kind TEXT, content TEXT, name TEXT, found INTEGER NOT NULL DEFAULT 0)");
        Execute("CREATE INDEX temp.told_by_subject ON told (content, kind, name)");
        _bodies = new SqlActBodies(connection);
        _findTold = Command(
            """
            SELECT t.number, a.body FROM temp.told t JOIN act a ON a.number = t.number
            WHERE t.content = $content AND t.kind = $kind AND t.name = $name ORDER BY t.number LIMIT 1
            """,
            "$content",
            "$kind",
            "$name");
        _markFound = Command("UPDATE temp.told SET found = 1 WHERE number = $number", "$number");
    }

    public LedgerCheck Run()
    {
        // The chain comes before what it tells of, and what is left of it after. Where references cannot be read to the end, SQLite refuses the connection
        // all that comes after; so they come last.
        foreach (var part in (ReadOnlySpan<Action>)[Chain, Contents, Captures, Readings, Strays, Reports, Reviews, Reviewed, Untold, Database, References])
            Part(part);
        return new LedgerCheck
        {
            Contents = _contents,
            Captures = _captures,
            Readings = _readings,
            Codings = _codings,
            Records = _records,
            Reviews = _reviews,
            Acts = _acts,
            Bytes = _bytes,
            Flaws = _flaws,
        };
    }

    public void Dispose()
    {
        foreach (var command in _commands)
            command.Dispose();
        _moment.Dispose();
    }

    // A damaged page ends one part of the check and not the others.
    private void Part(Action part)
    {
        try
        {
            part();
        }
        catch (SqliteException problem) when (SqliteFaults.Of(problem, _place).Code == LedgerFault.Damaged)
        {
            _unread = true;
            Flaw(LedgerFlawCode.Database, _place, $"cannot be read to the end ({problem.Message})");
        }
    }

    private void Database()
    {
        using var rows = Query("PRAGMA integrity_check");
        while (Next(rows))
        {
            if (rows.GetString(0) is var message and not "ok")
                Flaw(LedgerFlawCode.Database, _place, message);
        }
    }

    private void References()
    {
        using var rows = Query("PRAGMA foreign_key_check");
        while (Next(rows))
        {
            var where = $"{rows.GetString(0)} {Text(rows, 1) ?? "without a number"}";
            Flaw(LedgerFlawCode.Database, where, $"refers to a row of {rows.GetString(2)} that is not there");
        }
    }

    private void Flaw(string code, string where, string what, string? expected = null, string? found = null)
    {
        _flaws++;
        _tell(new LedgerFlaw(code, where, what, expected, found));
    }

    private bool Next(SqliteDataReader rows)
    {
        _cancellation.ThrowIfCancellationRequested();
        return rows.Read();
    }

    private SqliteDataReader Query(string sql) => Command(sql).ExecuteReader();

    private void Execute(string sql) => Command(sql).ExecuteNonQuery();

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        // A command takes its open reader with it; all live to the end of the check.
        _commands.Add(command);
        return command;
    }

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}

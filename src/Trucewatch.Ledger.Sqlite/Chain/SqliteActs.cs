using Microsoft.Data.Sqlite;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>Adds acts to the chain, within the transaction that adds what they tell of.</summary>
internal sealed class SqliteActs : IDisposable
{
    private readonly SqliteActBodies _bodies;
    private readonly SqliteCommand _last;
    private readonly SqliteCommand _append;
    private readonly string _at;

    /// <summary>Begins where the chain ends.</summary>
    public SqliteActs(SqliteConnection connection, DateTimeOffset now)
    {
        _at = SqliteTimes.Write(now);
        _bodies = new SqliteActBodies(connection);
        _last = connection.CreateCommand();
        _last.CommandText = "SELECT number, hash FROM act ORDER BY number DESC LIMIT 1";
        _append = connection.CreateCommand();
        _append.CommandText = "INSERT INTO act (number, at, kind, body, previous, hash) VALUES ($number, $at, $kind, $body, $previous, $hash)";
        foreach (var name in (ReadOnlySpan<string>)["$number", "$at", "$kind", "$body", "$previous", "$hash"])
            _append.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    /// <summary>Makes the acts of all that a store without a chain has: its captures, then its codings, each in the order in which they came.</summary>
    public static void CoverAll(SqliteConnection connection, DateTimeOffset now)
    {
        using var acts = new SqliteActs(connection, now);
        Each("SELECT id FROM capture ORDER BY id", acts.Captured);
        Each("SELECT id FROM coding ORDER BY id", acts.Coded);

        void Each(string sql, Action<long> act)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            while (rows.Read())
                act(rows.GetInt64(0));
        }
    }

    /// <summary>Tells of the capture in this row.</summary>
    public void Captured(long capture) => Append(ActKind.Capture, _bodies.OfCapture(capture));

    /// <summary>Tells of the coding in this row, whose records and situations must be there.</summary>
    public void Coded(long coding) => Append(ActKind.Coding, _bodies.OfCoding(coding));

    public void Dispose()
    {
        _bodies.Dispose();
        _last.Dispose();
        _append.Dispose();
    }

    private void Append(string kind, string body)
    {
        var (number, previous) = (0L, ActChain.Origin);
        using (var last = _last.ExecuteReader())
        {
            if (last.Read())
                (number, previous) = (last.GetInt64(0), last.GetString(1));
        }

        object[] values = [number + 1, _at, kind, body, previous, ActChain.HashOf(previous, _at, kind, body)];
        for (var i = 0; i < values.Length; i++)
            _append.Parameters[i].Value = values[i];
        _append.ExecuteNonQuery();
    }
}

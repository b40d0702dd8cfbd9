using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Trucewatch.Ledger.Benchmarks;

/// <summary>
/// Flips bytes in what a SQLite store keeps of its reports, one in each of several reports or acts at a time, and looks whether the check names each of them.
/// Those of one round are in different reports and acts, whose checks do not depend on one another.
/// </summary>
internal static class Flipping
{
    private const int ARound = 25;

    // Whatever is evidence, and how a flaw of the row is named.
    private static readonly (string Table, string Column, string Name)[] Places =
    [
        ("content", "bytes", "SELECT t.sha256 FROM content t WHERE t.id = $row"),
        ("reading", "text", "SELECT c.sha256 FROM reading t JOIN content c ON c.id = t.content WHERE t.id = $row"),
        ("reading", "line", "SELECT c.sha256 FROM reading t JOIN content c ON c.id = t.content WHERE t.id = $row"),
        ("record", "line", "SELECT c.sha256 FROM record t JOIN coding k ON k.id = t.coding JOIN content c ON c.id = k.content WHERE t.id = $row"),
        ("act", "body", "SELECT 'act ' || t.number FROM act t WHERE t.number = $row"),
        ("act", "hash", "SELECT 'act ' || t.number FROM act t WHERE t.number = $row"),
        ("act", "previous", "SELECT 'act ' || t.number FROM act t WHERE t.number = $row"),
        ("act", "at", "SELECT 'act ' || t.number FROM act t WHERE t.number = $row"),
    ];

    public static async Task<int> RunAsync(string store, int reports, int flips, int seed)
    {
        await using var ledger = await Stores.OpenAsync(store, LedgerAccess.Write);
        for (var number = 0; number < reports; number++)
        {
            var coded = GeneratedReports.Report(number);
            await ledger.StoreAsync(GeneratedReports.Capture(coded), coded, default);
        }

        using var connection = Unguarded(store);
        var random = new Random(seed);
        var (done, missed) = (0, 0);
        while (done < flips)
        {
            var flipped = new Dictionary<string, (string Table, string Column, long Row, byte[] Before, bool IsText, int At)>(StringComparer.Ordinal);
            while (flipped.Count < ARound)
            {
                var (table, column, name) = Places[random.Next(Places.Length)];
                var key = table == "act" ? "number" : "id";
                var row = random.NextInt64(1, (long)Ask(connection, $"SELECT max({key}) FROM {table}")! + 1);
                var where = (string)Ask(connection, name, ("$row", row))!;
                // Of neighbouring acts the one would be named for the other's hash.
                if (flipped.ContainsKey(where) || (table == "act" && (flipped.ContainsKey($"act {row - 1}") || flipped.ContainsKey($"act {row + 1}"))))
                    continue;
                var isText = (string)Ask(connection, $"SELECT typeof({column}) FROM {table} WHERE {key} = $row", ("$row", row))! == "text";
                var before = (byte[])Ask(connection, $"SELECT CAST({column} AS BLOB) FROM {table} WHERE {key} = $row", ("$row", row))!;
                var after = (byte[])before.Clone();
                var at = random.Next(after.Length);
                after[at] ^= (byte)random.Next(1, 256);
                flipped.Add(where, (table, column, row, before, isText, at));
                Set(connection, table, column, key, row, after, isText);
            }

            var named = new HashSet<string>(StringComparer.Ordinal);
            await ledger.VerifyAsync(flaw => named.UnionWith(flaw.Where.Split(' ').Concat([flaw.Where])), default);
            foreach (var (where, (table, column, row, before, isText, at)) in flipped)
            {
                done++;
                if (!named.Contains(where))
                {
                    missed++;
                    Console.Error.WriteLine($"missed: {table}.{column} of row {row}, byte {at} of {before.Length} ({where})");
                }

                Set(connection, table, column, table == "act" ? "number" : "id", row, before, isText);
            }
        }

        // All was put back; so what was found was what was flipped.
        var left = (await ledger.VerifyAsync(_ => { }, default)).Flaws;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"reports":{{reports}},"flips":{{done}},"a_round":{{ARound}},"seed":{{seed}},"missed":{{missed}},"flaws_afterwards":{{left}}}"""));
        return missed == 0 && left == 0 ? 0 : 1;
    }

    private static void Set(SqliteConnection connection, string table, string column, string key, long row, byte[] value, bool isText)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE {table} SET {column} = {(isText ? "CAST($value AS TEXT)" : "$value")} WHERE {key} = $row";
        command.Parameters.AddWithValue("$value", value);
        command.Parameters.AddWithValue("$row", row);
        command.ExecuteNonQuery();
    }

    private static object? Ask(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteScalar();
    }

    /// <summary>A connection for which neither triggers nor references hold.</summary>
    private static SqliteConnection Unguarded(string store)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Pooling = false }.ToString());
        connection.Open();
        Run("PRAGMA foreign_keys = OFF");
        var triggers = new List<string>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
            using var rows = command.ExecuteReader();
            while (rows.Read())
                triggers.Add(rows.GetString(0));
        }

        triggers.ForEach(trigger => Run($"DROP TRIGGER {trigger}"));
        return connection;

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}

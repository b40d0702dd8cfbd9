using System.Globalization;
using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Specification;

namespace Trucewatch.Ledger.Sqlite.Tests;

/// <content>What a check finds where somebody has written past the program.</content>
public sealed partial class SqliteLedgerTests
{
    private const int Seed = 20250401;
    private const int Flips = 600;

    [Fact]
    public Task VerifyAsync_ColumnThatLacksItsValue_IsNamed() => ChangedByHand(
        LedgerFlawCode.Database,
        "NULL value",
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'entity_tag     TEXT', 'entity_tag TEXT NOT NULL') WHERE name = 'feed'; INSERT INTO feed (address, visited_at) VALUES ('x', 'x')");

    [Fact]
    public async Task VerifyAsync_AnyByteFlipped_IsFound()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Fill(ledger);
        await Judge(ledger);
        using var connection = Unguarded();
        var places = Cells.SelectMany(cell => cell.Columns.Select(column => (cell.Table, cell.Key, Column: column))).ToArray();
        for (var flip = 0; flip < Flips; flip++)
        {
            var (table, key, column) = places[flip % places.Length];
            var rows = Values(connection, table, key, column);
            var (row, before, isText) = rows[random.Next(rows.Count)];
            var after = (byte[])before.Clone();
            var at = random.Next(after.Length);
            after[at] ^= (byte)random.Next(1, 256);
            Set(after);
            var flaws = new List<LedgerFlaw>();
            await ledger.VerifyAsync(flaws.Add, Cancellation);
            Assert.True(flaws.Count > 0, $"seed {Seed}, flip {flip}: {table}.{column} of row {row}, byte {at} from {before[at]} to {after[at]}, is not found");
            Set(before);

            void Set(byte[] value)
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"UPDATE {table} SET {column} = {(isText ? "CAST($value AS TEXT)" : "$value")} WHERE {key} = $row";
                command.Parameters.AddWithValue("$value", value);
                command.Parameters.AddWithValue("$row", row);
                Assert.Equal(1, command.ExecuteNonQuery());
            }
        }

        // All was put back; so what was found was what was flipped.
        await Verified(ledger);
    }

    [Fact]
    public async Task VerifyAsync_ChainMadeAnew_IsWithoutFlawButLacksThePast()
    {
        LedgerHead past;
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
        {
            await Fill(ledger);
            past = (await ledger.ReadHeadAsync(Cancellation))!;
        }

        using (var connection = Unguarded())
            Run(connection, "UPDATE capture SET tool = 'forged' WHERE id = 1");
        ToLayout2();
        await using var forged = await OpenAsync(LedgerAccess.Write);
        await Verified(forged);
        Assert.Null(await forged.FindHeadAsync(past.Hash, Cancellation));
    }

    [Fact]
    public async Task VerifyAsync_PageOverwritten_SaysSoAndChecksTheRest()
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Fill(ledger);
        var page = int.Parse(Ask("SELECT rootpage FROM sqlite_master WHERE name = 'record'")!, CultureInfo.InvariantCulture);
        using (var file = File.OpenWrite(Path))
        {
            file.Position = (page - 1) * 4096L;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        await using var damaged = await OpenAsync(LedgerAccess.Read);
        var flaws = new List<LedgerFlaw>();
        var check = await damaged.VerifyAsync(flaws.Add, Cancellation);
        Assert.All(flaws, flaw => Assert.Equal((LedgerFlawCode.Database, Path), (flaw.Code, flaw.Where)));
        Assert.NotEmpty(flaws);
        Assert.Equal((2, 7), (check.Contents, check.Acts));
    }

    [Fact]
    public async Task VerifyAsync_OpenedToRead_IsChecked()
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Fill(ledger);
        await using var reader = await OpenAsync(LedgerAccess.Read);
        Assert.Equal(7, (await Verified(reader)).Acts);
    }

    [Theory]
    [InlineData(LedgerAccess.Read)]
    [InlineData(LedgerAccess.Write)]
    public async Task OpenAsync_StoreWithoutAChain_GetsOneOfAllThatIsInIt(LedgerAccess access)
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Fill(ledger);
        ToLayout2();
        Assert.Equal("0", Ask("SELECT count(*) FROM sqlite_master WHERE name LIKE 'act%'"));
        Clock.Now += TimeSpan.FromDays(1);
        await using var today = await OpenAsync(access);
        var check = await Verified(today);
        Assert.Equal((7, 3, 6), (check.Acts, check.Codings, check.Records));
        Assert.Equal(Clock.Now, (await today.ReadHeadAsync(Cancellation))!.At);
    }

    [Fact]
    public async Task OpenAsync_OldStoreWhoseChainCannotBeMade_StaysAsItWas()
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Fill(ledger);
        ToLayout2();
        Tell("CREATE TABLE act (x)");
        await Assert.ThrowsAsync<LedgerException>(() => OpenAsync(LedgerAccess.Write));
        Assert.Equal("2", Ask("PRAGMA user_version"));
        Assert.Equal("2", Ask("SELECT max(number) FROM migration"));
    }

    [Fact]
    public async Task Store_DeletionOfAnAct_IsRefused()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("One."));
        Assert.Contains("never deleted", Assert.Throws<SqliteException>(() => Tell("DELETE FROM act")).Message, StringComparison.Ordinal);
    }

    private static List<(long Row, byte[] Value, bool IsText)> Values(SqliteConnection connection, string table, string key, string column)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {key}, CAST({column} AS BLOB), typeof({column}) = 'text' FROM {table} WHERE length({column}) > 0";
        using var rows = command.ExecuteReader();
        var values = new List<(long, byte[], bool)>();
        while (rows.Read())
            values.Add((rows.GetInt64(0), rows.GetFieldValue<byte[]>(1), rows.GetBoolean(2)));
        Assert.NotEmpty(values);
        return values;
    }

    protected override Task TamperAsync(string sql)
    {
        using var connection = Unguarded();
        Run(connection, sql);
        return Task.CompletedTask;
    }

    /// <summary>A connection to the store for which neither triggers nor references hold.</summary>
    private SqliteConnection Unguarded()
    {
        var connection = Connect();
        Run(connection, "PRAGMA foreign_keys = OFF");
        var triggers = new List<string>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
            using var rows = command.ExecuteReader();
            while (rows.Read())
                triggers.Add(rows.GetString(0));
        }

        foreach (var trigger in triggers)
            Run(connection, $"DROP TRIGGER {trigger}");
        return connection;
    }

    // As a store was before there were acts.
    private void ToLayout2() => Tell(
        """
        PRAGMA foreign_keys = OFF;
        DROP TRIGGER IF EXISTS content_stays; DROP TRIGGER IF EXISTS reading_stays; DROP TRIGGER IF EXISTS record_stays;
        CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'never'); END;
        CREATE TRIGGER reading_stays BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'never'); END;
        CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'never'); END;
        DROP INDEX record_by_name; DROP INDEX report_reviewed; ALTER TABLE report DROP COLUMN is_reviewed; DROP TABLE reviewed_record; DROP TABLE review_step; DROP TABLE review; DROP TABLE withdrawn; DROP TABLE withdrawal; DROP TABLE unswept;
        DROP TABLE act; DROP TABLE saved_search; DROP TABLE grading; DROP TABLE reinstatement; DELETE FROM migration WHERE number > 2; PRAGMA user_version = 2
        """);

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Specification;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sqlite.Tests;

/// <content>What a check finds where somebody has written past the program.</content>
public sealed partial class SqliteLedgerTests
{
    private const int Seed = 20250401;
    private const int Flips = 600;

    // Every column that says something; the key that finds a row of its table.
    private static readonly (string Table, string Key, string[] Columns)[] Cells =
    [
        ("content", "id", ["sha256", "bytes"]),
        ("capture", "id", ["address", "captured_at", "tool"]),
        ("capture_header", "capture * 100 + ordinal", ["name", "value"]),
        ("reading", "id", ["sha256", "source", "title", "published", "outlet", "line", "text", "text_sha256"]),
        ("coding", "id", ["codebook", "coded_at", "tool"]),
        ("coding_situation", "coding * 100 + rank", ["situation"]),
        ("record", "id", ["name", "kind", "category", "line"]),
        ("report", "content", ["day"]),
        ("review", "act", ["by_whom", "reason", "tool"]),
        ("review_step", "review * 100 + ordinal", ["kind", "record", "codebook", "line"]),
        ("reviewed_record", "content * 100 + ordinal", ["name", "kind", "category", "line"]),
        ("act", "number", ["at", "kind", "body", "previous", "hash"]),
    ];

    [Theory]
    [InlineData(LedgerFlawCode.Content, "content sha256:", "UPDATE content SET bytes = x'00' WHERE id = 2")]
    [InlineData(LedgerFlawCode.Content, "length", "UPDATE content SET length = length + 1 WHERE id = 2")]
    [InlineData(LedgerFlawCode.Reading, "text is not", "UPDATE reading SET text = text || ' ' WHERE id = 1")]
    [InlineData(LedgerFlawCode.Reading, "text are not", "UPDATE reading SET line = replace(CAST(line AS TEXT), 'Title', 'title') WHERE id = 1")]
    [InlineData(LedgerFlawCode.Reading, "outlet", "UPDATE reading SET outlet = NULL WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "quote", "UPDATE record SET line = replace(CAST(line AS TEXT), 'Ten were', 'Two were') WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "document", "UPDATE record SET line = replace(CAST(line AS TEXT), 'sha256:', 'sha257:') WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "no JSON", "UPDATE record SET line = 'x' WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "not text", "UPDATE record SET line = replace(CAST(line AS TEXT), 'killed/1', '\\ud800') WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "ordinal", "UPDATE record SET ordinal = 9 WHERE id = 1")]
    [InlineData(LedgerFlawCode.NoAct, "from c.txt", "INSERT INTO capture (content, address, captured_at, tool) VALUES (1, 'c.txt', '2025-01-01T00:00:00.000Z', 'x')")]
    [InlineData(LedgerFlawCode.NoAct, "no capture", "DELETE FROM capture WHERE content = 2")]
    [InlineData(LedgerFlawCode.NoAct, "by codebook-9", "UPDATE coding SET codebook = 'codebook-9' WHERE id = 1")]
    [InlineData(LedgerFlawCode.NothingBehindAct, "act 5", "DELETE FROM capture WHERE content = 2 AND address = 'b.txt'")]
    [InlineData(LedgerFlawCode.NotAsTold, "tool \"test 1\", found tool \"x\"", "UPDATE capture SET tool = 'x' WHERE id = 2")]
    [InlineData(LedgerFlawCode.NotAsTold, "headers_sha256", "UPDATE capture_header SET value = 'x' WHERE ordinal = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "headers_sha256", "DELETE FROM capture_header WHERE ordinal = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "numbered", "UPDATE capture_header SET ordinal = 7 WHERE ordinal = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "records 2, records_sha256", "DELETE FROM record WHERE id = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "situations", "UPDATE coding_situation SET situation = 'sudan' WHERE rank = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "ranked", "UPDATE coding_situation SET rank = 7 WHERE rank = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "source", "UPDATE reading SET source = 'x' WHERE id = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "another content", "UPDATE coding SET reading = 2 WHERE id = 1")]
    [InlineData(LedgerFlawCode.Chain, "its hash", "UPDATE act SET at = '2025-04-01T12:00:00.001Z' WHERE number = 2")]
    [InlineData(LedgerFlawCode.Chain, "act 4: does not carry", "UPDATE act SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE number = 3")]
    [InlineData(LedgerFlawCode.Chain, "does not follow", "DELETE FROM act WHERE number = 2")]
    [InlineData(LedgerFlawCode.Chain, "nothing that can be stored", "UPDATE act SET body = '[]' WHERE number = 2")]
    [InlineData(LedgerFlawCode.NoAct, "review 11", "DELETE FROM act WHERE number = (SELECT max(number) FROM act)")]
    [InlineData(LedgerFlawCode.WorkingCopy, "day", "UPDATE report SET day = '2025-01-01' WHERE content = 1")]
    [InlineData(LedgerFlawCode.WorkingCopy, "day", "UPDATE report SET day = '2025-01-01' WHERE content = 2")]
    [InlineData(LedgerFlawCode.WorkingCopy, "last coding", "UPDATE report SET coding = 1 WHERE content = 1")]
    [InlineData(LedgerFlawCode.WorkingCopy, "reading", "UPDATE report SET reading = 2 WHERE content = 1")]
    [InlineData(LedgerFlawCode.WorkingCopy, "no report shows it", "DELETE FROM report WHERE content = 1")]
    [InlineData(LedgerFlawCode.NoAct, "review 8", "DELETE FROM act WHERE number = 8")]
    [InlineData(LedgerFlawCode.NothingBehindAct, "act 9", "DELETE FROM review WHERE act = 9")]
    [InlineData(LedgerFlawCode.NotAsTold, "by \"Anna\", found by \"Omar\"", "UPDATE review SET by_whom = 'Omar' WHERE act = 8")]
    [InlineData(LedgerFlawCode.NotAsTold, "undoes", "UPDATE review SET undoes = NULL WHERE act = 10")]
    [InlineData(LedgerFlawCode.NotAsTold, "steps_sha256", "UPDATE review_step SET seen = 3 WHERE review = 8")]
    [InlineData(LedgerFlawCode.NotAsTold, "steps 1, steps_sha256", "DELETE FROM review_step WHERE review = 9 AND ordinal = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "steps are not numbered", "UPDATE review_step SET ordinal = 7 WHERE review = 9 AND ordinal = 1")]
    [InlineData(LedgerFlawCode.Record, "quote", "UPDATE review_step SET line = replace(CAST(line AS TEXT), 'Two were', 'Ten were') WHERE review = 8")]
    [InlineData(LedgerFlawCode.Chain, "another act", "UPDATE act SET body = replace(body, '\"act\":8', '\"act\":9') WHERE number = 8")]
    [InlineData(LedgerFlawCode.WorkingCopy, "not as its coding", "UPDATE reviewed_record SET is_seen = 1 WHERE is_seen = 0")]
    [InlineData(LedgerFlawCode.WorkingCopy, "not as its coding", "UPDATE reviewed_record SET version = 1 WHERE version = 8")]
    [InlineData(LedgerFlawCode.WorkingCopy, "another number", "DELETE FROM reviewed_record WHERE ordinal = 1")]
    [InlineData(LedgerFlawCode.WorkingCopy, "whether it is reviewed", "UPDATE report SET is_reviewed = 0")]
    [InlineData(LedgerFlawCode.WorkingCopy, "whether it is reviewed", "UPDATE report SET is_reviewed = 1")]
    [InlineData(LedgerFlawCode.Database, "content", "DELETE FROM content WHERE id = 2")]
    [InlineData(LedgerFlawCode.Database, "NULL value", "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'entity_tag     TEXT', 'entity_tag TEXT NOT NULL') WHERE name = 'feed'; INSERT INTO feed (address, visited_at) VALUES ('x', 'x')")]
    public async Task VerifyAsync_ChangedByHand_IsNamed(string code, string message, string change)
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Fill(ledger);
        await Judge(ledger);
        await Verified(ledger);
        using (var connection = Unguarded())
            Run(connection, change);
        var flaws = new List<LedgerFlaw>();
        var check = await ledger.VerifyAsync(flaws.Add, Cancellation);
        Assert.Equal(flaws.Count, check.Flaws);
        Assert.Contains(flaws, flaw => flaw.Code == code && Line(flaw).Contains(message, StringComparison.Ordinal));
    }

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

    // Two contents, of which one has headers and an older coding, the other a second address; seven acts.
    private static async Task Fill(ILedger ledger)
    {
        var coded = SampleReports.Coded("Ten were killed.\nHe said so.", SampleReports.Day, situations: ["gaza", "lebanon"]);
        var capture = SampleReports.Capture(coded.Report.Text, "https://example.org/1") with { Headers = [new("Server", "a"), new("Date", "b")] };
        await ledger.StoreAsync(capture, coded, Cancellation);
        await Store(ledger, SampleReports.Coded("Two were killed.", situations: "gaza"));
        await ledger.CaptureAsync(SampleReports.Capture("Two were killed.", "b.txt"), Cancellation);
        var again = SampleReports.Coded(coded.Report.Text, SampleReports.Day, "codebook-2", situations: "gaza");
        await ledger.StoreAsync(capture, again with { Records = [again.Records[2]] }, Cancellation);
        await ledger.CaptureAsync(SampleReports.Capture("Two were killed.", "c/b.txt"), Cancellation);
    }

    // An edit, a comment on two records that is undone, and a rejection: acts 8 to 11.
    private static async Task Judge(ILedger ledger)
    {
        var records = (await Reports(ledger))[1].Records;
        var document = records[0].Document;
        await ledger.ReviewAsync(new ReviewRequest("Anna", "fewer", ReviewStep.Edit((Figure)records[0] with { Min = 1, Max = 1 }, 0)), Cancellation);
        await ledger.ReviewAsync(new ReviewRequest("Omar", "no", [ReviewStep.Comment(document, records[0].Id), ReviewStep.Comment(document, records[1].Id)]), Cancellation);
        await ledger.UndoAsync(new UndoRequest(9, "Anna", "why?"), Cancellation);
        await ledger.ReviewAsync(new ReviewRequest("Omar", "no", ReviewStep.Reject(document, records[1].Id, null)), Cancellation);
    }

    private static string Line(LedgerFlaw flaw) => $"{flaw.Where}: {flaw.What}; expected {flaw.Expected}, found {flaw.Found}";

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
        DROP INDEX record_by_name; DROP INDEX report_reviewed; ALTER TABLE report DROP COLUMN is_reviewed; DROP TABLE reviewed_record; DROP TABLE review_step; DROP TABLE review;
        DROP TABLE act; DELETE FROM migration WHERE number > 2; PRAGMA user_version = 2
        """);

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

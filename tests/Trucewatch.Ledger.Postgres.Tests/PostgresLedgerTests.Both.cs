using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Ledger.Specification;
using Trucewatch.Ledger.Sql;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;
using Trucewatch.Records.Tests;

namespace Trucewatch.Ledger.Postgres.Tests;

/// <content>The same as SQLite's, and copies from one to the other.</content>
public sealed partial class PostgresLedgerTests
{
    private const int Seed = 20250326;

    [Fact]
    public async Task SearchAsync_AnyWords_FindsShowsAndOrdersAsSqliteDoes()
    {
        using var folder = new TemporaryFolder();
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await using var sqlite = await OpenSqliteAsync(folder.File("a.db"));
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        string[] words = ["Truce", "truce", "talks", "café", "cafe\u0301", "Gaza.", "said:", "the", "the", "a", "وقف", "\"so\"", "b.txt", "😀", "Ülkü", "ceasefire's", "x-ray", "Й", "(no)", "\n\n"];
        for (var number = 0; number < 60; number++)
        {
            var text = $"{number} " + string.Join(' ', Enumerable.Range(0, random.Next(1, 90)).Select(_ => words[random.Next(words.Length)]));
            var coded = SampleReports.Coded(text.Replace("\n", " ", StringComparison.Ordinal), SampleReports.Day, source: $"{number}.txt");
            await Store(ledger, coded);
            await Store(sqlite, coded);
        }

        string[] queries = ["truce", "TRUCE talks", "\"the truce\"", "the", "cafe", "CAFÉ gaza", "\"a the a\"", "ulku", "b.txt", "x-ray the", "وقف", "й", "ceasefire's", "said the", "\"the the\" truce", "no so"];
        var found = 0;
        foreach (var query in queries)
        {
            var filter = new LedgerFilter { Text = query };
            var expected = await sqlite.SearchAsync(filter, 100, Cancellation);
            var hits = await ledger.SearchAsync(filter, 100, Cancellation);
            Assert.Equal(expected.Select(hit => (hit.Report.Source, hit.Snippet)), hits.Select(hit => (hit.Report.Source, hit.Snippet)));
            found += hits.Count;
        }

        Assert.True(found > 200);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CopyFromAsync_WholeStore_HasTheSameChainRecordsAndHistory(bool fromSqlite)
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await OpenAsync(LedgerAccess.Write);
        await using var sqlite = await OpenSqliteAsync(folder.File("a.db"));
        var (from, to) = fromSqlite ? (sqlite, (SqlLedger)postgres) : ((SqlLedger)postgres, sqlite);
        await Fill(from);
        await Judge(from);
        var gone = SampleReports.Coded("Nine were killed.", SampleReports.Day);
        await Store(from, gone);
        await from.WithdrawAsync(new WithdrawalRequest("Anna", "the law", [gone.Report.Id]), Cancellation);
        await from.KeepExportAsync(new ExportNote("Anna", "csv", [], true, 2, 4, 0, "a", "b", null), Cancellation);
        await from.NoteFeedAsync(new FeedNote("https://example.org/feed", Clock.Now, ["2", "1"]), Cancellation);
        var search = await from.SaveSearchAsync(new NewSearch("Anna", "Aid", "/civilians"), Cancellation);
        foreach (var generated in GeneratedReports.Generator().Sample(20, new Rnd(20250326, 7), 20))
        {
            var capture = new Capture(System.Text.Encoding.UTF8.GetBytes(generated.Report.Id + "\0"), generated.Report.Source);
            var id = ContentId.Of(capture.Content.Span);
            var coded = generated with
            {
                Report = generated.Report with { Id = id, Agency = "A\0P" },
                Records = [.. generated.Records.Select(record => record with { Document = id })],
            };
            await from.StoreAsync(capture, coded, Cancellation);
        }

        var copied = await to.CopyFromAsync(from, Cancellation);
        Assert.Equal(await from.ReadHeadAsync(Cancellation), copied.Head);
        Assert.Equal(await from.ReadHeadAsync(Cancellation), await to.ReadHeadAsync(Cancellation));
        var (check, other) = (await Verified(from), await Verified(to));
        Assert.Equal(check, other);
        Assert.Equal(check.Records, copied.Rows["record"]);
        Assert.Equal(await Lines(from), await Lines(to));
        Assert.Equal(
            (await from.SearchAsync(new LedgerFilter { Text = "killed" }, 100, Cancellation)).Select(hit => hit.Snippet),
            (await to.SearchAsync(new LedgerFilter { Text = "killed" }, 100, Cancellation)).Select(hit => hit.Snippet));
        Assert.Equal(["2", "1"], (await to.ReadFeedAsync("https://example.org/feed", Cancellation))!.Seen);
        Assert.Equal([search], await to.ReadSearchesAsync(null, Cancellation));

        // Both go on in the same way.
        Clock.Now += TimeSpan.FromHours(1);
        foreach (var ledger in (SqlLedger[])[from, to])
            await Store(ledger, SampleReports.Coded("Three were killed."));
        Assert.Equal(await from.ReadHeadAsync(Cancellation), await to.ReadHeadAsync(Cancellation));
        await Verified(to);

        static async Task<List<string>> Lines(ILedger ledger) => await ledger.ReadRecordsAsync(LedgerFilter.All, Cancellation)
            .Select(record => $"{record.Document} {record.Day} {record.Version} {System.Text.Encoding.UTF8.GetString(record.Line.Span)}").ToListAsync(Cancellation);
    }

    [Fact]
    public async Task CopyFromAsync_IntoAStoreWithSomething_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await OpenAsync(LedgerAccess.Write);
        await using var sqlite = await OpenSqliteAsync(folder.File("a.db"));
        await Store(sqlite, SampleReports.Coded("One."));
        await Store(postgres, SampleReports.Coded("Two."));
        var problem = await Assert.ThrowsAsync<LedgerException>(() => ((SqlLedger)postgres).CopyFromAsync(sqlite, Cancellation));
        Assert.Equal(LedgerFault.NotEmpty, problem.Code);
        Assert.Single(await Reports(postgres));
    }

    private async Task<SqlLedger> OpenSqliteAsync(string path) =>
        await SqliteLedger.OpenAsync(path, LedgerAccess.Write, new SqliteLedgerOptions { Clock = Clock, Tool = "test 1" }, Cancellation);
}

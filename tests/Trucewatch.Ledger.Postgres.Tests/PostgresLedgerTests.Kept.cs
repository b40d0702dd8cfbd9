using System.IO.Compression;
using System.Text;
using Trucewatch.Ledger.Specification;

namespace Trucewatch.Ledger.Postgres.Tests;

/// <content>
/// Stores as earlier versions of the program left them, one of every layout, kept in <c>Stores</c> as <c>pg_dump --inserts</c> gives them: two reports, a rejection, and from
/// when there were grades a grade.
/// </content>
public sealed partial class PostgresLedgerTests
{
    public static TheoryData<int, int, int, string> KeptStores { get; } = new()
    {
        { 1, 18, 5, "03c9a72afb195d5cfbb88882e4f57b4fcf85d8c0658adb52fab5cc1febe03945" },
        { 2, 19, 5, "9193134b96fa777010601ec9060aeddec025e42d102ed75af9b43f8167c3d412" },
        { 3, 19, 6, "504d32f1947f1ad8c3bb09f2c54b95b077d19fd363932aa48fc503b56c093e03" },
        { 4, 20, 6, "770cb07f23f3d637426f3eec2eb8d490c8955c1a3e83f3e4eecd45617a0eb8ca" },
    };

    [Fact]
    public void KeptStores_AreOfEveryLayoutBeforeTodays() => Assert.Equal(Enumerable.Range(1, PostgresMigrations.Newest - 1), KeptStores.Select(store => store.Data.Item1));

    [Theory]
    [MemberData(nameof(KeptStores))]
    public async Task OpenAsync_KeptStore_HasAllThatWasInItAndTakesAllThatTodaysDoes(int layout, int records, int acts, string head)
    {
        await using (var kept = new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Stores", $"layout-{layout}.sql.gz")), CompressionMode.Decompress))
            await TellAsync(Database, await new StreamReader(kept, Encoding.UTF8).ReadToEndAsync(Cancellation));
        await using (var reader = await OpenAsync(LedgerAccess.Read))
        {
            var check = await Verified(reader);
            Assert.Equal((2, records, 1, acts), (check.Contents, check.Records, check.Reviews, check.Acts));
            Assert.Equal(layout < 3 ? 0 : 1, check.Gradings);
            Assert.Equal(head, (await reader.ReadHeadAsync(Cancellation))!.Hash);
            Assert.Equal(records - 1, await reader.ReadRecordsAsync(LedgerFilter.All, Cancellation).CountAsync(Cancellation));
        }

        await using var ledger = await OpenAsync(LedgerAccess.Write);
        Assert.Equal((long)PostgresMigrations.Newest, await AskAsync("SELECT max(number) FROM migration"));
        Assert.Equal(StoreOutcome.Added, await Store(ledger, SampleReports.Coded("Ten were killed.", SampleReports.Day)));
        await ledger.SaveSearchAsync(new NewSearch("Anna", "Aid", "/civilians"), Cancellation);
        var old = (await Reports(ledger)).First(report => report.Records.Count > 2);
        await ledger.WithdrawAsync(new WithdrawalRequest("Omar Said", "the law", [old.Report.Id]), Cancellation);
        Assert.Equal((1, acts + 3), ((await Verified(ledger)).Withdrawn, (await Verified(ledger)).Acts));
        Assert.NotNull(await ledger.FindHeadAsync(head, Cancellation));
    }
}

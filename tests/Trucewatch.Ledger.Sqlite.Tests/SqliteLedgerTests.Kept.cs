using System.IO.Compression;
using Trucewatch.Ledger.Specification;

namespace Trucewatch.Ledger.Sqlite.Tests;

/// <content>
/// Stores as earlier versions of the program left them, one of every layout, kept in <c>Stores</c> as they were: two reports, from when there were reviews a rejection, from
/// when there were grades a grade.
/// </content>
public sealed partial class SqliteLedgerTests
{
    public static TheoryData<int, int, int, int, string?> KeptStores { get; } = new()
    {
        // Those from before there were acts get them when they are opened.
        { 1, 18, 0, 4, null },
        { 2, 17, 0, 4, null },
        { 3, 18, 0, 4, "b9ebd42f4d4dc7df10625a1aa85ee9c8544b06f86b1ad06aa53496fbf87f753e" },
        { 4, 18, 1, 5, "be3a242478ffae04266e190dce7980bb645397da349306b08a4120acaa9e7097" },
        { 5, 20, 1, 5, "9a8b0d8e985c6973200b9ab56ea1d4fb8933a46c86ba311444d6c12ffa63308c" },
        { 6, 19, 1, 5, "43393ec198519769b9739a39289996f6e1fcad636da8fdadda6e7851758fec9f" },
        { 7, 19, 1, 6, "55a6f96042e2b62a2c8e7b4fe1a1f8e28ebd646cf7aab7a55cedac7920e7202e" },
        { 8, 20, 1, 6, "2dbfbe7f5bf2589ea588660fdb1178657936770c6c740dd315d2c4c699fa4953" },
    };

    [Fact]
    public void KeptStores_AreOfEveryLayoutBeforeTodays() => Assert.Equal(Enumerable.Range(1, SqliteMigrations.Newest - 1), KeptStores.Select(store => store.Data.Item1));

    [Theory]
    [MemberData(nameof(KeptStores))]
    public async Task OpenAsync_KeptStore_HasAllThatWasInItAndItsHead(int layout, int records, int reviews, int acts, string? head)
    {
        foreach (var access in (LedgerAccess[])[LedgerAccess.Read, LedgerAccess.Write])
        {
            await Unpack(layout);
            await using var ledger = await OpenAsync(access);
            Assert.Equal(SqliteMigrations.Newest, ledger.Info.Layout);
            var check = await Verified(ledger);
            Assert.Equal((2, records, reviews, acts), (check.Contents, check.Records, check.Reviews, check.Acts));
            Assert.Equal(layout < 7 ? 0 : 1, check.Gradings);
            var now = (await ledger.ReadHeadAsync(Cancellation))!;
            Assert.Equal(head ?? now.Hash, now.Hash);
            Assert.Equal(records - reviews, await ledger.ReadRecordsAsync(LedgerFilter.All, Cancellation).CountAsync(Cancellation));
        }
    }

    [Theory]
    [MemberData(nameof(KeptStores))]
    public async Task OpenAsync_KeptStore_TakesAllThatTodaysDoes(int layout, int records, int reviews, int acts, string? head)
    {
        await Unpack(layout);
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        Assert.Equal(StoreOutcome.Added, await Store(ledger, SampleReports.Coded("Ten were killed.", SampleReports.Day)));
        var old = (await Reports(ledger)).First(report => report.Records.Count > 2);
        await ledger.ReviewAsync(new ReviewRequest("Omar Said", "no", ReviewStep.Reject(old.Report.Id, old.Records[^1].Id, null)), Cancellation);
        Assert.Equal(records + 2 - reviews - 1, await ledger.ReadRecordsAsync(LedgerFilter.All, Cancellation).CountAsync(Cancellation));
        await ledger.WithdrawAsync(new WithdrawalRequest("Omar Said", "the law", [old.Report.Id]), Cancellation);
        var check = await Verified(ledger);
        Assert.Equal((1, acts + 4), (check.Withdrawn, check.Acts));
        Assert.True(head is null || await ledger.FindHeadAsync(head, Cancellation) is not null);
    }

    private async Task Unpack(int layout)
    {
        await using var kept = new GZipStream(File.OpenRead(System.IO.Path.Combine(AppContext.BaseDirectory, "Stores", $"layout-{layout}.db.gz")), CompressionMode.Decompress);
        await using var store = File.Create(Path);
        await kept.CopyToAsync(store, Cancellation);
    }
}

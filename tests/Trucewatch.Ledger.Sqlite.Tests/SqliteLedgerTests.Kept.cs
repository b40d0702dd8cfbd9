using System.IO.Compression;

namespace Trucewatch.Ledger.Sqlite.Tests;

/// <content>Stores as earlier versions of the program left them, kept in <c>Stores</c> as they were: two generated reports, and a rejection.</content>
public sealed partial class SqliteLedgerTests
{
    [Theory]
    [InlineData("layout-5", LedgerAccess.Read, 5, "9a8b0d8e985c6973200b9ab56ea1d4fb8933a46c86ba311444d6c12ffa63308c")]
    [InlineData("layout-5", LedgerAccess.Write, 5, "9a8b0d8e985c6973200b9ab56ea1d4fb8933a46c86ba311444d6c12ffa63308c")]
    public async Task OpenAsync_KeptStore_HasAllThatWasInItAndItsHead(string name, LedgerAccess access, long acts, string head)
    {
        await using (var kept = new GZipStream(File.OpenRead(System.IO.Path.Combine(AppContext.BaseDirectory, "Stores", name + ".db.gz")), CompressionMode.Decompress))
        await using (var store = File.Create(Path))
            await kept.CopyToAsync(store, Cancellation);
        await using var ledger = await OpenAsync(access);
        Assert.Equal(SqliteMigrations.Newest, ledger.Info.Layout);
        var check = await Verified(ledger);
        Assert.Equal((2, 20, 1, acts), (check.Contents, check.Records, check.Reviews, check.Acts));
        Assert.Equal(head, (await ledger.ReadHeadAsync(Cancellation))!.Hash);
        Assert.Equal(19, await ledger.ReadRecordsAsync(LedgerFilter.All, Cancellation).CountAsync(Cancellation));
        Assert.Empty(await ledger.ReadGradingsAsync(Cancellation).ToListAsync(Cancellation));
    }
}

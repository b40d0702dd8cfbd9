namespace Trucewatch.Ledger.Specification;

/// <content>Saved searches.</content>
public abstract partial class LedgerSpecification
{
    [Fact]
    public async Task SaveSearchAsync_OfTwoPeople_IsEachOnesOwnAndNoAct()
    {
        await using var ledger = await FiveReportsAsync();
        var head = await ledger.ReadHeadAsync(Cancellation);
        var hers = await ledger.SaveSearchAsync(new NewSearch(Anna, "Hostages", "/search?search=hostages"), Cancellation);
        var his = await ledger.SaveSearchAsync(new NewSearch("Ben", "Hostages", "/records?kind=figure"), Cancellation);
        Assert.Equal(new SavedSearch(hers.Id, Anna, "Hostages", "/search?search=hostages", Clock.Now, head!.Act), hers);
        Assert.Equal([hers], await ledger.ReadSearchesAsync(Anna, Cancellation));
        Assert.Equal([hers, his], await ledger.ReadSearchesAsync(null, Cancellation));
        Assert.Equal(head, await ledger.ReadHeadAsync(Cancellation));
        await Verified(ledger);
    }

    [Fact]
    public async Task SaveSearchAsync_UnderTheSameName_TakesThePlaceOfTheFormer()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await ledger.SaveSearchAsync(new NewSearch(Anna, "Aid", "/civilians"), Cancellation);
        var later = await ledger.SaveSearchAsync(new NewSearch(Anna, "Aid", "/civilians?type=aid-delivery"), Cancellation);
        Assert.Equal([later], await ledger.ReadSearchesAsync(Anna, Cancellation));
        Assert.Equal(0, later.Seen);
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.SaveSearchAsync(new NewSearch(Anna, " ", "/"), Cancellation));
    }

    [Fact]
    public async Task MarkSearchAsync_ThenDropped_IsKnownAndGone()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var search = await ledger.SaveSearchAsync(new NewSearch("", "Truce", "/timeline"), Cancellation);
        Assert.True(await ledger.MarkSearchAsync(search.Id, 7, Cancellation));
        Assert.Equal(search with { Seen = 7 }, Assert.Single(await ledger.ReadSearchesAsync("", Cancellation)));
        Assert.True(await ledger.DropSearchAsync(search.Id, Cancellation));
        Assert.False(await ledger.DropSearchAsync(search.Id, Cancellation));
        Assert.False(await ledger.MarkSearchAsync(search.Id, 8, Cancellation));
        Assert.Empty(await ledger.ReadSearchesAsync(null, Cancellation));
    }

    [Fact]
    public async Task SaveSearchAsync_StoreOpenToBeRead_IsRefused()
    {
        await using (await OpenAsync(LedgerAccess.Write))
        {
            // It is made.
        }

        await using var ledger = await OpenAsync(LedgerAccess.Read);
        var problem = await Assert.ThrowsAsync<LedgerException>(() => ledger.SaveSearchAsync(new NewSearch("", "Truce", "/timeline"), Cancellation));
        Assert.Equal(LedgerFault.ReadOnly, problem.Code);
    }
}

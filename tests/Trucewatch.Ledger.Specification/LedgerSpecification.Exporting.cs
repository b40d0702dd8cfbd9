namespace Trucewatch.Ledger.Specification;

/// <content>What was taken out of the store.</content>
public abstract partial class LedgerSpecification
{
    [Fact]
    public async Task KeepExportAsync_Export_IsAnActThatSaysWhoTookWhat()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("Ten were killed."));
        var before = (await ledger.ReadHeadAsync(Cancellation))!;
        var note = new ExportNote(Anna, "csv", [new("since", "2025-03-01"), new("kind", "figure")], true, 1, 2, 0, new string('a', 64), new string('b', 64), before.Hash);
        var broken = note with { By = null, IsWhole = false, Reports = null, Records = null, Withheld = null, Manifest = null, Query = [] };
        Assert.Equal(before.Act + 1, await ledger.KeepExportAsync(note, Cancellation));
        await ledger.KeepExportAsync(broken, Cancellation);
        var kept = await ledger.ReadExportsAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal([(before.Act + 1, Noon, "test 1"), (before.Act + 2, Noon, "test 1")], kept.Select(export => (export.Act, export.At, export.Tool)));
        Assert.Equivalent(note with { Query = [.. note.Query.Reverse()] }, kept[0].Note, strict: true);
        Assert.Equivalent(broken, kept[1].Note, strict: true);
        Assert.Empty(await ledger.ReadChangedAsync(before.Act, Cancellation));
        Assert.Equal(2, (await Verified(ledger)).Exports);
        Assert.Equal(before, await ledger.FindHeadAsync(before.Hash, Cancellation));
        await RefusedAsync(LedgerFault.NotUndone, () => ledger.UndoAsync(new UndoRequest(before.Act + 1, Anna, "back"), Cancellation));
    }

    [Fact]
    public async Task KeepExportAsync_OpenedToRead_IsRefused()
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Store(ledger, SampleReports.Coded("Ten were killed."));
        await using var reader = await OpenAsync(LedgerAccess.Read);
        await RefusedAsync(LedgerFault.ReadOnly, () => reader.KeepExportAsync(new ExportNote(null, "csv", [], true, 0, 0, 0, "", null, null), Cancellation));
    }
}

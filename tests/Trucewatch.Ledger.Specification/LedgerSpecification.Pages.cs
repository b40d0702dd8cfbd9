using System.Text.Json;

namespace Trucewatch.Ledger.Specification;

/// <content>Lists read page by page.</content>
public abstract partial class LedgerSpecification
{
    [Theory]
    [InlineData(false, "c1 c2 c3 c4 c5")]
    [InlineData(true, "c5 c4 c3 c2 c1")]
    public async Task ReadHeadersAsync_AfterEachInTurn_GivesTheListOnceAndWhole(bool newestFirst, string expected)
    {
        await using var ledger = await FiveReportsAsync();
        var sources = new List<string>();
        string? after = null;
        // One at a time, so that every report is once the last of its page; two of them have the same day.
        while (await ledger.ReadHeadersAsync(new LedgerFilter { NewestFirst = newestFirst, After = after }, Cancellation).FirstOrDefaultAsync(Cancellation) is { } header)
        {
            sources.Add(header.Source);
            after = header.Document;
        }

        Assert.Equal(expected, string.Join(' ', sources));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadRecordsAsync_AfterEachInTurn_GivesTheListOnceAndWhole(bool newestFirst)
    {
        await using var ledger = await FiveReportsAsync();
        var filter = new LedgerFilter { NewestFirst = newestFirst };
        var whole = await ledger.ReadRecordsAsync(filter, Cancellation).Select(IdOf).ToListAsync(Cancellation);
        var paged = new List<string>();
        while (await ledger.ReadRecordsAsync(filter, Cancellation).FirstOrDefaultAsync(Cancellation) is { } record)
        {
            paged.Add(IdOf(record));
            filter = filter with { After = record.Document, AfterRecord = paged[^1] };
        }

        Assert.Equal(15, whole.Count);
        Assert.Equal(whole, paged);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("figure", null)]
    [InlineData("event", "strike")]
    // So many that the reports are gone through in their order.
    [InlineData("statement", null)]
    public async Task ReadRecordsAsync_InPagesOfSome_GivesTheListOnceAndWhole(string? kind, string? category)
    {
        const int Lines = 2600;
        await using var ledger = await FiveReportsAsync();
        for (var number = 0; number < 2; number++)
        {
            var coded = SampleReports.Coded($"Report {number}." + string.Concat(Enumerable.Range(0, Lines).Select(line => $"\nThen {line}.")), SampleReports.Day.AddDays(2 * number), source: $"long {number}");
            await Store(ledger, coded);
        }

        // A report that somebody has reviewed is read from elsewhere, and stands in its place all the same.
        var reviewed = await ledger.ReadRecordsAsync(LedgerFilter.All, Cancellation).Skip(4).FirstAsync(Cancellation);
        await ledger.ReviewAsync(new ReviewRequest("Anna Berg", null, ReviewStep.Accept(reviewed.Document, IdOf(reviewed), 0)), Cancellation);
        foreach (var newestFirst in (bool[])[false, true])
        {
            var filter = new LedgerFilter { NewestFirst = newestFirst, Kind = kind, Category = category };
            var whole = await ledger.ReadRecordsAsync(filter, Cancellation).Select(IdOf).ToListAsync(Cancellation);
            var (paged, most) = (new List<string>(), whole.Count > 100 ? 700 : 2);
            while (await ledger.ReadRecordsAsync(filter with { Most = most }, Cancellation).ToListAsync(Cancellation) is { Count: > 0 } page)
            {
                Assert.InRange(page.Count, 1, most);
                paged.AddRange(page.Select(IdOf));
                filter = filter with { After = page[^1].Document, AfterRecord = paged[^1] };
            }

            Assert.Equal(whole, paged);
        }
    }

    [Fact]
    public async Task ReadReportsAsync_Document_GivesThatOneOnly()
    {
        await using var ledger = await FiveReportsAsync();
        var third = (await Headers(ledger))[2];
        var found = await ledger.ReadReportsAsync(new LedgerFilter { Document = third.Document }, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(third.Document, Assert.Single(found).Coded.Report.Id);
        Assert.Empty(await ledger.ReadReportsAsync(new LedgerFilter { Document = "sha256:00" }, Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await ledger.ReadHeadersAsync(new LedgerFilter { After = "sha256:00" }, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task ReadRecordsAsync_Record_GivesThatOneOnly()
    {
        await using var ledger = await FiveReportsAsync();
        var all = await ledger.ReadRecordsAsync(LedgerFilter.All, Cancellation).ToListAsync(Cancellation);
        var found = await ledger.ReadRecordsAsync(new LedgerFilter { Document = all[4].Document, Record = IdOf(all[4]) }, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(IdOf(all[4]), IdOf(Assert.Single(found)));
        Assert.Empty(await ledger.ReadRecordsAsync(new LedgerFilter { Document = all[0].Document, Record = IdOf(all[4]) }, Cancellation).ToListAsync(Cancellation));
    }

    private static string IdOf(StoredRecord record) => JsonDocument.Parse(record.Line).RootElement.GetProperty("id").GetString()!;

    private async Task<ILedger> FiveReportsAsync()
    {
        var ledger = await OpenAsync(LedgerAccess.Write);
        int[] days = [1, 2, 2, 3, 4];
        foreach (var (i, day) in days.Index())
        {
            var coded = SampleReports.Coded($"{i + 1} were killed.\nSo it was said.", SampleReports.Day.AddDays(day), source: $"c{i + 1}");
            await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text, coded.Report.Source), coded, Cancellation);
        }

        return ledger;
    }
}

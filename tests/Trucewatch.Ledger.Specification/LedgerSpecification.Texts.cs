using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Specification;

/// <content>Texts that a database may find hard to hold.</content>
public abstract partial class LedgerSpecification
{
    [Theory]
    [InlineData("Ten\0 were killed.")]
    [InlineData("\0")]
    [InlineData("\u0010Ten\u00100 \u0010\u0010\0were killed.\u0010")]
    [InlineData("\uFFFE\uFEFF\u200B \U0010FFFF")]
    [InlineData("a'; DROP TABLE act; -- \\x41 @document $1 :x ?")]
    public async Task StoreAsync_AnyCharacters_AreReadBackAndVerified(string text)
    {
        var coded = SampleReports.Coded(text, SampleReports.Day, source: text, situations: "gaza");
        var capture = SampleReports.Capture(text, text) with { Headers = [new("X-" + text, text)] };
        coded = coded with { Report = coded.Report with { Agency = text, Language = "en", Authors = [text] } };
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
        {
            await ledger.StoreAsync(capture, coded, Cancellation);
            await ledger.ReviewAsync(new ReviewRequest(Anna, text, ReviewStep.Comment(coded.Report.Id, coded.Records[0].Id)), Cancellation);
            await ledger.NoteFeedAsync(new FeedNote(text, Noon, [text]) { EntityTag = text, LastModified = text }, Cancellation);
        }

        await using var again = await OpenAsync(LedgerAccess.Read);
        SameReport(coded, Assert.Single(await Reports(again)));
        Assert.Equal(Encoding.UTF8.GetBytes(text), await again.ReadContentAsync(coded.Report.Id, Cancellation));
        var note = Assert.Single(await again.ReadCapturesAsync(coded.Report.Id, Cancellation));
        Assert.Equal((text, KeyValuePair.Create("X-" + text, text)), (note.Address, Assert.Single(note.Headers)));
        Assert.Equal(text, Assert.Single(await again.ReadReviewsAsync(ReviewFilter.All, Cancellation).ToListAsync(Cancellation)).Reason);
        var feed = (await again.ReadFeedAsync(text, Cancellation))!;
        Assert.Equal((text, text, text), (feed.EntityTag, feed.LastModified, Assert.Single(feed.Seen)));
        await Verified(again);

        static void SameReport(CodedReport expected, CodedReport found) => Trucewatch.Records.Tests.SameReport.Assert(expected, found);
    }

    [Fact]
    public async Task StoreAsync_HalfACharacterAsAddress_IsKeptAsTheMarkOfWhatCannotBe()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("One.");
        await ledger.StoreAsync(SampleReports.Capture("One.", "a\ud800b"), coded, Cancellation);
        Assert.Equal("a\uFFFDb", Assert.Single(await ledger.ReadCapturesAsync(coded.Report.Id, Cancellation)).Address);
        await Verified(ledger);
    }

    [Fact]
    public async Task StoreAsync_VeryLongTexts_AreKept()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var random = new Random(7);
        // Nothing that can be packed small, so that whatever limits a database has are met.
        var address = "https://example.org/?q=" + string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('a', 'z' + 1)));
        var words = string.Join(' ', Enumerable.Range(0, 120_000).Select(number => "w" + random.NextInt64().ToString("x", null)));
        var coded = SampleReports.Coded($"{words} red line {new string('x', 9000)}", SampleReports.Day, source: address);
        await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text, address), coded, Cancellation);
        Assert.Equal(StoreOutcome.AddressNoted, await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text, address + "1"), coded, Cancellation));
        Assert.Equal(StoreOutcome.Unchanged, await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text, address), coded, Cancellation));
        await ledger.NoteFeedAsync(new FeedNote(address, Noon, [address]), Cancellation);
        await ledger.NoteFeedAsync(new FeedNote(address, Noon, [address]), Cancellation);
        Assert.Single(await ledger.SearchAsync(new LedgerFilter { Text = "\"red line\"" }, 10, Cancellation));
        Assert.Single(await ledger.SearchAsync(new LedgerFilter { Text = new string('x', 9000) }, 10, Cancellation));
        Assert.Empty(await ledger.SearchAsync(new LedgerFilter { Text = new string('x', 8999) }, 10, Cancellation));
        await Verified(ledger);
    }

    [Fact]
    public async Task StoreAsync_TwoProgramsAtOnce_LeaveOneChain()
    {
        await using var one = await OpenAsync(LedgerAccess.Write);
        await using var other = await OpenAsync(LedgerAccess.Write);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(
            () => Store(number % 2 == 0 ? one : other, SampleReports.Coded($"{number / 4} were killed.", source: $"{number}.txt")))));
        var check = await Verified(one);
        Assert.Equal((5, 20, 5, 25), (check.Contents, check.Captures, check.Codings, check.Acts));
        Assert.Equal(await one.ReadHeadAsync(Cancellation), await other.ReadHeadAsync(Cancellation));
    }
}

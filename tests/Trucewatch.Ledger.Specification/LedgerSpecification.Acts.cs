using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Records.Tests;

namespace Trucewatch.Ledger.Specification;

/// <content>The chain of acts, and the check of the whole store.</content>
public abstract partial class LedgerSpecification
{
    [Fact]
    public async Task VerifyAsync_EmptyStore_HasNothingToCheck()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        Assert.Equal(new LedgerCheck(), await Verified(ledger));
        Assert.Null(await ledger.ReadHeadAsync(Cancellation));
    }

    [Fact]
    public async Task VerifyAsync_WhatWasStored_IsAllCheckedAndWithoutFlaw()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var first = SampleReports.Coded("😀 Ten were killed.\nHe said so.", SampleReports.Day, situations: ["gaza", "lebanon"]);
        var capture = SampleReports.Capture(first.Report.Text, "https://example.org/1") with { Headers = [new("Server", "a"), new("Server", "b")] };
        await ledger.StoreAsync(capture, first, Cancellation);
        await ledger.StoreAsync(capture, first with { Codebook = "codebook-2", Records = [first.Records[0]], Situations = [] }, Cancellation);
        await Store(ledger, SampleReports.Coded("Two were killed."));
        await ledger.CaptureAsync(SampleReports.Capture("No report."), Cancellation);
        await ledger.CaptureAsync(SampleReports.Capture("No report.", "b.txt") with { Time = Noon.AddYears(-1) }, Cancellation);
        var check = await Verified(ledger);
        Assert.Equal(
            (3, 4, 2, 3, 6, 7),
            (check.Contents, check.Captures, check.Readings, check.Codings, check.Records, check.Acts));
        Assert.True(check.Bytes > Encoding.UTF8.GetByteCount(first.Report.Text) * 2);
    }

    [Fact]
    public async Task VerifyAsync_AnyReports_AreWithoutFlaw()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        foreach (var generated in GeneratedReports.Generator().Sample(20, new Rnd(20250325, 11), 60))
        {
            var capture = new Capture(Encoding.UTF8.GetBytes(generated.Report.Id), generated.Report.Source);
            await ledger.StoreAsync(capture, WithId(generated, ContentId.Of(capture.Content.Span)), Cancellation);
        }

        Assert.True((await Verified(ledger)).Records > 0);
    }

    [Fact]
    public async Task ReadHeadAsync_EachNewThing_IsOneActMore()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var coded = SampleReports.Coded("Ten were killed.");
        var heads = new List<LedgerHead>();
        await After(2, () => Store(ledger, coded));
        await After(2, () => Store(ledger, coded));
        await After(2, () => ledger.CaptureAsync(SampleReports.Capture(coded.Report.Text), Cancellation));
        await After(3, () => ledger.CaptureAsync(SampleReports.Capture(coded.Report.Text, "b.txt"), Cancellation));
        await After(4, () => Store(ledger, coded with { Codebook = "codebook-2" }));
        await After(4, () => Store(ledger, coded));
        await After(4, () => ledger.NoteFeedAsync(new FeedNote("https://example.org/feed", Noon, []), Cancellation));
        var twice = SampleReports.Coded("Two were killed.");
        twice = twice with { Records = [twice.Records[0], twice.Records[1] with { Id = twice.Records[0].Id }] };
        await After(4, () => Assert.ThrowsAsync<LedgerException>(() => Store(ledger, twice)));
        Assert.Equal(3, heads.Select(head => head.Hash).Distinct().Count());

        async Task After(long acts, Func<Task> act)
        {
            Clock.Now += TimeSpan.FromHours(1);
            await act();
            var head = (await ledger.ReadHeadAsync(Cancellation))!;
            Assert.Equal(acts, head.Act);
            if (heads.Count == 0 || heads[^1].Act != acts)
                Assert.Equal(Clock.Now, head.At);
            else
                Assert.Equal(heads[^1], head);
            heads.Add(head);
        }
    }

    [Fact]
    public async Task FindHeadAsync_StateOfThePast_IsFound()
    {
        LedgerHead past;
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
        {
            await Store(ledger, SampleReports.Coded("Ten were killed."));
            past = (await ledger.ReadHeadAsync(Cancellation))!;
            Clock.Now = Noon.AddDays(1);
            await Store(ledger, SampleReports.Coded("Two were killed."));
        }

        await using var again = await OpenAsync(LedgerAccess.Read);
        Assert.Equal(past, await again.FindHeadAsync(past.Hash, Cancellation));
        Assert.Equal(await again.ReadHeadAsync(Cancellation), await again.FindHeadAsync((await again.ReadHeadAsync(Cancellation))!.Hash, Cancellation));
        Assert.Null(await again.FindHeadAsync(ActChain.Origin, Cancellation));
        Assert.Equal(Noon, past.At);
    }

    [Fact]
    public async Task StoreAsync_ManyAtOnce_LeaveOneChain()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => Store(ledger, SampleReports.Coded($"{number} were killed.")))));
        Assert.Equal(40, (await Verified(ledger)).Acts);
    }

    [Fact]
    public void HashOf_KnownAct_IsSha256OfItsFourLines() => Assert.Equal(
        // printf '%064d\n2025-04-01T12:00:00.000Z\ncapture\n{"address":"a.txt"}' 0 | sha256sum
        "b1709cbfc45a0b1b19e03258718e2039a036e432276bb5d0253720598ec9c41f",
        ActChain.HashOf(ActChain.Origin, "2025-04-01T12:00:00.000Z", "capture", "{\"address\":\"a.txt\"}"));

    [Fact]
    public void OfCapture_AnyText_IsWrittenInTheOneWay() => Assert.Equal(
        "{\"address\":\"caf\u00e9 \\\"a\\\" \ud83d\ude00\\n\",\"captured_at\":\"2025\",\"content\":\"sha256:01\","
        // printf '[["A","1"],["A","2"]]' | sha256sum
        + "\"headers_sha256\":\"sha256:841483567056609f5e1b31eabe10afb9d82fea0bc1c72c282b8d37262adfe308\",\"tool\":\"t\"}",
        ActBody.OfCapture("sha256:01", "caf\u00e9 \"a\" \ud83d\ude00\n", "2025", "t", [new("A", "1"), new("A", "2")]));

    /// <summary>Checks the store, which must be without flaw.</summary>
    protected static async Task<LedgerCheck> Verified(ILedger ledger)
    {
        var flaws = new List<LedgerFlaw>();
        var check = await ledger.VerifyAsync(flaws.Add, Cancellation);
        Assert.Empty(flaws);
        Assert.Equal(0, check.Flaws);
        return check;
    }
}

using Trucewatch.Records;
using Trucewatch.Records.Tests;

namespace Trucewatch.Ledger.Specification;

/// <content>Coding again what is stored, and which coding is in force.</content>
public abstract partial class LedgerSpecification
{
    private const string Models = "models-2";

    [Fact]
    public async Task RecodeAsync_BackToPagesThatCodedBefore_PutsTheirCodingInForceAgain()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (first, second) = await CodedTwice(ledger);
        var act = (await ledger.ReadHeadAsync(Cancellation))!.Act;
        Assert.Equal(RecodeOutcome.PutBack, await ledger.RecodeAsync(first, Models, Cancellation));
        SameReport.Assert(first, Assert.Single(await Reports(ledger)));
        Assert.Equal(first.Records.Count, (await ledger.CountAsync(LedgerFilter.All, Cancellation)).Records.Values.Sum());
        Assert.Equal(first.Records.Select(record => record.Id), await ledger.ReadRecordsAsync(new LedgerFilter { AsOf = SampleReports.Day }, Cancellation).Select(record => RecordJsonReader.ReadRecord(record.Line, first.Report, new CodePointMap(first.Report.Text)).Id).ToListAsync(Cancellation));
        Assert.Equal([first.Report.Id], await ledger.ReadChangedAsync(act, Cancellation));
        Assert.Equal([("codebook-1", true), ("codebook-2", false)], await InForce(ledger, first));
        var note = Assert.Single(await ledger.ReadReinstatementsAsync(first.Report.Id, Cancellation));
        Assert.Equal((act + 1, "codebook-1", "codebook-2", null), (note.Act, note.Codebook, note.Before, note.By));
        Assert.Equal([note], (await ledger.ReadHistoryAsync(first.Report.Id, first.Records[0].Id, Cancellation))!.Reinstatements);
        Assert.Equal(1, (await Verified(ledger)).Reinstatements);

        Assert.Equal(RecodeOutcome.Unchanged, await ledger.RecodeAsync(first, Models, Cancellation));
        Assert.Equal(note.Act, (await ledger.ReadHeadAsync(Cancellation))!.Act);
        // And what comes later takes its place.
        Assert.Equal(RecodeOutcome.Kept, await ledger.RecodeAsync(second with { Codebook = "codebook-3" }, Models, Cancellation));
        Assert.Equal([("codebook-1", false), ("codebook-2", false), ("codebook-3", true)], await InForce(ledger, first));
        await Verified(ledger);
    }

    [Fact]
    public async Task RecodeAsync_SamePagesOtherModels_KeepsBothCodings()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var first = SampleReports.Coded("Ten were killed.\nHe said so.", SampleReports.Day, situations: ["gaza"]);
        var otherwise = first with { Records = [first.Records[0]] };
        await ledger.StoreAsync(SampleReports.Capture(first.Report.Text), first, Cancellation);
        Assert.Equal(RecodeOutcome.Unchanged, await ledger.RecodeAsync(first, Models, Cancellation));
        Assert.Equal(RecodeOutcome.Kept, await ledger.RecodeAsync(otherwise, Models, Cancellation));
        SameReport.Assert(otherwise with { Codebook = "codebook-1+models-2" }, Assert.Single(await Reports(ledger)));
        Assert.Equal(RecodeOutcome.Unchanged, await ledger.RecodeAsync(otherwise, Models, Cancellation));
        // Another register found another situation.
        Assert.Equal(RecodeOutcome.Kept, await ledger.RecodeAsync(otherwise with { Situations = ["sudan"] }, "models-3", Cancellation));
        // The one is a coding by these pages as well as the other: what was coded is not coded again.
        Assert.True(await ledger.HasAsync(first.Report.Id, "codebook-1", Cancellation));
        Assert.False(await ledger.HasAsync(first.Report.Id, "codebook", Cancellation));
        Assert.Equal(RecodeOutcome.PutBack, await ledger.RecodeAsync(first, "models-1", Cancellation));
        Assert.Equal([("codebook-1", true), ("codebook-1+models-2", false), ("codebook-1+models-3", false)], await InForce(ledger, first));
        // A record that several codings have is of the one in force, and can be judged there.
        await ledger.ReviewAsync(new ReviewRequest(Anna, "no", ReviewStep.Reject(first.Report.Id, first.Records[0].Id, 0)), Cancellation);
        Assert.Equal("codebook-1", (await ledger.ReadHistoryAsync(first.Report.Id, first.Records[0].Id, Cancellation))!.Coding.Codebook);
        Assert.Equal(RecodeOutcome.PutBack, await ledger.RecodeAsync(otherwise, Models, Cancellation));
        Assert.Empty(Assert.Single(await Reports(ledger)).Records);
        await Verified(ledger);
    }

    [Fact]
    public async Task RecodeAsync_OtherRecordsOfTheSamePagesAndModels_IsRefused()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var first = SampleReports.Coded("Ten were killed.\nHe said so.");
        await ledger.StoreAsync(SampleReports.Capture(first.Report.Text), first, Cancellation);
        await ledger.RecodeAsync(first with { Records = [first.Records[0]] }, Models, Cancellation);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.RecodeAsync(first with { Records = [first.Records[1]] }, Models, Cancellation));
        Assert.Equal(LedgerFault.CodedOtherwise, refused.Code);
        refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.RecodeAsync(SampleReports.Coded("Not there."), Models, Cancellation));
        Assert.Equal(LedgerFault.NothingToReview, refused.Code);
        await Verified(ledger);
    }

    [Fact]
    public async Task UndoAsync_Reinstatement_PutsTheCodingBeforeInForceAndCanBeUndone()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (first, second) = await CodedTwice(ledger);
        var act = (await ledger.ReinstateAsync(first.Report.Id, "codebook-1", Cancellation))!.Value;
        Assert.Null(await ledger.ReinstateAsync(first.Report.Id, "codebook-1", Cancellation));
        var undo = await ledger.UndoAsync(new UndoRequest(act, Anna, "too soon"), Cancellation);
        SameReport.Assert(second, Assert.Single(await Reports(ledger)));
        Assert.Equal((Anna, "too soon", act), (await ledger.ReadReinstatementsAsync(first.Report.Id, Cancellation))[1] is var note ? (note.By!, note.Reason!, note.Undoes!.Value) : default);
        await Refused(act, $"by act {undo.Act}");
        await ledger.UndoAsync(new UndoRequest(undo.Act, Anna, "after all"), Cancellation);
        SameReport.Assert(first, Assert.Single(await Reports(ledger)));
        await Refused(undo.Act, "is undone already");
        await Refused(act, "has said so since");
        var last = (await ledger.ReadHeadAsync(Cancellation))!.Act;
        await ledger.RecodeAsync(second with { Codebook = "codebook-3" }, Models, Cancellation);
        await Refused(last, "later coding");
        Assert.Equal(3, (await Verified(ledger)).Reinstatements);
        Assert.Equal(LedgerFault.NothingToReview, (await Assert.ThrowsAsync<LedgerException>(() => ledger.ReinstateAsync(first.Report.Id, "codebook-9", Cancellation))).Code);
        Assert.Equal(LedgerFault.NothingToReview, (await Assert.ThrowsAsync<LedgerException>(() => ledger.ReinstateAsync("sha256:00", "codebook-1", Cancellation))).Code);

        async Task Refused(long number, string why)
        {
            var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.UndoAsync(new UndoRequest(number, Omar, "again"), Cancellation));
            Assert.Equal(LedgerFault.NotUndone, refused.Code);
            Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<(string Codebook, bool IsCurrent)>> InForce(ILedger ledger, CodedReport coded) =>
        [.. (await ledger.ReadCodingsAsync(coded.Report.Id, Cancellation)).Select(coding => (coding.Codebook, coding.IsCurrent))];

    private static async Task<(CodedReport First, CodedReport Second)> CodedTwice(ILedger ledger)
    {
        var first = SampleReports.Coded("Ten were killed.\nHe said so.", SampleReports.Day);
        var second = SampleReports.Coded(first.Report.Text, SampleReports.Day, "codebook-2", situations: ["gaza"]);
        second = second with { Records = [second.Records[0]] };
        await ledger.StoreAsync(SampleReports.Capture(first.Report.Text), first, Cancellation);
        Assert.Equal(RecodeOutcome.Kept, await ledger.RecodeAsync(second, Models, Cancellation));
        SameReport.Assert(second, Assert.Single(await Reports(ledger)));
        return (first, second);
    }
}

using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Specification;

/// <content>Deleting for good, by policy.</content>
public abstract partial class LedgerSpecification
{
    // Nothing that any database could pack or cut.
    private const string Needle = "qzvx7731kjw";

    private const string Order = "court order 12/25";

    /// <summary>The bytes of all files that the database keeps the store in, as they are on the disk.</summary>
    protected abstract Task<byte[]> FilesAsync();

    [Fact]
    public async Task WithdrawAsync_Report_IsInNoAnswerAndTheChainTellsOfIt()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (gone, stays) = await Two(ledger);
        var before = (await ledger.ReadHeadAsync(Cancellation))!;
        Clock.Now = Noon.AddHours(3);
        var done = await ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [gone.Report.Id]), Cancellation);
        Assert.Equal((before.Act + 1, 1, 3L, null), (done.Act, done.Reports, done.Records, done.Remnants));
        Assert.Equal(stays.Report.Id, Assert.Single(await Reports(ledger)).Report.Id);
        Assert.All(await Seen(ledger, LedgerFilter.All), record => Assert.Equal(stays.Report.Id, record.Document));
        Assert.Equal(1, (await ledger.CountAsync(LedgerFilter.All, Cancellation)).Reports);
        Assert.Empty(await ledger.SearchAsync(new LedgerFilter { Text = Needle }, 5, Cancellation));
        Assert.Single(await ledger.SearchAsync(new LedgerFilter { Text = "two" }, 5, Cancellation));
        Assert.Null(await ledger.ReadContentAsync(gone.Report.Id, Cancellation));
        Assert.Null(await ledger.ReadCodedAsync(gone.Report.Id, gone.Codebook, Cancellation));
        Assert.Null(await ledger.ReadHistoryAsync(gone.Report.Id, gone.Records[0].Id, Cancellation));
        Assert.Equal([gone.Report.Id], await ledger.ReadChangedAsync(before.Act, Cancellation));
        Assert.Equal([stays.Report.Id], (await ledger.ReadArrivalsAsync(0, Cancellation)).Select(arrival => arrival.Document));

        var note = Assert.Single(await ledger.ReadWithdrawalsAsync(gone.Report.Id, Cancellation).ToListAsync(Cancellation));
        Assert.Equal((done.Act!.Value, Anna, Order, Noon.AddHours(3), "test 1"), (note.Act, note.By, note.Reason, note.At, note.Tool));
        Assert.Equal((gone.Report.Id, Encoding.UTF8.GetByteCount(gone.Report.Text), 3L, "a.txt", Noon), (note.Document, note.Length, note.Records, note.Address, note.Captured));
        Assert.Empty(await ledger.ReadWithdrawalsAsync(stays.Report.Id, Cancellation).ToListAsync(Cancellation));
        Assert.Equal("a.txt", Assert.Single(await ledger.ReadCapturesAsync(gone.Report.Id, Cancellation)).Address);
        var left = await ledger.ReadWithdrawnRecordsAsync(null, gone.Records[0].Id, Cancellation);
        Assert.Equal([new WithdrawnRecord(gone.Report.Id, gone.Records[0].Id, "figure", "killed")], left);
        Assert.Equal(3, (await ledger.ReadWithdrawnRecordsAsync(gone.Report.Id, null, Cancellation)).Count);
        Assert.Equal(1, (await Verified(ledger)).Withdrawn);
        Assert.Equal(before, await ledger.FindHeadAsync(before.Hash, Cancellation));
    }

    [Fact]
    public async Task WithdrawAsync_Report_LeavesNothingOfItInTheFiles()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (gone, _) = await Two(ledger);
        var figure = (Figure)gone.Records[0];
        await ledger.ReviewAsync(new ReviewRequest(Anna, "fewer", ReviewStep.Edit(figure with { Min = 1, Max = 1 }, 0)), Cancellation);
        await ledger.StoreAsync(SampleReports.Capture(gone.Report.Text), SampleReports.Coded(gone.Report.Text, SampleReports.Day, "codebook-2", situations: "gaza"), Cancellation);
        Assert.True(Holds(await FilesAsync()), "before");
        Assert.Null((await ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [gone.Report.Id]), Cancellation)).Remnants);
        Assert.False(Holds(await FilesAsync()), "after");
        var check = await Verified(ledger);
        Assert.Equal((1, 6, 1, false), (check.Withdrawn, check.Records - 2, check.Reviews, check.IsUnswept));
        // As where the program ended between the two.
        await TamperAsync("INSERT INTO unswept (act) VALUES (4)");
        Assert.True((await Verified(ledger)).IsUnswept);
        Assert.Equal(0, (await ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [gone.Report.Id]), Cancellation)).Reports);
        Assert.False((await Verified(ledger)).IsUnswept);

        static bool Holds(byte[] files) => files.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Needle)) >= 0 || files.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Needle.ToUpperInvariant())) >= 0;
    }

    [Fact]
    public async Task WithdrawAsync_SameBytesAgain_AreNotTakenIn()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (gone, _) = await Two(ledger);
        await ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [gone.Report.Id]), Cancellation);
        var head = await ledger.ReadHeadAsync(Cancellation);
        Assert.Equal(StoreOutcome.Withdrawn, await Store(ledger, gone));
        Assert.Equal(StoreOutcome.Withdrawn, await ledger.StoreAsync(SampleReports.Capture(gone.Report.Text, "b.txt"), gone with { Codebook = "codebook-2" }, Cancellation));
        Assert.False(await ledger.CaptureAsync(SampleReports.Capture(gone.Report.Text, "c.txt"), Cancellation));
        Assert.True(await ledger.HasAsync(gone.Report.Id, "codebook-9", Cancellation));
        await RefusedAsync(LedgerFault.NothingToReview, () => ledger.RecodeAsync(gone, Models, Cancellation));
        await RefusedAsync(LedgerFault.NothingToReview, () => ledger.ReviewAsync(new ReviewRequest(Anna, "no", ReviewStep.Reject(gone.Report.Id, gone.Records[0].Id, null)), Cancellation));
        // The same again deletes nothing more, and no act tells of it.
        var again = await ledger.WithdrawAsync(new WithdrawalRequest(Omar, "again", [gone.Report.Id]), Cancellation);
        Assert.Equal(new WithdrawalDone(null, 0, 0, null), again);
        Assert.Equal(head, await ledger.ReadHeadAsync(Cancellation));
        await Verified(ledger);
    }

    [Fact]
    public async Task WithdrawAsync_WhatSaysTooLittleOrIsNotThere_IsRefusedAndLeavesAll()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (gone, _) = await Two(ledger);
        await RefusedAsync(LedgerFault.NotAReview, () => ledger.WithdrawAsync(new WithdrawalRequest("", Order, [gone.Report.Id]), Cancellation));
        await RefusedAsync(LedgerFault.NotAReview, () => ledger.WithdrawAsync(new WithdrawalRequest(Anna, " ", [gone.Report.Id]), Cancellation));
        await RefusedAsync(LedgerFault.NotAReview, () => ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, []), Cancellation));
        await RefusedAsync(LedgerFault.NothingToReview, () => ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [gone.Report.Id, "sha256:00"]), Cancellation));
        Assert.Equal(2, (await Reports(ledger)).Count);
        Assert.Equal(0, (await Verified(ledger)).Withdrawn);
    }

    [Fact]
    public async Task UndoAsync_OfActsOnWhatWasDeleted_TakesBackTheRestOfThem()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (gone, stays) = await Two(ledger);
        var bulk = (await ledger.ReviewAsync(
            new ReviewRequest(Anna, "none of these", [ReviewStep.Reject(gone.Report.Id, gone.Records[0].Id, 0), ReviewStep.Reject(stays.Report.Id, stays.Records[0].Id, 0)]), Cancellation)).Act;
        var alone = (await ledger.ReviewAsync(new ReviewRequest(Anna, "nor this", ReviewStep.Reject(gone.Report.Id, gone.Records[1].Id, 0)), Cancellation)).Act;
        var deleted = (await ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [gone.Report.Id]), Cancellation)).Act!.Value;
        await RefusedAsync(LedgerFault.NotUndone, () => ledger.UndoAsync(new UndoRequest(deleted, Anna, "back"), Cancellation));
        await RefusedAsync(LedgerFault.NotUndone, () => ledger.UndoAsync(new UndoRequest(alone, Anna, "back"), Cancellation));
        Assert.Single(await Seen(ledger, LedgerFilter.All));
        Assert.Equal([stays.Records[0].Id], (await ledger.UndoAsync(new UndoRequest(bulk, Anna, "back"), Cancellation)).Records);
        Assert.Equal(2, (await Seen(ledger, LedgerFilter.All)).Count);
        Assert.Equal(4, await ledger.ReadReviewsAsync(new ReviewFilter(), Cancellation).CountAsync(Cancellation));
        await Verified(ledger);
    }

    [Fact]
    public async Task UndoAsync_OfAReinstatementOfWhatWasDeleted_IsRefused()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (first, _) = await CodedTwice(ledger);
        var act = (await ledger.ReinstateAsync(first.Report.Id, "codebook-1", Cancellation))!.Value;
        await ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [first.Report.Id]), Cancellation);
        await RefusedAsync(LedgerFault.NotUndone, () => ledger.UndoAsync(new UndoRequest(act, Anna, "back"), Cancellation));
        await Verified(ledger);
    }

    [Fact]
    public async Task ReadCapturedBeforeAsync_Retention_NamesWhatIsThatOldAndNotDeleted()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Store(ledger, SampleReports.Coded("Ten were killed."));
        await ledger.CaptureAsync(SampleReports.Capture("not a report", "b.bin"), Cancellation);
        Clock.Now = Noon.AddDays(10);
        await Store(ledger, SampleReports.Coded("Two were killed."));
        var old = await ledger.ReadCapturedBeforeAsync(Noon.AddDays(1), Cancellation);
        Assert.Equal(2, old.Count);
        Assert.Empty(await ledger.ReadCapturedBeforeAsync(Noon, Cancellation));
        Assert.Equal(2, (await ledger.WithdrawAsync(new WithdrawalRequest(Anna, "90 days", old), Cancellation)).Reports);
        Assert.Empty(await ledger.ReadCapturedBeforeAsync(Noon.AddDays(1), Cancellation));
        Assert.Single(await ledger.ReadCapturedBeforeAsync(Noon.AddDays(20), Cancellation));
        Assert.Equal(2, (await Verified(ledger)).Withdrawn);
    }

    [Theory]
    [InlineData(LedgerFlawCode.Content, "bytes of it", "UPDATE content SET bytes = x'00' WHERE id = 1")]
    [InlineData(LedgerFlawCode.Reading, "text of it", "UPDATE reading SET text = 'x' WHERE id = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "what was left", "UPDATE record SET category = 'x' WHERE id = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "what was left", "UPDATE reading SET text_sha256 = 'x' WHERE id = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "other numbers", "DELETE FROM record WHERE id = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "reason", "UPDATE withdrawal SET reason = 'x'")]
    [InlineData(LedgerFlawCode.NotAsTold, "reports_sha256", "UPDATE withdrawn SET left_sha256 = 'x'")]
    [InlineData(LedgerFlawCode.NotAsTold, "steps_sha256", "UPDATE review_step SET line_sha256 = 'x' WHERE review = 8")]
    [InlineData(LedgerFlawCode.NothingBehindAct, "act 15", "DELETE FROM withdrawn; DELETE FROM withdrawal")]
    [InlineData(LedgerFlawCode.NoAct, "withdrawal 15", "DELETE FROM act WHERE number = 15")]
    [InlineData(LedgerFlawCode.WorkingCopy, "queries see it", "INSERT INTO report (content, reading, coding, day) VALUES (1, 1, 1, '2025-03-24')")]
    public async Task VerifyAsync_DeletedAndChangedByHand_IsNamed(string code, string message, string change)
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Fill(ledger);
        await Judge(ledger);
        await ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [.. (await Reports(ledger)).Select(report => report.Report.Id)]), Cancellation);
        Assert.Equal(2, (await Verified(ledger)).Withdrawn);
        await TamperAsync(change);
        var flaws = new List<LedgerFlaw>();
        await ledger.VerifyAsync(flaws.Add, Cancellation);
        Assert.Contains(flaws, flaw => flaw.Code == code && Line(flaw).Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public Task VerifyAsync_LineTakenAwayAsIfDeleted_IsNamed() => ChangedByHand(
        LedgerFlawCode.NotAsTold, "not deleted", "UPDATE review_step SET line_sha256 = 'sha256:00' WHERE review = 8");

    protected static async Task RefusedAsync(string code, Func<Task> act) => Assert.Equal(code, (await Assert.ThrowsAsync<LedgerException>(act)).Code);

    private static async Task<(CodedReport Gone, CodedReport Stays)> Two(ILedger ledger)
    {
        var gone = SampleReports.Coded($"Ten were killed in {Needle}.\nHe said so.", SampleReports.Day, situations: "gaza");
        var stays = SampleReports.Coded("Two were killed.", SampleReports.Day, source: "a.txt", situations: "gaza");
        await Store(ledger, gone);
        await Store(ledger, stays);
        return (gone, stays);
    }
}

namespace Trucewatch.Ledger.Specification;

/// <content>How people grade sources and reports.</content>
public abstract partial class LedgerSpecification
{
    private static readonly GradingSubject Courier = GradingSubject.Source("Harbour Courier");

    [Fact]
    public async Task ReadGradingsAsync_NewStore_HasJudgedNobody()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var document = (await Graded(ledger)).Name;
        Assert.Empty(await ledger.ReadGradingsAsync(Cancellation).ToListAsync(Cancellation));
        var gradings = await Held(ledger);
        Assert.Empty(gradings.Of(Courier));
        Assert.Equal(GradingScales.Open, gradings.ConfidentialityOf(document, "Harbour Courier", null));
    }

    [Fact]
    public async Task GradeAsync_TwoPersons_StandSideBySide()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Graded(ledger);
        await Grade(ledger, Anna, Courier, (GradingScale.Reliability, "B"), (GradingScale.SourceKind, "outlet"));
        await Grade(ledger, Omar, Courier, (GradingScale.Reliability, "D"));
        await Grade(ledger, Anna, Courier, (GradingScale.Reliability, "C"));
        var gradings = await Held(ledger);
        Assert.Equal([("D", Omar), ("C", Anna)], gradings.Of(Courier, GradingScale.Reliability).Select(note => (note.Value, note.By)));
        Assert.Equal("outlet", Assert.Single(gradings.Of(Courier, GradingScale.SourceKind)).Value);
        Assert.Equal(4, (await Verified(ledger)).Gradings);
    }

    [Fact]
    public async Task UndoAsync_OfAGrading_BringsBackWhatWasBeforeAndCanBeUndone()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Graded(ledger);
        await Grade(ledger, Anna, Courier, (GradingScale.Reliability, "B"));
        var act = (await Grade(ledger, Anna, Courier, (GradingScale.Reliability, "E")))[0];
        var undo = await ledger.UndoAsync(new UndoRequest(act, Omar, "too harsh"), Cancellation);
        Assert.Empty(undo.Records);
        Assert.Equal("B", Assert.Single((await Held(ledger)).Of(Courier)).Value);
        var problem = await Assert.ThrowsAsync<LedgerException>(() => ledger.UndoAsync(new UndoRequest(act, Omar, "again"), Cancellation));
        Assert.Equal(LedgerFault.NotUndone, problem.Code);
        await ledger.UndoAsync(new UndoRequest(undo.Act, Anna, "it was not"), Cancellation);
        Assert.Equal("E", Assert.Single((await Held(ledger)).Of(Courier)).Value);
        Assert.Equal(undo.Act, Assert.Single(await ledger.ReadGradingsAsync(Cancellation).Where(note => note.UndoneBy is not null).ToListAsync(Cancellation)).Act);
        await Verified(ledger);
    }

    [Fact]
    public async Task GradeAsync_Confidentiality_IsTheNarrowestOfReportAndSources()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var report = await Graded(ledger);
        await Grade(ledger, Anna, Courier, (GradingScale.Confidentiality, "restricted"));
        Assert.Equal("restricted", await Mark());
        await Grade(ledger, Omar, report, (GradingScale.Confidentiality, "confidential"));
        Assert.Equal("confidential", await Mark());
        // Of marks the last holds, whoever made it.
        await Grade(ledger, Anna, report, (GradingScale.Confidentiality, GradingScales.Open));
        Assert.Equal("restricted", await Mark());

        async Task<string> Mark() => (await Held(ledger)).ConfidentialityOf(report.Name, "Harbour Courier", null);
    }

    [Fact]
    public async Task GradeAsync_WhatCannotBe_IsRefusedAndLeavesNothing()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var report = await Graded(ledger);
        await Refused(LedgerFault.NotAReview, Courier, (GradingScale.Reliability, "G"));
        await Refused(LedgerFault.NotAReview, Courier, (GradingScale.Credibility, "1"));
        await Refused(LedgerFault.NotAReview, report, (GradingScale.Reliability, "A"));
        await Refused(LedgerFault.NotAReview, Courier, (GradingScale.Reliability, "A"), (GradingScale.Reliability, "B"));
        await Refused(LedgerFault.NotAReview, Courier);
        await Refused(LedgerFault.NothingToReview, GradingSubject.Source("Nobody"), (GradingScale.Reliability, "A"));
        await Refused(LedgerFault.NothingToReview, GradingSubject.Report("sha256:00"), (GradingScale.Credibility, "1"));
        Assert.Equal(LedgerFault.NotAReview, (await Assert.ThrowsAsync<LedgerException>(() => Grade(ledger, " ", Courier, (GradingScale.Reliability, "A")))).Code);
        Assert.Empty(await ledger.ReadGradingsAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(2, (await Verified(ledger)).Acts);

        async Task Refused(string code, GradingSubject subject, params (GradingScale, string)[] grades) =>
            Assert.Equal(code, (await Assert.ThrowsAsync<LedgerException>(() => Grade(ledger, Anna, subject, grades))).Code);
    }

    private static Task<IReadOnlyList<long>> Grade(ILedger ledger, string by, GradingSubject subject, params (GradingScale, string)[] grades) =>
        ledger.GradeAsync(new GradingRequest(by, "a test", subject, grades), Cancellation);

    private static async Task<Gradings> Held(ILedger ledger) => new(await ledger.ReadGradingsAsync(Cancellation).ToListAsync(Cancellation));

    // A report of the Harbour Courier.
    private static async Task<GradingSubject> Graded(ILedger ledger)
    {
        var coded = SampleReports.Coded("Ten were killed.");
        await Store(ledger, coded);
        return GradingSubject.Report(coded.Report.Id);
    }
}

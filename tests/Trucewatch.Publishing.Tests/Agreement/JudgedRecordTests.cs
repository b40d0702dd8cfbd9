using Trucewatch.Ledger;
using Trucewatch.Process.Tests;
using Trucewatch.Records;

namespace Trucewatch.Publishing.Tests;

public class JudgedRecordTests
{
    private static readonly CodedReport Report = new ReportBuilder("2025-05-05").Sentence("40 were killed.").Figure("killed", 40).Build().Coded;
    private static readonly Figure Coded = (Figure)Report.Records[0];

    private static RecordHistory History(ReportRecord? coded, params (ReviewKind Kind, string By, ReportRecord? Content, long? UndoneBy)[] acts) => new(
        Report.Report,
        coded,
        new CodingNote("codebook-1", DateTimeOffset.UnixEpoch, "a test", 1, IsCurrent: true),
        new RecordVersion(0, coded),
        IsCurrent: true,
        [.. acts.Select((act, at) => new ReviewNote(at + 1, act.Kind, Report.Report.Id, Coded.Id, act.By, null, DateTimeOffset.UnixEpoch) { Content = act.Content, UndoneBy = act.UndoneBy })]);

    [Fact]
    public void By_EachPerson_TakesTheRecordForWhatItWasWhenTheyJudgedItLast()
    {
        var history = History(
            Coded,
            (ReviewKind.Accept, "Anna", null, null),
            (ReviewKind.Reject, "Omar", null, null),
            (ReviewKind.Edit, "Lea", Coded with { Measure = "injured" }, null),
            (ReviewKind.Accept, "Omar", null, null),
            (ReviewKind.Comment, "Anna", null, null));
        Assert.Equal("figure/killed", JudgedRecord.By(history, "Anna"));
        Assert.Equal("figure/injured", JudgedRecord.By(history, "Lea"));
        Assert.Equal("figure/injured", JudgedRecord.By(history, "Omar"));
        Assert.Equal("figure/killed", JudgedRecord.ByMachine(history));
        Assert.Null(JudgedRecord.By(history, "Nobody"));
    }

    [Fact]
    public void By_WhatIsUndone_IsNotJudged()
    {
        Assert.Null(JudgedRecord.By(History(Coded, (ReviewKind.Reject, "Anna", null, 2), (ReviewKind.Undo, "Anna", null, null)), "Anna"));
        Assert.Equal("figure/killed", JudgedRecord.By(History(Coded, (ReviewKind.Edit, "Omar", Coded with { Measure = "injured" }, 2), (ReviewKind.Undo, "Omar", null, null), (ReviewKind.Accept, "Anna", null, null)), "Anna"));
    }

    [Fact]
    public void ByMachine_RecordThatAPersonAdded_IsNone()
    {
        var history = History(null, (ReviewKind.Add, "Anna", Coded, null));
        Assert.Equal((JudgedRecord.None, "figure/killed"), (JudgedRecord.ByMachine(history), JudgedRecord.By(history, "Anna")));
        Assert.Equal(JudgedRecord.None, JudgedRecord.By(History(Coded, (ReviewKind.Reject, "Anna", null, null)), "Anna"));
    }
}

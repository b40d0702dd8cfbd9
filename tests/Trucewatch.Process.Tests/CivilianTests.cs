namespace Trucewatch.Process.Tests;

public class CivilianTests
{
    private static readonly string[] Un = ["United Nations"];
    private static readonly string[] Rsf = ["RSF"];

    [Fact]
    public void Find_ReliefToldTwice_IsOneWithBothNumbers()
    {
        var civilian = Assert.Single(Of(
            new ReportBuilder("2025-05-17").From("A").Sentence("The UN brought 40 trucks in.").Event("aid-delivery", Un).Figure("aid-trucks", 40),
            new ReportBuilder("2025-05-17").From("B").Sentence("Some 38 trucks of the UN came.").Event("aid-delivery", Un).Figure("aid-trucks", 38)));
        Assert.Equal("aid-delivery", civilian.Doing.Type);
        Assert.Equal([("A", 40), ("B", 38)], civilian.Amounts.Select(amount => (amount.Telling.Source, amount.Figure.Min)).Order());
    }

    [Fact]
    public void Find_NumbersOfAnotherKindOrSentence_AreNotItsAmounts()
    {
        var civilian = Assert.Single(Of(new ReportBuilder("2025-05-17")
            .Sentence("RSF told the town to leave, and 9 were killed.").Event("evacuation-order", Rsf).Figure("killed", 9).Figure("aid-trucks", 3)
            .Sentence("5,000 people had fled before.").Figure("displaced", 5000)));
        Assert.Empty(civilian.Amounts);
    }

    [Fact]
    public void Find_OtherDoings_AreLeftOut() => Assert.Empty(Of(new ReportBuilder("2025-05-17").Sentence("RSF struck.").Event("strike", Rsf)));

    private static IReadOnlyList<CivilianDoing> Of(params ReportBuilder[] reports) => ProcessWork.Of(reports.Select(report => report.Build()), "sudan", null).Civilians;
}

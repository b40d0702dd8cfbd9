namespace Trucewatch.Process.Tests;

public class FigureDisputeTests
{
    [Theory]
    [InlineData("The group has 4,700 men, not the higher number that the army gives.", 6200, 4700, true)]
    [InlineData("The group has 4,700 men, not the lower number that the army gives.", 6200, 4700, false)]
    [InlineData("It put its men at 4,700, well below what the army claims.", 6200, 4700, true)]
    [InlineData("It has 9,300 men, half again more than the army says.", 6200, 9300, true)]
    [InlineData("It has more than 4,700 men, the foundation said.", 6200, 4700, false)]
    [InlineData("It disputed the army's figure and spoke of 4,700.", 6200, 4700, true)]
    [InlineData("It has 4,700 men.", 6200, 4700, false)]
    [InlineData("The group has 400 men, not the higher number that the army gives.", 6200, 400, false)]
    public void Find_NumberGivenAgainstAnother_ContradictsAnEarlierOneOfAnotherSpeaker(string sentence, double earlier, double later, bool expected) => Assert.Equal(expected, Of(
        new ReportBuilder("2024-08-05").From("A").Sentence("One.").Figure("forces", earlier, by: "the army", place: "Arauca"),
        new ReportBuilder("2024-09-19").From("B").Sentence(sentence).Figure("forces", later, by: "the foundation")).Conflicts.Count == 1);

    [Theory]
    [InlineData("the army", "2024-08-06", false)]
    [InlineData("the foundation", "2024-08-06", true)]
    [InlineData("the foundation", "2024-12-31", false)]
    public void Find_NumberGivenAgainstAnother_IsOfAnotherSpeakerAndNotTooLate(string speaker, string day, bool expected) => Assert.Equal(expected, Of(
        new ReportBuilder("2024-08-05").From("A").Sentence("One.").Figure("killed", 31, by: "the army"),
        new ReportBuilder(day).From("B").Sentence("Of the dead there were 14, fewer than the army claims.").Figure("killed", 14, by: speaker)).Conflicts.Count == 1);

    [Theory]
    [InlineData("Adi Daero", 65, 50, true)]
    [InlineData("Adi Daero", 50, 65, false)]
    [InlineData("Shire", 65, 50, false)]
    [InlineData("Adi Daero", 65, 20, false)]
    public void Find_CountOfOneDoingByItsNames_ContradictsWhereItIsTheLower(string place, double earlier, double later, bool expected) => Assert.Equal(expected, Of(
        new ReportBuilder("2022-10-05").From("A").Sentence("The raid on a school in Adi Daero killed many.").Figure("killed", earlier, by: "the front"),
        new ReportBuilder("2022-10-06").From("B").Sentence($"The bombs on {place} killed some.").Figure("killed", later, by: "aid workers")).Conflicts.Count == 1);

    [Fact]
    public void Find_NamesOfActorsAndSpeakers_DoNotTellOfOneDoing() => Assert.Empty(Of(
        new ReportBuilder("2022-10-05").From("A").Sentence("It was Egypt that Moussa Faki blamed.").Figure("killed", 65, by: "Moussa Faki").Event("strike", ["Egypt"]),
        new ReportBuilder("2022-10-06").From("B").Sentence("The Egyptian army and Moussa Faki spoke.").Figure("killed", 50, by: "doctors").Event("strike", ["Egypt"]).Statement("Moussa Faki")).Conflicts);

    [Theory]
    [InlineData(0.4, false)]
    [InlineData(0.6, true)]
    public void Find_DoubtfulNumber_IsSetAgainstNone(double confidence, bool expected)
    {
        var report = new ReportBuilder("2025-03-24").From("A").Sentence("One.").Figure("hostages-held", 58).Build();
        var doubtful = report with { Coded = report.Coded with { Records = [.. report.Coded.Records.Select(record => record with { Confidence = confidence })] } };
        var other = new ReportBuilder("2025-03-24").From("B").Sentence("Other.").Figure("hostages-held", 59).Build();
        Assert.Equal(expected, ProcessWork.Of([doubtful, other], "gaza", null).Conflicts.Count == 1);
    }

    [Fact]
    public void Find_AmountsOfOneTermFarApart_AreOfTwoParts() => Assert.Empty(Of(
        new ReportBuilder("2025-03-15").From("A").Sentence("One.").Proposal("bridge proposal", ["United States"], ["hostages 7", "truce 50d"]),
        new ReportBuilder("2025-03-18").From("B").Sentence("Other.").Proposal("bridge proposal", ["United States"], ["hostages 150", "truce 50d"])).Conflicts);

    private static ProcessState Of(params ReportBuilder[] reports) => ProcessWork.Of(reports.Select(report => report.Build()), "gaza", null);
}

using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

public class AllegationTests
{
    private static readonly string[] Rsf = ["RSF"];
    private static readonly string[] Saf = ["SAF"];

    [Fact]
    public void Find_SameChargeInTwoReports_IsOne()
    {
        var allegation = Assert.Single(Of(
            new ReportBuilder("2025-05-17").From("A").Sentence("SAF accused RSF of starving a town.").Event("accusation", Saf, Rsf, about: "starvation"),
            new ReportBuilder("2025-05-18").From("B").Sentence("SAF said RSF starved it.").Event("accusation", Saf, Rsf, about: "starvation")));
        Assert.Equal(("SAF", "RSF", "starvation"), (allegation.Accuser, allegation.Accused, allegation.About));
        Assert.Equal(2, allegation.Tellings.Count);
    }

    [Fact]
    public void Find_DeniedBesideAndChargedInReturn_AreAnswers()
    {
        var charges = Of(
            new ReportBuilder("2025-05-17").Sentence("SAF accused RSF.").Event("accusation", Saf, Rsf, about: "attack-on-aid")
                .Sentence("RSF denied it.").Event("attack", Rsf, status: Status.Denied, saidBy: "RSF").Statement("its spokesman", "RSF")
                .Sentence("It blamed SAF.").Event("accusation", Rsf, Saf, about: "other"));
        Assert.Equal(2, charges.Count);
        Assert.Equal(["counter-accusation", "denial", "statement"], charges.Single(charge => charge.Accuser == "SAF").Answers.Select(answer => answer.Kind).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_BreachToldByOneSide_IsAChargeByIt()
    {
        var allegation = Assert.Single(Of(new ReportBuilder("2025-05-17").Sentence("RSF broke it, SAF said.").Event("truce-violation", Rsf, saidBy: "SAF", about: "truce-breach")));
        Assert.Equal(("SAF", "RSF", "truce-breach"), (allegation.Accuser, allegation.Accused, allegation.About));
    }

    [Fact]
    public void Find_AccusedUnknown_IsKept()
    {
        var allegation = Assert.Single(Of(new ReportBuilder("2025-05-17").Sentence("SAF condemned the attack.").Event("accusation", Saf)));
        Assert.Null(allegation.Accused);
        Assert.Equal("other", allegation.About);
    }

    private static IReadOnlyList<Allegation> Of(params ReportBuilder[] reports) => ProcessWork.Of(reports.Select(report => report.Build()), "sudan", null).Allegations;
}

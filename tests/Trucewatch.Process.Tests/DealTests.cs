using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

/// <summary>What one offer or deal is called over time, and what comes of it when a truce begins.</summary>
public class DealTests
{
    [Theory]
    [InlineData("April agreement", 1)]
    [InlineData("June agreement", 2)]
    [InlineData("extended truce", 1)]
    public void Merge_DealCalledByTheMonthOfTheTruce_IsTheOneThatBroughtIt(string name, int expected) => Assert.Equal(expected, BetweenSides(
        new ReportBuilder("2025-04-01").From("A").Sentence("An offer.").Proposal("United Nations proposal", ["United Nations"], ["truce 60d"], ["Israel accept", "Hamas accept"]),
        new ReportBuilder("2025-04-02").From("B").Sentence("It began.").Event("truce-start", on: "2025-04-02", rule: "begins"),
        new ReportBuilder("2025-05-30").From("C").Sentence("They keep it.").Proposal(name, terms: ["truce", "aid"], positions: ["Israel accept", "Hamas accept"], rule: "deal/truce-agreed")).Count);

    [Theory]
    [InlineData("Hamas accept", ProposalState.Agreed)]
    [InlineData("Hamas undecided", ProposalState.Agreed)]
    [InlineData("Hamas reject", ProposalState.OnTheTable)]
    public void Judge_TruceBeginsWhileAnOfferOfOneIsSpokenOf_IsWhatCameOfIt(string position, ProposalState expected) => Assert.Equal(expected, Assert.Single(BetweenSides(
        new ReportBuilder("2025-04-01").From("A").Sentence("An offer.").Proposal("Egyptian proposal", ["Egypt"], ["truce 60d", "aid"], [position]),
        new ReportBuilder("2025-04-03").From("B").Sentence("It began.").Event("truce-start", on: "2025-04-03", rule: "begins"))).State);

    [Fact]
    public void Judge_TruceToCome_LeavesTheOfferOnTheTable()
    {
        DatedReport[] reports =
        [
            new ReportBuilder("2025-04-01").From("A").Sentence("An offer.").Proposal("Egyptian proposal", ["Egypt"], ["truce 60d", "aid"]).Build(),
            new ReportBuilder("2025-04-03").From("B").Sentence("It began.").Event("truce-start", on: "2025-04-03", rule: "begins").Build(),
        ];
        Assert.Equal(ProposalState.OnTheTable, Assert.Single(ProcessWork.Of(reports, "gaza", ReportBuilder.Day("2025-04-02"), ["Israel", "Hamas"]).Proposals).State);
    }

    [Fact]
    public void Find_BeginningLookedBackOn_IsNoNewTruce()
    {
        var began = new ReportBuilder("2025-04-03").From("A").Sentence("It began.").Event("truce-start", on: "2025-04-03", rule: "begins").Build();
        var later = new ReportBuilder("2025-05-20").From("B").Sentence("News.").Sentence("More.").Sentence("Since the truce began, some died.").Event("truce-start", rule: "begins").Build();
        Assert.Single(ProcessWork.Of([began, later], "gaza", null).Truces);
        var ended = new ReportBuilder("2025-04-20").From("C").Sentence("It ended.").Event("truce-end", on: "2025-04-20").Build();
        Assert.Equal(2, ProcessWork.Of([began, ended, later], "gaza", null).Truces.Count);
    }

    [Theory]
    [InlineData("2025-05-01", "2025-05-31", 1)]
    [InlineData("2025-06-01", "2025-06-30", 0)]
    public void Find_AnnouncedAndToldOfByItsMonthLater_BeginsAsAnnounced(string from, string to, int expected) => Assert.Equal(expected, ProcessWork.Of(
        [
            new ReportBuilder("2025-05-01").From("A").Sentence("It takes effect on May 8.").Event("truce-start", on: "2025-05-08", status: Status.Planned).Build(),
            new ReportBuilder("2025-09-01").From("B").Sentence("In spite of it.").Event("truce-violation", ["Israel"], on: from, until: to).Build(),
        ],
        "gaza",
        null).Truces.Count);

    [Fact]
    public void Find_BeginningInForceAndGunsSilentTheDayBefore_BeginsInForce() => Assert.Equal(
        ReportBuilder.Day("2024-11-27"),
        Assert.Single(ProcessWork.Of(
            [
                new ReportBuilder("2024-11-27").From("A").Sentence("It came into force.").Event("truce-start", on: "2024-11-27", rule: "begins-force")
                    .Sentence("Before the guns fell silent.").Event("truce-start", on: "2024-11-26", rule: "guns-silent-also").Build(),
            ],
            "gaza",
            null).Truces).From);

    private static IReadOnlyList<ProposalLine> BetweenSides(params ReportBuilder[] reports) =>
        ProcessWork.Of(reports.Select(report => report.Build()), "gaza", null, ["Israel", "Hamas"]).Proposals;
}

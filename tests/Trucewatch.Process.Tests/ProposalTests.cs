using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

public class ProposalTests
{
    private static readonly string[] Us = ["United States"];
    private static readonly string[] Egypt = ["Egypt"];
    private static readonly string[] Israel = ["Israel"];

    [Fact]
    public void Merge_OneOfferUnderSeveralNames_IsOneLineWithItsHistory()
    {
        var state = Of(
            new ReportBuilder("2025-03-15").From("Gulf Standard").Sentence("A bridge proposal.")
                .Proposal("“bridge” proposal", Us, ["hostages 5", "bodies", "prisoners", "truce", "aid"], ["Israel accept", "Hamas reject"]),
            new ReportBuilder("2025-03-18").From("Cape Observer").Sentence("The plan of Witkoff.")
                .Proposal("bridge plan that Witkoff submitted", Us, ["hostages 11", "bodies", "truce"], ["Hamas reject"]),
            new ReportBuilder("2025-03-24").From("Daily Meridian").Sentence("The bridge offer.").Proposal("bridge offer", Us, ["hostages 5"], ["Hamas undecided"]));
        var line = Assert.Single(state.Proposals);
        Assert.Equal(ReportBuilder.Day("2025-03-15"), line.FirstReported);
        Assert.Equal(ReportBuilder.Day("2025-03-24"), line.LastReported);
        Assert.Equal(["Hamas undecided 2025-03-24", "Israel accept 2025-03-15"], line.Positions.Select(Told));
        Assert.Equal(["Hamas reject 2025-03-15", "Israel accept 2025-03-15", "Hamas reject 2025-03-18", "Hamas undecided 2025-03-24"], line.History.Select(Told).OrderBy(told => told[^10..]).ThenBy(told => told));
        var hostages = line.Terms.Single(term => term.Term == "hostages");
        Assert.Equal(5, hostages.Count);
        Assert.Equal([5.0, 11.0], hostages.Values.Select(value => value.Count));
        Assert.Equal(ProposalState.OnTheTable, line.State);
    }

    [Fact]
    public void Merge_DealWithoutNameThatBothAccept_IsKept() =>
        Assert.Equal(ProposalState.Agreed, Assert.Single(BetweenSides(
            new ReportBuilder("2025-03-15").From("A").Sentence("They signed.")
                .Proposal("seven-day ceasefire", terms: ["truce 7d", "aid"], positions: ["Israel accept", "Hamas accept"], rule: "deal/truce-agreed"))).State);

    [Theory]
    [InlineData("Hamas accept", ProposalState.Agreed)]
    [InlineData("Hamas undecided", ProposalState.OnTheTable)]
    public void Judge_OfferBesideAnAgreement_IsNotAgreedWhileASideIsUndecided(string position, ProposalState state) =>
        Assert.Equal(state, Assert.Single(BetweenSides(
            new ReportBuilder("2025-03-15").From("A").Sentence("A draft.").Event("agreement", ["Israel", "Hamas"])
                .Proposal("Qatar draft", ["Qatar"], ["truce 30d", "aid"], ["Israel accept", position]))).State);

    private static IReadOnlyList<ProposalLine> BetweenSides(params ReportBuilder[] reports) => ProcessWork.Of(reports.Select(report => report.Build()), "gaza", null, ["Israel", "Hamas"]).Proposals;

    [Theory]
    [InlineData("2025-05-16", ProposalState.OnTheTable)]
    [InlineData("2025-06-02", ProposalState.Agreed)]
    public void Judge_AgreementOfAnEarlierDayBesideAnOffer_IsNotItsOwn(string agreed, ProposalState expected) => Assert.Equal(expected, Assert.Single(BetweenSides(
        new ReportBuilder("2025-06-03").Sentence("They swapped prisoners under an earlier deal.")
            .Proposal("Egyptian memorandum", Egypt, ["prisoners 1000"]).Event("agreement", ["Israel", "Hamas"], on: agreed))).State);

    [Theory]
    [InlineData("nationwide truce", 1)]
    [InlineData("Stockholm agreement", 2)]
    public void Merge_PlainTruceToldWhileOneHolds_IsTheOneThatBroughtIt(string name, int expected) => Assert.Equal(expected, BetweenSides(
        new ReportBuilder("2025-04-01").From("A").Sentence("An offer.").Proposal("United Nations proposal", ["United Nations"], ["truce 60d"], ["Israel accept", "Hamas accept"]),
        new ReportBuilder("2025-04-02").From("B").Sentence("It began.").Event("truce-start", on: "2025-04-02", rule: "begins"),
        new ReportBuilder("2025-05-30").From("C").Sentence("They keep it.").Proposal(name, terms: ["truce", "aid"], positions: ["Israel accept", "Hamas accept"], rule: "deal/truce-agreed")).Count);

    [Theory]
    [InlineData("Egyptian proposal", 1)]
    [InlineData("revised Egyptian proposal", 2)]
    public void Merge_RevisedOfferToldLater_IsAnotherThatTakesItsPlace(string name, int expected)
    {
        var lines = BetweenSides(
            new ReportBuilder("2025-06-03").From("A").Sentence("An offer.").Proposal("Egyptian proposal", Egypt, ["aid", "other"], ["Israel accept"]),
            new ReportBuilder("2025-06-13").From("B").Sentence("Another.").Proposal(name, Egypt, ["aid", "other"], ["Hamas undecided"]));
        Assert.Equal(expected, lines.Count);
        Assert.Equal(expected == 1 ? ProposalState.OnTheTable : ProposalState.Superseded, lines[0].State);
    }

    [Fact]
    public void Merge_TwoOffersOfOneReport_StayTwo()
    {
        var state = Of(new ReportBuilder("2025-03-15").From("A").Sentence("Two offers.")
            .Proposal("bridge proposal", Us, ["hostages 5", "truce"]).Proposal("second bridge proposal", Us, ["hostages 5", "truce"]));
        Assert.Equal(2, state.Proposals.Count);
    }

    [Fact]
    public void Merge_OtherMakersWithLikeTerms_StayTwo()
    {
        var state = Of(
            new ReportBuilder("2025-03-24").From("A").Sentence("Egypt offers.").Proposal("Egyptian proposal", Egypt, ["hostages 5", "truce 50d", "aid"]),
            new ReportBuilder("2025-03-25").From("B").Sentence("Israel offers.").Proposal("Israeli counter-proposal", Israel, ["hostages 5", "truce 50d", "aid"]));
        Assert.Equal(2, state.Proposals.Count);
        Assert.All(state.Proposals, line => Assert.Equal(ProposalState.OnTheTable, line.State));
    }

    [Fact]
    public void Judge_LaterOfferOfTheSameMaker_Supersedes()
    {
        DatedReport[] reports =
        [
            new ReportBuilder("2025-03-02").From("A").Sentence("An outline.").Proposal("Witkoff outline", Us, ["permanent-ceasefire"], ["Hamas reject"]).Build(),
            new ReportBuilder("2025-03-15").From("B").Sentence("A bridge.").Proposal("bridge proposal", Us, ["hostages 5", "truce 50d"]).Build(),
        ];
        Assert.Equal(ProposalState.OnTheTable, Assert.Single(ProcessWork.Of(reports, "gaza", ReportBuilder.Day("2025-03-03")).Proposals).State);
        var state = Of(reports);
        Assert.Equal([ProposalState.Superseded, ProposalState.OnTheTable], state.Proposals.Select(line => line.State));
        Assert.Contains("bridge proposal", state.Proposals[0].StateReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_RefusedAndAnswered_IsRejected()
    {
        var state = Of(
            new ReportBuilder("2025-04-14").From("A").Sentence("An offer.").Proposal("45-day offer", Israel, ["truce 45d"], ["Hamas reject"]),
            new ReportBuilder("2025-04-18").From("B").Sentence("A package.").Proposal("comprehensive package", ["Hamas"], ["permanent-ceasefire"]));
        Assert.Equal([ProposalState.Rejected, ProposalState.OnTheTable], state.Proposals.Select(line => line.State));
    }

    [Theory]
    [InlineData("2025-03-20", ProposalState.OnTheTable)]
    [InlineData("2025-04-04", ProposalState.OnTheTable)]
    [InlineData("2025-04-05", ProposalState.Lapsed)]
    public void Judge_NotSpokenOf_LapsesAfterThreeWeeks(string asOf, ProposalState expected)
    {
        var report = new ReportBuilder("2025-03-15").From("A").Sentence("A bridge.").Proposal("bridge proposal", Us, ["hostages 5"]).Build();
        Assert.Equal(expected, Assert.Single(ProcessWork.Of([report], "gaza", ReportBuilder.Day(asOf)).Proposals).State);
    }

    [Fact]
    public void Judge_AgreementInItsSentence_IsAgreed()
    {
        var state = Of(new ReportBuilder("2025-01-15").From("A").Sentence("They signed.")
            .Proposal("ceasefire agreement", ["Israel", "Hamas"], ["truce 42d"]).Event("agreement", ["Israel", "Hamas"]));
        Assert.Equal(ProposalState.Agreed, Assert.Single(state.Proposals).State);
    }

    [Theory]
    [InlineData("Hamas accept", ProposalState.Agreed)]
    [InlineData("Hamas undecided", ProposalState.OnTheTable)]
    [InlineData("Qatar accept", ProposalState.OnTheTable)]
    public void Judge_BothSidesOfTheFighting_MustAcceptOrMakeIt(string position, ProposalState expected)
    {
        var state = Of(
            new ReportBuilder("2025-03-23").From("A").Sentence("Israel struck.").Event("strike", Israel, ["Hamas"]),
            new ReportBuilder("2025-03-24").From("A").Sentence("An offer.").Proposal("Israeli offer", Israel, ["truce 45d"], [position]));
        Assert.Equal(expected, Assert.Single(state.Proposals).State);
    }

    [Fact]
    public void Terms_OfACorrectedCopy_AreWithdrawn()
    {
        const string Body = "Egypt put forward a proposal under which five hostages would be freed every week in return for the opening of the crossings, the withdrawal of "
            + "forces from the corridor and talks on an end to the war, two officials close to the mediation said on Monday after a long meeting in Cairo.";
        var first = new ReportBuilder("2025-03-24").From("A", "AP").Sentence(Body).Proposal("Egyptian proposal", Egypt, ["hostages 5", "truce 7d"]);
        var second = new ReportBuilder("2025-03-25").From("B", "AP").Correcting("An earlier version said one week.").Sentence(Body).Proposal("Egyptian proposal", Egypt, ["hostages 5", "truce"]);
        Assert.Equal(7, Of(first).Proposals[0].Terms.Single(term => term.Term == "truce").Days);
        var line = Assert.Single(Of(first, second).Proposals);
        Assert.Null(line.Terms.Single(term => term.Term == "truce").Days);
        Assert.Equal(2, line.Tellings.Count);
    }

    [Fact]
    public void Of_AnyOrderOfArrival_GivesTheSameState() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var reports = Many(40, seed: 3);
        var shuffled = reports.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equivalent(ProcessWork.Of(reports, "gaza", null), ProcessWork.Of(shuffled, "gaza", null), strict: true);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void Of_PastDay_DoesNotChangeWhenLaterReportsCome()
    {
        var reports = Many(40, seed: 4);
        var day = reports[19].Day;
        Assert.Equivalent(
            ProcessWork.Of(reports.Where(report => report.Day <= day), "gaza", day), ProcessWork.Of(reports, "gaza", day), strict: true);
    }

    [Fact]
    public void Of_ReportWithoutDate_DoesNotLetOffersLapse()
    {
        var offer = new ReportBuilder("2025-03-15").From("A").Sentence("A bridge.").Proposal("bridge proposal", Us, ["hostages 5"]).Build();
        var undated = new ReportBuilder("2026-11-20").From("B").Sentence("An explainer.").Build();
        undated = undated with { Coded = undated.Coded with { Report = undated.Coded.Report with { Published = null } } };
        var state = Of([offer, undated]);
        Assert.Equal(offer.Day, state.AsOf);
        Assert.Equal(ProposalState.OnTheTable, Assert.Single(state.Proposals).State);
    }

    [Fact]
    public void Of_ReportWithoutDate_IsNeitherLatestNorInThePeriod()
    {
        var offer = new ReportBuilder("2025-03-15").From("A").Sentence("A bridge.").Proposal("bridge proposal", Us, ["hostages 5"], ["Hamas reject"]).Figure("hostages-held", 59).Build();
        var undated = new ReportBuilder("2026-11-20").From("B").Sentence("An explainer.")
            .Proposal("bridge proposal", Us, ["hostages 5"], ["Hamas accept"]).Proposal("Arab plan", Egypt, ["governance", "aid"]).Figure("hostages-held", 20).Build();
        undated = undated with { Coded = undated.Coded with { Report = undated.Coded.Report with { Published = null } } };
        var state = Of([undated, offer]);
        Assert.Equal((1, offer.Day, offer.Day), (state.Undated, state.Oldest, state.Newest));
        Assert.Equal(59, Assert.Single(state.Figures).Figure.Max);
        var bridge = state.Proposals.Single(line => line.Name == "bridge proposal");
        Assert.Equal(("reject", offer.Day, 2), (Assert.Single(bridge.Positions).Stance, bridge.LastReported, bridge.Tellings.Count));
        var plan = state.Proposals.Single(line => line.Name == "Arab plan");
        Assert.Equal((false, ProposalState.Lapsed), (plan.Dated, plan.State));
    }

    [Fact]
    public void Merge_OneMakersOffersOfOtherLengths_StayTwo() => Assert.Equal(2, Of(
        new ReportBuilder("2025-04-15").From("A").Sentence("One.").Proposal("Israeli proposal", Israel, ["hostages 10", "truce 45d", "aid"]),
        new ReportBuilder("2025-04-20").From("B").Sentence("Other.").Proposal("Israeli proposal", Israel, ["hostages 10", "truce 60d", "aid"])).Proposals.Count);

    [Theory]
    [InlineData("deal", new string[0], new[] { "truce", "hostages" }, 0)]
    [InlineData("truce", new string[0], new[] { "truce 60d" }, 0)]
    [InlineData("January agreement", new string[0], new[] { "truce", "hostages" }, 1)]
    [InlineData("deal", new[] { "Egypt" }, new[] { "truce", "hostages" }, 1)]
    public void Merge_WithoutMakerTermOrStance_IsNoLine(string name, string[] by, string[] terms, int expected) => Assert.Equal(
        expected, Of(new ReportBuilder("2025-06-27").From("A").Sentence("A deal.").Proposal(name, by, terms, rule: "deal/deal")).Proposals.Count);

    [Fact]
    public void Judge_AgreementOfOthersInASentenceOfAnOffer_IsNotAgreed()
    {
        var state = Of(
            new ReportBuilder("2025-03-23").From("A").Sentence("Israel struck.").Event("strike", Israel, ["Hamas"]),
            new ReportBuilder("2025-03-24").From("A").Sentence("They agreed to meet.").Proposal("bridge proposal", Us, ["hostages 5"]).Event("agreement", Egypt, ["Qatar"]));
        Assert.Equal(ProposalState.OnTheTable, Assert.Single(state.Proposals).State);
    }

    [Fact]
    public void Judge_TruceOfItsLengthSpokenOfLater_IsNotLapsed()
    {
        var state = Of(
            new ReportBuilder("2025-06-01").From("A").Sentence("An offer.").Proposal("sixty-day proposal", Us, ["hostages 10", "truce 60d"]),
            new ReportBuilder("2025-06-27").From("B").Sentence("Work on a truce of 60 days.").Figure("truce-days", 60, status: Status.Possible));
        var line = Assert.Single(state.Proposals);
        Assert.Equal((ProposalState.OnTheTable, ReportBuilder.Day("2025-06-27")), (line.State, line.LastReported));
    }

    [Fact]
    public void Of_NoReports_IsEmpty() => Assert.Empty(ProcessWork.Of([], "gaza", ReportBuilder.Day("2025-01-01")).Proposals);

    private static List<DatedReport> Many(int count, int seed)
    {
        var random = new Random(seed);
        string[] names = ["bridge proposal", "Egyptian plan", "Witkoff outline", "sixty-day offer"];
        string[] stances = ["accept", "reject", "undecided", "conditional"];
        string[][] makers = [Us, Egypt, Israel, []];
        var reports = new List<DatedReport>();
        for (var i = 0; i < count; i++)
        {
            var day = ReportBuilder.Day("2025-03-01").AddDays(i / 2).ToString("yyyy-MM-dd");
            reports.Add(new ReportBuilder(day).From("Outlet " + random.Next(6)).Sentence($"Report {i} of many words.")
                .Proposal(names[random.Next(4)], makers[random.Next(4)], ["hostages " + random.Next(5, 8), "truce"], ["Hamas " + stances[random.Next(4)]])
                .Figure("hostages-held", random.Next(56, 60), by: "source " + random.Next(3))
                .Event(random.Next(8) == 0 ? "truce-end" : "truce-start", Israel, ["Hamas"], on: day).Build());
        }

        return reports;
    }

    private static ProcessState Of(params ReportBuilder[] reports) => Of([.. reports.Select(report => report.Build())]);

    private static ProcessState Of(DatedReport[] reports) => ProcessWork.Of(reports, "gaza", null);

    private static string Told(PositionLine position) => $"{position.Actor} {position.Stance} {position.AsOf:yyyy-MM-dd}";
}

using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

public class ConflictTests
{
    private const string Body = "Egypt put forward a proposal under which hostages would be freed every week in return for the opening of the crossings, the withdrawal of "
        + "forces from the corridor and talks on an end to the war, two officials close to the mediation said on Monday after a long meeting in Cairo that went on.";

    [Theory]
    [InlineData("killed", 65, 61, "in the past 24 hours", "over the last day", true)]
    [InlineData("killed", 700, 730, "since 18 March", "since Israel resumed its strikes", true)]
    [InlineData("killed", 730, 50_000, "since 18 March", "since October 7", false)]
    [InlineData("killed", 65, 61, null, null, false)]
    [InlineData("killed", 65, 61, "on Sunday", "on Monday", false)]
    [InlineData("hostages-held", 58, 59, null, null, true)]
    [InlineData("hostages-held", 59, 59, null, null, false)]
    [InlineData("poll-share", 51, 54, null, null, false)]
    public void Find_TwoReportsOfOneDay_DisagreeWhereTheyCountTheSame(string measure, double one, double other, string? period, string? otherPeriod, bool expected)
    {
        var conflicts = Of(
            new ReportBuilder("2025-03-24").From("A").Sentence("One.").Figure(measure, one, period, by: "health officials"),
            new ReportBuilder("2025-03-24").From("B").Sentence("Other.").Figure(measure, other, otherPeriod, by: "the ministry")).Conflicts;
        Assert.Equal(expected ? 1 : 0, conflicts.Count);
        if (!expected)
            return;
        Assert.True(conflicts[0].Open);
        Assert.Equal(new[] { one, other }.Order(), conflicts[0].Values.Select(value => value.Min ?? -1));
        Assert.Equal(["health officials", "the ministry"], conflicts[0].Values.SelectMany(value => value.Tellings).Select(telling => telling.Speaker).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Hedge.AtLeast, 58, Hedge.Exact, 60, false)]
    [InlineData(Hedge.AtLeast, 60, Hedge.Exact, 58, true)]
    [InlineData(Hedge.AtMost, 58, Hedge.Exact, 60, true)]
    [InlineData(Hedge.About, 60, Hedge.Exact, 59, false)]
    [InlineData(Hedge.About, 60, Hedge.Exact, 55, true)]
    [InlineData(Hedge.AtLeast, 50, Hedge.AtLeast, 60, false)]
    public void Find_HedgedNumbers_DisagreeOnlyWhereBothCannotBeTrue(Hedge hedge, double one, Hedge otherHedge, double other, bool expected)
    {
        var state = Of(
            new ReportBuilder("2025-03-24").From("A").Sentence("One.").Figure("hostages-held", one, hedge: hedge),
            new ReportBuilder("2025-03-24").From("B").Sentence("Other.").Figure("hostages-held", other, hedge: otherHedge));
        Assert.Equal(expected, state.Conflicts.Count == 1);
    }

    [Theory]
    [InlineData("Colombia", "ELN", 26, true)]
    [InlineData("Colombia", "Colombia", 26, false)]
    [InlineData("Colombia", "ELN", 36, false)]
    public void Find_StockByTwoPartiesDaysApart_IsAConflictWhereTheyDiffer(string party, string other, double number, bool expected) => Assert.Equal(expected, Of(
        new ReportBuilder("2023-11-10").From("A").Sentence("One.").Figure("hostages-held", 38, by: "the ministry", of: party),
        new ReportBuilder("2023-11-14").From("B").Sentence("Other.").Figure("hostages-held", number, by: "a commander", of: other)).Conflicts.Count == 1);

    [Fact]
    public void Find_LaterNumber_IsNoConflict() => Assert.Empty(Of(
        new ReportBuilder("2025-03-01").From("A").Sentence("One.").Figure("hostages-held", 59),
        new ReportBuilder("2025-03-09").From("B").Sentence("Other.").Figure("hostages-held", 58)).Conflicts);

    [Theory]
    [InlineData(1100, 700, "since April 24", "since April 24", true)]
    [InlineData(700, 1100, "since April 24", "since April 24", false)]
    [InlineData(1100, 700, "since April 24", "since May 24", false)]
    [InlineData(1100, 700, "on Sunday", "on Sunday", false)]
    public void Find_CountSinceOneDayThatShrinks_IsAConflict(double earlier, double later, string period, string otherPeriod, bool expected) =>
        Assert.Equal(expected, Of(
            new ReportBuilder("2025-06-13").From("A").Sentence("One.").Figure("killed", earlier, period, by: "an official"),
            new ReportBuilder("2025-06-16").From("B").Sentence("Other.").Figure("killed", later, otherPeriod, by: "doctors")).Conflicts.Count == 1);

    [Theory]
    [InlineData("July", true)]
    [InlineData(null, false)]
    public void Find_AtLeastOfATimeThatIsOver_LeavesNoRoom(string? period, bool expected) =>
        Assert.Equal(expected, Of(
            new ReportBuilder("2025-08-18").From("A").Sentence("One.").Figure("killed", 319, period, by: "the UN", hedge: Hedge.AtLeast),
            new ReportBuilder("2025-08-19").From("B").Sentence("Other.").Figure("killed", 140, period, by: "a watchdog", hedge: Hedge.AtLeast)).Conflicts.Count == 1);

    [Theory]
    [InlineData("since April 15", true)]
    [InlineData("on Sunday", false)]
    public void Find_ReportsOwnCountBesideASpeakers_DisagreeWhereBothAreSinceOneDay(string period, bool expected) =>
        Assert.Equal(expected, Of(
            new ReportBuilder("2025-05-30").From("A").Sentence("Two.").Figure("killed", 863, period, by: "doctors").Figure("killed", 709, period)).Conflicts.Count == 1);

    [Theory]
    [InlineData("April and May", true)]
    [InlineData("overnight", false)]
    [InlineData(null, false)]
    public void Find_CountsOfATimeOfTheCalendar_DisagreeHoweverLateTheyAreTold(string? period, bool expected) => Assert.Equal(expected ? 1 : 0, Of(
        new ReportBuilder("2022-06-03").From("A").Sentence("One.").Figure("killed", 19, period, by: "the United Nations"),
        new ReportBuilder("2022-07-05").From("B").Sentence("Other.").Figure("killed", 38, period, by: "a monitor")).Conflicts.Count);

    [Fact]
    public void Find_OtherPlace_IsNoConflict() => Assert.Empty(Of(
        new ReportBuilder("2025-03-01").From("A").Sentence("One.").Figure("people-present", 1_000_000, place: "Rafah"),
        new ReportBuilder("2025-03-01").From("B").Sentence("Other.").Figure("people-present", 1_200_000, place: "the Gaza Strip")).Conflicts);

    [Fact]
    public void Find_TwoSpeakersInOneReport_Disagree() => Assert.Single(Of(
        new ReportBuilder("2025-04-18").From("A").Sentence("Two counts.").Figure("killed", 32, "on Thursday", by: "health authorities").Figure("killed", 37, "on Thursday", by: "civil defence")).Conflicts);

    [Theory]
    [InlineData("March 24", "the past 24 hours", true)]
    [InlineData("Monday", "24 March 2025", true)]
    [InlineData("Sunday", "the past 24 hours", false)]
    [InlineData("since October 7", "18 March", false)]
    [InlineData("the past month", "the past week", false)]
    public void Find_TimesInOtherWords_AreComparedAsDays(string period, string otherPeriod, bool expected) => Assert.Equal(
        expected ? 1 : 0,
        Of(
            new ReportBuilder("2025-03-24").From("A").Sentence("One.").Figure("killed", 65, period, by: "authorities", place: "CAIRO"),
            new ReportBuilder("2025-03-24").From("B").Sentence("Other.").Figure("killed", 61, otherPeriod, by: "the ministry")).Conflicts.Count);

    [Fact]
    public void Find_OneVoiceWithTwoNumbers_IsNoConflict() => Assert.Empty(Of(
        new ReportBuilder("2025-04-18").From("A").Sentence("Two counts.").Figure("killed", 32, "on Thursday").Figure("killed", 37, "on Thursday")).Conflicts);

    [Fact]
    public void Find_CopiesOfOneStory_AreOneVoice()
    {
        var state = Of(
            new ReportBuilder("2025-03-24").From("A", "AP").Sentence(Body).Figure("hostages-held", 59),
            new ReportBuilder("2025-03-24").From("B", "AP").Sentence(Body).Figure("hostages-held", 58));
        Assert.Single(state.Stories);
        Assert.Empty(state.Conflicts);
    }

    [Fact]
    public void Find_AmountsOfOneTerm_Disagree()
    {
        var state = Of(
            new ReportBuilder("2025-03-15").From("A").Sentence("One.").Proposal("bridge proposal", ["United States"], ["hostages 5", "truce 50d"]),
            new ReportBuilder("2025-03-18").From("B").Sentence("Other.").Proposal("bridge proposal", ["United States"], ["hostages 11", "truce 50d"]));
        var conflict = Assert.Single(state.Conflicts);
        Assert.Equal("hostages, number, in bridge proposal", conflict.About);
        Assert.Equal([5.0, 11.0], conflict.Values.Select(value => value.Min ?? -1));
    }

    [Fact]
    public void Find_AmountCorrectedLater_IsSettled()
    {
        var state = Of(
            new ReportBuilder("2025-03-23").From("C").Sentence("Another report.").Figure("hostages-held", 59, by: "an official"),
            new ReportBuilder("2025-03-24").From("A", "AP").Sentence(Body).Figure("hostages-held", 95),
            new ReportBuilder("2025-03-24").From("D").Sentence("A third.").Figure("hostages-held", 80),
            new ReportBuilder("2025-03-25").From("B", "AP").Correcting("An earlier version gave a wrong number.").Sentence(Body).Figure("hostages-held", 59));
        Assert.Contains(state.Conflicts.SelectMany(conflict => conflict.Values), value => value is { Min: 95, Corrected: true });
        Assert.DoesNotContain(state.Figures, latest => latest.Figure.Min.Equals(95));
    }

    [Fact]
    public void Find_AcceptAndRejectOnOneDay_IsAConflictUntilLaterNews()
    {
        ReportBuilder[] reports =
        [
            new ReportBuilder("2025-03-24").From("A").Sentence("Yes.").Proposal("Egyptian proposal", ["Egypt"], ["truce 50d"], ["Hamas accept"]),
            new ReportBuilder("2025-03-25").From("B").Sentence("No.").Proposal("Egyptian proposal", ["Egypt"], ["truce 50d"], ["Hamas reject"]),
        ];
        var conflict = Assert.Single(Of(reports).Conflicts);
        Assert.Equal("position", conflict.Kind);
        Assert.Equal("Hamas on Egyptian proposal", conflict.About);
        Assert.True(conflict.Open);
        var later = new ReportBuilder("2025-03-29").From("C").Sentence("Yes after all.").Proposal("Egyptian proposal", ["Egypt"], ["truce 50d"], ["Hamas accept"]);
        Assert.False(Assert.Single(Of([.. reports, later]).Conflicts).Open);
    }

    [Fact]
    public void Figures_Latest_AreTheNewestOfEachSource()
    {
        var state = Of(
            new ReportBuilder("2025-03-01").From("A").Sentence("One.").Figure("killed", 48_000, by: "the ministry"),
            new ReportBuilder("2025-03-24").From("B").Sentence("Two.").Figure("killed", 50_000, by: "the ministry").Figure("killed", 61, by: "the ministry"),
            new ReportBuilder("2025-03-20").From("C").Sentence("Three.").Figure("killed", 49_000, by: "an agency").Figure("killed", 10, status: Status.Possible));
        Assert.Equal(["50000 the ministry", "49000 an agency"], state.Figures.Select(latest => $"{latest.Figure.Min} {latest.Source}"));
    }

    private static ProcessState Of(params ReportBuilder[] reports) => ProcessWork.Of(reports.Select(report => report.Build()), "gaza", null);
}

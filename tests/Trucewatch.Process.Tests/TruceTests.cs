using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

public class TruceTests
{
    private static readonly string[] Israel = ["Israel"];
    private static readonly string[] Hamas = ["Hamas"];

    [Fact]
    public void Find_FirstTermOverAndMadeLongerLater_GoesOnToItsLastEnd()
    {
        var truce = Assert.Single(Of(
            new ReportBuilder("2023-08-04").Sentence("It began.").Event("truce-start", Israel, Hamas, on: "2023-08-03"),
            new ReportBuilder("2024-02-06").Sentence("Its first term expired.").Event("truce-end", on: "2024-01-29", rule: "expires").Sentence("It was prolonged.").Event("truce-extension", on: "2024-02-05").Figure("truce-days", 180),
            new ReportBuilder("2024-08-05").Sentence("It expired.").Event("truce-end", on: "2024-08-03", rule: "expires")).Truces);
        Assert.Equal((ReportBuilder.Day("2024-08-03"), TruceEnding.Expiry), (truce.To, truce.EndedBy));
        Assert.Single(truce.Extensions);
    }

    [Theory]
    [InlineData("begins-it", 1)]
    [InlineData("declared-by-decree", 1)]
    [InlineData("add", 1)]
    [InlineData("weeks-of-quiet", 0)]
    [InlineData("of-a-page-yet-to-be-written", 0)]
    public void Find_DatedSentence_MakesATruceWhereItsRuleTellsOfABeginning(string rule, int expected) => Assert.Equal(
        expected, Of(new ReportBuilder("2025-01-20").Sentence("Guns were quiet on Sunday.").Event("truce-start", Israel, Hamas, on: "2025-01-19", rule: rule)).Truces.Count);

    [Fact]
    public void Find_StartExtensionsAndCollapse_IsOneTruce()
    {
        DatedReport[] reports =
        [
            new ReportBuilder("2023-11-24").Sentence("A pause of four days began.").Event("truce-start", Israel, Hamas, on: "2023-11-24").Figure("truce-days", 4).Build(),
            new ReportBuilder("2023-11-28").Sentence("It was prolonged.").Event("truce-extension", on: "2023-11-27").Figure("truce-days", 2).Build(),
            new ReportBuilder("2023-11-30").Sentence("Again.").Event("truce-extension", on: "2023-11-30").Figure("truce-days", 1).Build(),
            new ReportBuilder("2023-12-01").Sentence("It collapsed.").Event("truce-end", on: "2023-12-01").Sentence("Jets struck.").Event("strike", Israel, Hamas).Build(),
        ];
        var truce = Assert.Single(ProcessWork.Of(reports, "gaza", null).Truces);
        Assert.Equal(ReportBuilder.Day("2023-11-24"), truce.From);
        Assert.Equal(ReportBuilder.Day("2023-12-01"), truce.To);
        Assert.Equal(TruceEnding.Collapse, truce.EndedBy);
        Assert.Equal(4, truce.DaysAgreed);
        Assert.Equal(["Israel", "Hamas"], truce.Parties);
        Assert.Equal([(ReportBuilder.Day("2023-11-27"), 2.0), (ReportBuilder.Day("2023-11-30"), 1.0)], truce.Extensions.Select(extension => (extension.Date, extension.Days ?? 0)));
        Assert.NotNull(ProcessWork.Of(reports, "gaza", ReportBuilder.Day("2023-11-28")).TruceInForce);
        Assert.Null(ProcessWork.Of(reports, "gaza", null).TruceInForce);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2025-02-04")]
    public void Find_EndToldWithoutItsDay_IsNoLaterThanTheReport(string? day)
    {
        // "Their truce of February 4 collapsed": the day is that of the truce.
        var truce = Assert.Single(Of(
            new ReportBuilder("2025-02-04").Sentence("It began.").Event("truce-start", on: "2025-02-04"),
            new ReportBuilder("2025-03-18").Sentence("It collapsed.").Event("truce-end", on: day, rule: "breaks-in-pieces")).Truces);
        Assert.Equal((ReportBuilder.Day("2025-03-18"), TruceEnding.Collapse, true), (truce.To, truce.EndedBy, truce.EndedBefore));
    }

    [Fact]
    public void Find_NothingToldOfTheEnd_IsNoLaterThanTheNext()
    {
        var truces = Of(
            new ReportBuilder("2025-02-04").Sentence("It began.").Event("truce-start", on: "2025-02-04"),
            new ReportBuilder("2025-05-01").Sentence("A new one began.").Event("truce-start", on: "2025-05-01")).Truces;
        Assert.Equal((ReportBuilder.Day("2025-05-01"), null, true), (truces[0].To, truces[0].EndedBy, truces[0].EndedBefore));
        Assert.False(truces[1].EndedBefore);
    }

    [Fact]
    public void Find_AgreedToExtend_IsExtendedFromTheDayOfTheWords()
    {
        var truce = Assert.Single(ProcessWork.Of(
            [
                new ReportBuilder("2023-05-22").Sentence("A truce of seven days began.").Event("truce-start", on: "2023-05-22").Figure("truce-days", 7).Build(),
                new ReportBuilder("2023-05-30").Sentence("They agreed on Monday to extend it by five days.").Event("truce-extension", on: "2023-05-29", status: Status.Planned).Figure("truce-days", 5).Build(),
            ],
            "sudan",
            ReportBuilder.Day("2023-06-01")).Truces);
        Assert.Equal((ReportBuilder.Day("2023-05-29"), 5.0), (Assert.Single(truce.Extensions).Date, truce.Extensions[0].Days));
        Assert.Null(truce.To);
    }

    [Theory]
    [InlineData("2022-06-02", null)]
    [InlineData("2022-06-09", "2022-06-01")]
    public void Find_ExtendedOnTheDayItsMonthsAreOver_HoldsOn(string extended, string? to)
    {
        var truce = Assert.Single(Of(
            new ReportBuilder("2022-04-02").Sentence("A truce of two months began.").Event("truce-start", on: "2022-04-02", rule: "begins").Figure("truce-days", 60),
            new ReportBuilder("2022-06-10").Sentence("It was prolonged by two months.").Event("truce-extension", on: extended).Figure("truce-days", 60)).Truces);
        Assert.Equal(to is null ? null : ReportBuilder.Day(to), truce.To);
        Assert.Equal(to is null ? 1 : 0, truce.Extensions.Count);
    }

    [Fact]
    public void Find_EndWithoutFighting_IsExpiry()
    {
        var truce = Assert.Single(Of(
            new ReportBuilder("2025-05-08").Sentence("It began.").Event("truce-start", on: "2025-05-08"),
            new ReportBuilder("2025-05-11").Sentence("It ran out.").Event("truce-end", on: "2025-05-10")).Truces);
        Assert.Equal(TruceEnding.Expiry, truce.EndedBy);
    }

    [Fact]
    public void Find_TwoTruces_EachHasItsEnd()
    {
        var state = Of(
            new ReportBuilder("2025-03-18").Sentence("The pause of 2023.").Event("truce-start", on: "2023-11-24")
                .Sentence("It ended.").Event("truce-end", on: "2023-12-01")
                .Sentence("The truce of January.").Event("truce-start", on: "2025-01-19")
                .Sentence("Over.").Event("truce-end", on: "2025-03-18").Event("strike", Israel, Hamas, on: "2025-03-18"));
        Assert.Equal(["2023-11-24 2023-12-01", "2025-01-19 2025-03-18"], state.Truces.Select(truce => $"{truce.From:yyyy-MM-dd} {truce.To:yyyy-MM-dd}"));
        Assert.Equal(TruceEnding.Collapse, state.Truces[1].EndedBy);
    }

    [Fact]
    public void Find_StartsADayApart_AreOneByMostVoices()
    {
        var state = Of(
            new ReportBuilder("2025-01-19").From("A").Sentence("Today.").Event("truce-start", on: "2025-01-19"),
            new ReportBuilder("2025-01-20").From("B").Sentence("It began.").Event("truce-start", on: "2025-01-19"),
            new ReportBuilder("2025-01-21").From("C").Sentence("It began.").Event("truce-start", on: "2025-01-20"));
        Assert.Equal(ReportBuilder.Day("2025-01-19"), Assert.Single(state.Truces).From);
    }

    [Theory]
    [InlineData(null, null, Status.Actual)]
    [InlineData("2025-03-20", null, Status.Planned)]
    [InlineData("2025-03-20", null, Status.Possible)]
    [InlineData("2025-04-20", null, Status.Actual)]
    [InlineData("2025-01-01", "2025-01-31", Status.Actual)]
    public void Find_NoDayOfItsOwnOrNotYet_MakesNoTruce(string? on, string? until, Status status) =>
        Assert.Empty(Of(new ReportBuilder("2025-03-24").Sentence("A truce.").Event("truce-start", on: on, until: until, status: status)).Truces);

    [Fact]
    public void Find_EndWithoutADay_IsThatOfItsFirstReport()
    {
        var state = Of(
            new ReportBuilder("2025-01-19").Sentence("It began.").Event("truce-start", on: "2025-01-19"),
            new ReportBuilder("2025-03-18").Sentence("The truce collapsed.").Event("truce-end"),
            new ReportBuilder("2025-03-24").Sentence("The truce had collapsed.").Event("truce-end"));
        Assert.Equal(ReportBuilder.Day("2025-03-18"), Assert.Single(state.Truces).To);
    }

    [Fact]
    public void Find_Breaches_AreThoseOfTheTruceEachOnce()
    {
        var state = Of(
            new ReportBuilder("2025-01-10").Sentence("Before.").Event("truce-violation", Israel, saidBy: "Hamas"),
            new ReportBuilder("2025-01-19").Sentence("It began.").Event("truce-start", on: "2025-01-19"),
            new ReportBuilder("2025-02-10").Sentence("Broken.").Event("truce-violation", Israel, saidBy: "Hamas"),
            new ReportBuilder("2025-02-11").Sentence("Broken, it said.").Event("truce-violation", Israel, saidBy: "Hamas"),
            new ReportBuilder("2025-02-11").From("B").Sentence("By Hamas.").Event("truce-violation", Hamas, saidBy: "Israel"));
        Assert.Equal(["Israel Hamas 2", "Hamas Israel 1"], Assert.Single(state.Truces).Violations.Select(breach => $"{breach.By[0]} {breach.SaidBy} {breach.Tellings.Count}"));
    }

    [Fact]
    public void Find_FirstPhaseRunsOut_TruceHoldsOn()
    {
        ReportBuilder[] reports =
        [
            new ReportBuilder("2025-03-02").Sentence("The phase that began on Jan. 19.").Event("truce-start", on: "2025-01-19", rule: "begins-phase")
                .Sentence("It ran out.").Event("truce-end", on: "2025-03-01", rule: "phase-ends"),
            new ReportBuilder("2025-03-18").Sentence("Israel ended the truce.").Event("truce-end", Israel, on: "2025-03-18", rule: "breaks-off"),
        ];
        var truce = Assert.Single(Of(reports[..1]).Truces);
        Assert.Null(truce.To);
        Assert.Equal(("first phase", ReportBuilder.Day("2025-03-01"), TruceEnding.Expiry, 42), Assert.Single(truce.Phases) is var phase ? (phase.Name, phase.To, phase.EndedBy, phase.Days) : default);
        truce = Assert.Single(Of(reports).Truces);
        Assert.Equal((ReportBuilder.Day("2025-03-18"), TruceEnding.Collapse), (truce.To, truce.EndedBy));
        Assert.Equal(10, truce.DaysHeld(ReportBuilder.Day("2025-01-29")));
    }

    [Fact]
    public void Find_SecondPhaseBegins_IsNoNewTruce()
    {
        var truce = Assert.Single(Of(
            new ReportBuilder("2025-01-20").Sentence("It began.").Event("truce-start", on: "2025-01-19", rule: "begins"),
            new ReportBuilder("2025-03-02").Sentence("The second phase began.").Event("truce-start", on: "2025-03-02", rule: "later-phase")).Truces);
        Assert.Equal(["first phase", "second phase"], truce.Phases.Select(phase => phase.Name));
    }

    [Fact]
    public void Find_BeginsWithoutADay_BeginsWithItsReport() =>
        Assert.Equal(ReportBuilder.Day("2025-03-19"), Assert.Single(Of(new ReportBuilder("2025-03-19").Sentence("It took effect.").Event("truce-start", rule: "begins")).Truces).From);

    [Fact]
    public void Find_AnnouncedAndLaterBroken_BeginsAsAnnounced()
    {
        var announced = new ReportBuilder("2025-05-01").Sentence("It is to begin on May 8.").Event("truce-start", on: "2025-05-08", status: Status.Planned, rule: "begins-it");
        Assert.Empty(Of(announced, new ReportBuilder("2025-05-09").Sentence("Quiet.")).Truces);
        Assert.Equal(
            ReportBuilder.Day("2025-05-08"),
            Assert.Single(Of(announced, new ReportBuilder("2025-05-09").Sentence("Broken.").Event("truce-violation", Israel, saidBy: "Hamas")).Truces).From);
    }

    [Theory]
    [InlineData(false, "2025-04-21")]
    [InlineData(true, null)]
    public void Find_LengthHasPassed_EndsUnlessToldToHold(bool holds, string? to)
    {
        var later = new ReportBuilder("2025-04-30").Sentence("Later.");
        var truce = Assert.Single(Of(
            new ReportBuilder("2025-04-19").Sentence("A truce of 30 hours began.").Event("truce-start", on: "2025-04-19", rule: "begins").Figure("truce-days", 1.25),
            holds ? later.Event("truce-start", rule: "holds") : later).Truces);
        Assert.Equal(to is null ? null : ReportBuilder.Day(to), truce.To);
    }

    [Fact]
    public void Find_AcceptedTruceWithADay_IsNoStart() =>
        Assert.Empty(Of(new ReportBuilder("2025-03-19").Sentence("It had accepted a truce on March 11.").Event("truce-start", on: "2025-03-11", rule: "indefinite")).Truces);

    private static ProcessState Of(params ReportBuilder[] reports) => ProcessWork.Of(reports.Select(report => report.Build()), "gaza", null);
}

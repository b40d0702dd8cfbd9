using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

public class CommitmentTests
{
    private static readonly string[] Rsf = ["RSF"];
    private static readonly string[] Saf = ["SAF"];

    [Theory]
    [InlineData(null, "2025-05-21", CommitmentState.Open)]
    [InlineData(null, "2025-05-26", CommitmentState.Lapsed)]
    [InlineData(Status.Actual, "2025-05-26", CommitmentState.ReportedDone)]
    [InlineData(Status.Denied, "2025-05-26", CommitmentState.ReportedBroken)]
    public void Find_PlannedDoing_HasStateByWhatLaterReportsTell(Status? later, string asOf, CommitmentState state)
    {
        var last = new ReportBuilder("2025-05-23").Sentence("Of the captives.");
        var commitment = Assert.Single(Of(
            asOf,
            new ReportBuilder("2025-05-17").Sentence("RSF will free captives by Friday.").Event("hostage-release", Rsf, on: "2025-05-24", status: Status.Planned),
            later is { } status ? last.Event("hostage-release", Rsf, status: status) : last).Commitments);
        Assert.Equal(("RSF", "hostage-release", CommitmentBasis.Promise), (commitment.Who, commitment.Type, commitment.Basis));
        Assert.Equal(ReportBuilder.Day("2025-05-24"), commitment.Due);
        Assert.Equal(state, commitment.State);
        Assert.Equal(later is null ? 0 : 1, commitment.Outcome.Count);
    }

    [Fact]
    public void Find_PartOfADeal_RestsOnTheDeal()
    {
        var commitment = Assert.Single(Of(
            null,
            new ReportBuilder("2025-05-17").Sentence("Under the Jeddah accord SAF is to withdraw.").Event("withdrawal", Saf, status: Status.Planned)
                .Proposal("Jeddah accord", ["SAF", "RSF"], ["withdrawal", "aid"], rule: "deal/deal")).Commitments);
        Assert.Equal(CommitmentBasis.Deal, commitment.Basis);
    }

    [Fact]
    public void Find_AskedFor_IsAppealBySpeakerElseRecommendation()
    {
        var state = Of(
            null,
            new ReportBuilder("2025-05-17").Sentence("Egypt urged RSF to withdraw.").Event("appeal", ["Egypt"], Rsf).Event("withdrawal", Rsf, status: Status.Urged)
                .Sentence("SAF should let relief in.").Event("aid-delivery", Saf, status: Status.Urged));
        Assert.Equal(
            ["RSF Appeal Egypt", "SAF Recommendation "],
            state.Commitments.Select(commitment => $"{commitment.Who} {commitment.Basis} {commitment.AskedBy}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_ToldAgain_IsOneWithTwoTellings()
    {
        var commitment = Assert.Single(Of(
            null,
            new ReportBuilder("2025-05-17").Sentence("RSF will withdraw.").Event("withdrawal", Rsf, status: Status.Planned),
            new ReportBuilder("2025-05-18").Sentence("RSF is to withdraw on May 24.").Event("withdrawal", Rsf, on: "2025-05-24", status: Status.Planned)).Commitments);
        Assert.Equal(2, commitment.Tellings.Count);
        Assert.Equal(ReportBuilder.Day("2025-05-24"), commitment.Due);
    }

    [Fact]
    public void Find_DayOfTheWords_IsNotDue() =>
        Assert.Null(Assert.Single(Of(null, new ReportBuilder("2025-05-17").Sentence("It said on Friday that it would withdraw.").Event("withdrawal", Rsf, on: "2025-05-16", status: Status.Planned)).Commitments).Due);

    private static ProcessState Of(string? asOf, params ReportBuilder[] reports) =>
        ProcessWork.Of(reports.Select(report => report.Build()), "sudan", asOf is null ? null : ReportBuilder.Day(asOf), ["SAF", "RSF"]);
}

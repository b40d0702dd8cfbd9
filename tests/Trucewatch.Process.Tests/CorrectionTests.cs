using Trucewatch.Records;

namespace Trucewatch.Process.Tests;

public class CorrectionTests
{
    private const string Body = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty and so on it goes.";

    [Fact]
    public void Find_WithdrawnTelling_SettlesNoCommitment()
    {
        DatedReport[] reports =
        [
            new ReportBuilder("2025-03-20").From("A").Sentence("Hamas will free captives.").Event("hostage-release", ["Hamas"], status: Status.Planned).Build(),
            new ReportBuilder("2025-03-24").From("A", "AP").Sentence(Body).Sentence("Hamas freed captives.").Event("hostage-release", ["Hamas"]).Build(),
            new ReportBuilder("2025-03-25").From("C", "AP").Correcting("Nobody was freed.").Sentence(Body).Sentence("Nobody was freed.").Build(),
        ];
        Assert.Equal(CommitmentState.ReportedDone, Assert.Single(ProcessWork.Of(reports, "gaza", ReportBuilder.Day("2025-03-24")).Commitments).State);
        Assert.Equal(CommitmentState.Open, Assert.Single(ProcessWork.Of(reports, "gaza", null).Commitments).State);
    }

    [Fact]
    public void Find_WithdrawnTelling_AnswersNoAllegation()
    {
        DatedReport[] reports =
        [
            new ReportBuilder("2025-03-23").From("A").Sentence("Israel accused Hamas.").Event("accusation", ["Israel"], ["Hamas"], about: "other").Build(),
            new ReportBuilder("2025-03-24").From("A", "AP").Sentence(Body).Sentence("Israel accused Hamas.").Event("accusation", ["Israel"], ["Hamas"], about: "other")
                .Sentence("Hamas denied it.").Event("attack", ["Hamas"], status: Status.Denied, saidBy: "Hamas").Build(),
            new ReportBuilder("2025-03-25").From("C", "AP").Correcting("Hamas did not answer.").Sentence(Body).Sentence("Israel accused Hamas.").Event("accusation", ["Israel"], ["Hamas"], about: "other").Build(),
        ];
        Assert.Single(Assert.Single(ProcessWork.Of(reports, "gaza", ReportBuilder.Day("2025-03-24")).Allegations).Answers);
        Assert.Empty(Assert.Single(ProcessWork.Of(reports, "gaza", null).Allegations).Answers);
    }

    [Theory]
    [InlineData("Sixty-one were killed.", true)]
    [InlineData("Fifty were killed.", false)]
    public void Find_SentenceThatTheCorrectionKeeps_IsNotWithdrawn(string kept, bool open)
    {
        var state = ProcessWork.Of(
            [
                new ReportBuilder("2025-03-24").From("A", "AP").Sentence(Body).Sentence("Sixty-one were killed.").Figure("killed", 61, "Monday").Build(),
                new ReportBuilder("2025-03-24").From("B", "Reuters").Sentence("Others say 65.").Figure("killed", 65, "Monday").Build(),
                new ReportBuilder("2025-03-25").From("C", "AP").Correcting("It misstated the length of the pause.").Sentence(Body).Sentence(kept).Build(),
            ],
            "gaza",
            null);
        Assert.Equal(open, Assert.Single(state.Conflicts).Open);
    }
}

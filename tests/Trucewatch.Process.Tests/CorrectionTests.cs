namespace Trucewatch.Process.Tests;

public class CorrectionTests
{
    private const string Body = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty and so on it goes.";

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

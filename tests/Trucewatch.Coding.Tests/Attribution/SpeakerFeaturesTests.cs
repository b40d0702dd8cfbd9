namespace Trucewatch.Coding.Tests;

public sealed class SpeakerFeaturesTests(CoderFixture coder)
{
    // Names that no register knows, in sentences whose trees do not hang on them.
    [Theory]
    [InlineData("Ana Brakoni said that the truce would hold.", "Ana Mulveno said that the truce would hold.")]
    [InlineData("The truce would hold, said Ana Brakoni, a spokeswoman for the army.", "The truce would hold, said Ana Mulveno, a spokeswoman for the army.")]
    [InlineData("According to Colonel Brakoni, the bridge was open.", "According to Colonel Mulveno, the bridge was open.")]
    [InlineData("Ana Brakoni met the envoy. \"We are close,\" she said.", "Ana Mulveno met the envoy. \"We are close,\" she said.")]
    public void Fill_OtherNames_GivesTheSameFeatures(string text, string exchanged) => Assert.Equal(Features(text), Features(exchanged));

    [Fact]
    public void Fill_OtherWords_GivesOtherFeatures() => Assert.NotEqual(Features("India said that it was ready."), Features("India denied that it was ready."));

    [Fact]
    public void Speakers_SubjectThatNoPageLists_IsAmongTheCandidates() => Assert.Contains(
        "Jugglers",
        coder.Use(one => one.Speakers(CoderFixture.ReportOf("Jugglers muttered that the road was closed.")).SelectMany(choice => choice.Candidates).Select(candidate => candidate.Speaker?.Name).ToList()));

    private List<string> Features(string text) => coder.Use(one =>
    {
        var lists = one.Speakers(CoderFixture.ReportOf(text))
            .SelectMany(choice => choice.Candidates)
            .Select(candidate => string.Join(',', candidate.Features.Keys.ToArray().Order()))
            .ToList();
        Assert.NotEmpty(lists);
        return lists;
    });
}

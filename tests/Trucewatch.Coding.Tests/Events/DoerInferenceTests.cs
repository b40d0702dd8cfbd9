using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class DoerInferenceTests(CoderFixture coder)
{
    [Fact]
    public void Complete_DoingWithoutDoer_TakesTheReportsOnlyOne() =>
        AssertDoers("Russian forces bombarded the town. Shelling was heard until noon.", ["Russia"], ["Russia"]);

    [Fact]
    public void Complete_DoerNamed_StaysAsNamed() =>
        AssertDoers("Russian forces bombarded the town. Ukrainian shelling was heard until noon.", ["Russia"], ["Ukraine"]);

    [Fact]
    public void Complete_NobodyNamed_StaysUnknown() => AssertDoers("Shelling was heard until noon.", (string[])[]);

    [Fact]
    public void Complete_InferredDoer_IsLessSure()
    {
        var named = Assert.Single(coder.Code<Event>("Russian shelling was heard until noon."), record => record.Type == "strike");
        var inferred = coder.Code<Event>("Russian shelling was heard until noon. Shelling was heard until noon.").Last(record => record.Type == "strike");
        Assert.Equal(["Russia"], inferred.By);
        Assert.True(inferred.Confidence < named.Confidence);
    }

    private void AssertDoers(string text, params string[][] doers) =>
        Assert.Equal(doers, coder.Code<Event>(text).Where(record => record.Type == "strike").Select(record => record.By.ToArray()));
}

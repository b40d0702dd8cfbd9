namespace Trucewatch.Coding.Tests;

public sealed class EventFeaturesTests(CoderFixture coder)
{
    [Theory]
    [InlineData("Kenya said that Russia bombed the city.", "Nepal said that India bombed the city.")]
    [InlineData("Kenya wants Brakoni to let Russia bomb the city.", "Nepal wants Mulveno to let India bomb the city.")]
    public void ForStatus_OtherNames_GiveTheSameFeatures(string text, string exchanged) => Assert.Equal(Of(text), Of(exchanged));

    [Theory]
    [InlineData("Kenya condemned plans for the bombing of the city.", "/NN/condemn")]
    [InlineData("Kenya wants to bomb the city.", "/VB/want")]
    public void ForStatus_VerbAbove_IsTheNextOfTheChain(string text, string words)
    {
        var chain = new FeatureSet();
        chain.Add("chain-words", words);
        Assert.Contains(chain.Keys[0], Of(text));
    }

    [Fact]
    public void ForStatus_HelpersOfTheVerbAbove_AreInItsForm()
    {
        var form = new FeatureSet();
        form.Add("chain-word-form", "plan", "VB+do+not", "Denied");
        Assert.Contains(form.Keys[0], Of("Kenya did not plan to bomb the city."));
        Assert.DoesNotContain(form.Keys[0], Of("Kenya does plan to bomb the city."));
    }

    private List<ulong> Of(string text)
    {
        var sentence = Assert.Single(coder.NewRuleCoder().Candidates(CoderFixture.ReportOf(text)));
        var features = new FeatureSet();
        EventFeatures.ForStatus(sentence.Context, Assert.Single(sentence.Findings, finding => finding.Type == "strike"), sentence.Operators, features);
        return [.. features.Keys.Order()];
    }
}

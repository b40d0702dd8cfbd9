namespace Trucewatch.Coding.Tests;

public sealed class TermFeaturesTests(CoderFixture coder)
{
    private const string Text = "Russia proposed a truce of 30 days on Monday. Under the plan Ukraine would free ten prisoners, and Russia would pull its army out of the town. Ukraine would watch over the truce.";

    private static readonly Parties Pair = new("Russia", "Russian", "Ukraine", "Ukrainian");

    [Fact]
    public void Candidates_NamesExchanged_HaveTheSameFeatures()
    {
        var keys = Keys(Text);
        Assert.NotEmpty(keys);
        Assert.Equal(keys, Keys(Pair.Exchange(Text)));
    }

    [Fact]
    public void Drafts_WithoutLearnedDecision_HoldNoMoreThanRulesTake()
    {
        var proposal = Assert.Single(coder.NewRuleCoder().Code(CoderFixture.ReportOf(Text)).Records.OfType<Records.Proposal>());
        var told = Assert.Single(coder.NewRuleCoder().Drafts(CoderFixture.ReportOf(Text))).TermCues.Where(cue => cue.Footing is TermFooting.Told).Select(cue => cue.Term).Distinct();
        Assert.Equal(told.Order(StringComparer.Ordinal), proposal.Terms.Select(term => term.Term).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Candidates_EveryCue_HasTheFeaturesOfItsSentenceAndOfTheReport()
    {
        foreach (var candidate in TermFeatures.Candidates(coder.NewRuleCoder().Drafts(CoderFixture.ReportOf(Text))))
        {
            Assert.NotEmpty(candidate.Cues);
            Assert.Equal(candidate.Cues.Count, candidate.Keys.Count);
            for (var i = 0; i < candidate.Cues.Count; i++)
            {
                Assert.NotEmpty(candidate.Cues[i].Keys);
                Assert.Equal(candidate.Cues[i].Keys, candidate.Keys[i][..candidate.Cues[i].Keys.Length]);
                Assert.True(candidate.Keys[i].Length > candidate.Cues[i].Keys.Length);
            }
        }
    }

    private List<ulong[]> Keys(string text) => [.. TermFeatures.Candidates(coder.NewRuleCoder().Drafts(CoderFixture.ReportOf(text))).SelectMany(candidate => candidate.Keys)];
}

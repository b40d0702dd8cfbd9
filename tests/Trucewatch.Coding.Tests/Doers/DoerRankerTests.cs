using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class DoerRankerTests(CoderFixture coder)
{
    [Theory]
    [InlineData("India bombed the port. The strikes killed six people.", "India")]
    [InlineData("Pakistan bombed the port. The strikes killed six people.", "Pakistan")]
    [InlineData("The RSF shelled the camp at dawn. Witnesses said that the shelling went on for hours.", "RSF")]
    public void Complete_SentenceWithoutDoer_TakesWhoeverTheReportTells(string text, string doer)
    {
        var strikes = coder.Code<Event>(text).Where(found => found.Type == "strike").ToList();
        Assert.NotEmpty(strikes);
        Assert.All(strikes, strike => Assert.Equal([doer], strike.By));
    }

    [Theory]
    [InlineData("Russia accused Ukraine of attacking the village.", "accusation", "Russia", "attack", "Ukraine")]
    [InlineData("Ukraine accused Russia of attacking the village.", "accusation", "Ukraine", "attack", "Russia")]
    [InlineData("Kenya urged the RSF to withdraw from the city.", "appeal", "Kenya", "withdrawal", "RSF")]
    public void Complete_TwoDoings_GivesEachItsOwnDoer(string text, string first, string doer, string second, string other)
    {
        var events = coder.Code<Event>(text);
        Assert.Equal([doer], Assert.Single(events, found => found.Type == first).By);
        Assert.Equal([other], Assert.Single(events, found => found.Type == second).By);
    }

    [Fact]
    public void Complete_OnlyPartyIsTheOneItIsDoneTo_LeavesTheDoerOpen() =>
        Assert.Empty(Assert.Single(coder.Code<Event>("The council imposed sanctions on South Sudan."), found => found.Type == "sanction").By);

    [Fact]
    public void Best_NoWeights_IsWhomTheRuleFound()
    {
        var ranker = new DoerRanker(new DoerModel(new LinearModel(1, [], [])));
        Assert.Equal(["India"], ranker.Best([new DoerCandidate([]), new DoerCandidate(["Nepal"]), new DoerCandidate(["India"])], ["India"]).Parties);
    }

    [Fact]
    public void Best_NobodyFoundAndNoWeights_IsTheFirstParty()
    {
        var ranker = new DoerRanker(new DoerModel(new LinearModel(1, [], [])));
        Assert.Equal(["Nepal"], ranker.Best([new DoerCandidate([]), new DoerCandidate(["Nepal"]), new DoerCandidate(["India"])], []).Parties);
    }
}

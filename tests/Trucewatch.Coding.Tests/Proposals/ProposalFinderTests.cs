using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class ProposalFinderTests(CoderFixture coder)
{
    [Fact]
    public void Read_OfferWithTerms_HasMakerTermsAndAmounts()
    {
        var proposal = Assert.Single(coder.Code<Proposal>("Egypt's proposal includes a truce of 14 days. Hamas would free ten hostages."));
        Assert.Equal(["Egypt"], proposal.By);
        Assert.Contains(proposal.Terms, term => term is { Term: "truce", Days: 14 });
        Assert.Contains(proposal.Terms, term => term is { Term: "hostages", Count: 10 });
    }

    [Fact]
    public void Read_ATruceToldAgain_IsStillOneDeal()
    {
        var proposals = coder.Code<Proposal>("Israel and Hamas reached a ceasefire deal. The ceasefire took effect on Sunday.");
        Assert.Single(proposals);
    }

    [Fact]
    public void Read_TwoMakers_AreTwoProposals()
    {
        var proposals = coder.Code<Proposal>("Russia's proposal includes a truce of three days. Ukraine's proposal includes a truce of 30 days.");
        Assert.Equal([["Russia"], ["Ukraine"]], proposals.Select(proposal => proposal.By));
    }

    [Fact]
    public void Read_RefusedOffer_KeepsItsTerms()
    {
        var proposal = Assert.Single(coder.Code<Proposal>("Hamas rejected the Israeli proposal for a two-month truce."));
        Assert.Contains(proposal.Terms, term => term is { Term: "truce", Days: 60 });
        Assert.Contains(proposal.Positions, position => position is { Actor: "Hamas", Stance: "reject" });
    }

    [Fact]
    public void Read_LengthToldLater_CompletesTheTerm()
    {
        var proposal = Assert.Single(coder.Code<Proposal>("Egypt's proposal includes a truce. The truce would last for 14 days."));
        var truce = Assert.Single(proposal.Terms, term => term.Term == "truce");
        Assert.Equal(14, truce.Days);
        Assert.Equal([1, 0], truce.Evidence.Select(evidence => evidence.Sentence));
    }

    [Fact]
    public void Read_TruceWithinAPlansName_IsItsTermAndNoOtherDeal()
    {
        var proposal = Assert.Single(coder.Code<Proposal>("Hamas rejected the Egyptian ceasefire plan."));
        Assert.Contains(proposal.Terms, term => term.Term == "truce");
        Assert.Contains(proposal.Positions, position => position is { Actor: "Hamas", Stance: "reject" });
    }

    [Fact]
    public void Read_YesWithACondition_IsConditionalAndKeepsItsWords()
    {
        var proposal = Assert.Single(coder.Code<Proposal>("Russia would accept the Turkish ceasefire proposal only if Ukraine halted its mobilization."));
        var position = Assert.Single(proposal.Positions, position => position.Actor == "Russia");
        Assert.Equal("conditional", position.Stance);
        Assert.Equal("only if Ukraine halted its mobilization", position.Conditions);
    }

    [Fact]
    public void Read_WelcomeByASide_IsItsYesByRulesAlone()
    {
        const string Talks = "Rwanda and the M23 met in Doha. Rwanda said that the M23 had fired first. Rwanda and the M23 met again. ";
        var report = CoderFixture.ReportOf(Talks + "Qatar presented a ceasefire proposal. Rwanda welcomed the ceasefire proposal, and Kenya welcomed the ceasefire proposal.");
        var proposal = Assert.Single(coder.NewRuleCoder().Code(report).Records.OfType<Proposal>());
        Assert.Contains(proposal.Positions, position => position is { Actor: "Rwanda", Stance: "accept" });
        Assert.Contains(proposal.Positions, position => position is { Actor: "Kenya", Stance: "support" });
    }

    [Theory]
    [InlineData("Qatar presented a ceasefire proposal. Israel, whose government has accepted the ceasefire proposal, sent a team.", "Israel", "accept")]
    [InlineData("Hamas official Sami Abu Zuhri said that he rejected the Egyptian ceasefire proposal.", "Hamas", "reject")]
    [InlineData("Rwanda's minister said that his country accepted the Angolan ceasefire proposal.", "Rwanda", "accept")]
    [InlineData("Ukraine will not accept the American ceasefire proposal.", "Ukraine", "reject")]
    [InlineData("There was no response from Hamas to the Egyptian ceasefire proposal.", "Hamas", "undecided")]
    [InlineData("\"The American ceasefire proposal is unacceptable,\" Hamas spokesman Sami Abu Zuhri said.", "Hamas", "reject")]
    [InlineData("Hamas said that it would accept the Egyptian ceasefire proposal.", "Hamas", "accept")]
    public void Read_StanceInOtherWords_IsThatOfWhoTakesIt(string text, string actor, string stance) =>
        Assert.Contains(coder.Code<Proposal>(text).SelectMany(proposal => proposal.Positions), position => position.Actor == actor && position.Stance == stance);

    [Fact]
    public void Read_RefusalThenDemand_StaysARefusal()
    {
        var proposal = Assert.Single(coder.Code<Proposal>("Hamas rejected the Egyptian ceasefire proposal. Hamas insists on a withdrawal in the ceasefire proposal."));
        Assert.Equal("reject", Assert.Single(proposal.Positions, position => position.Actor == "Hamas").Stance);
    }

    [Fact]
    public void Read_CounterProposal_IsAnother()
    {
        var proposals = coder.Code<Proposal>("Egypt presented a ceasefire proposal with a truce of 50 days. Israel conveyed a counter-proposal with a truce of 40 days.");
        Assert.Equal([["Egypt"], ["Israel"]], proposals.Select(proposal => proposal.By));
    }

    [Theory]
    [InlineData("Rwanda and Congo signed a peace agreement on Wednesday. The 2019 peace agreement failed.")]
    [InlineData("Israel and Hamas reached a ceasefire deal on Wednesday. The previous ceasefire deal lasted for six weeks.")]
    [InlineData("Israel and Hamas reached a ceasefire deal on Wednesday. A ceasefire was agreed in November 2023.")]
    [InlineData("Russia proposed a truce of 30 days. Russia also proposed a truce of three days at sea.")]
    public void Read_OneOfAnotherTime_IsAnotherProposal(string text) => Assert.Equal(2, coder.Code<Proposal>(text).Count);

    [Theory]
    [InlineData("Rwanda and Congo signed a peace agreement in 2019. The 2019 peace agreement failed.")]
    [InlineData("Israel and Hamas reached a 60-day ceasefire deal on Wednesday. The 60-day ceasefire deal took effect.")]
    public void Read_SameTimeOrLength_IsTheSameProposal(string text) => Assert.Single(coder.Code<Proposal>(text));

    [Fact]
    public void Read_NumberOfOtherPeopleBesideATerm_IsNotItsCount()
    {
        var proposal = Assert.Single(coder.Code<Proposal>("Egypt's proposal would free prisoners for ten hostages."));
        Assert.Null(Assert.Single(proposal.Terms, term => term.Term == "prisoners").Count);
    }

    [Fact]
    public void Read_NoOffer_IsNone() => Assert.Empty(coder.Code<Proposal>("Fighting went on near the river on Sunday."));
}

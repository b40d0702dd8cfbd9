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
    public void Read_NoOffer_IsNone() => Assert.Empty(coder.Code<Proposal>("Fighting went on near the river on Sunday."));
}

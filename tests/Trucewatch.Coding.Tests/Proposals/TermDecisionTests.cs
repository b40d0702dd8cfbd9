using Trucewatch.Records;

namespace Trucewatch.Coding.Tests;

public sealed class TermDecisionTests
{
    private const ulong Sure = 1;
    private const ulong Unsure = 2;

    private static readonly TermModel Model = new(new LinearModel(2, [Sure, Unsure], [0f, 5f, 5f, 0f]), ["aid", "hostages", "truce"]);

    [Fact]
    public void Decide_CuesOfATerm_TakesItForTheLikeliest()
    {
        var draft = Draft(Cue("truce", TermFooting.Near, 0, Sure), Cue("aid", TermFooting.Told, 1, Unsure));
        TermDecision.Decide([draft], Model);
        Assert.Equal(["truce"], draft.Terms.Select(term => term.Term));
    }

    [Fact]
    public void Decide_SeveralAmounts_TakesThatOfTheLikeliestCue()
    {
        var draft = Draft(Cue("truce", TermFooting.Told, 0, Unsure) with { Days = 7 }, Cue("truce", TermFooting.Near, 1, Sure) with { Days = 60 }, Cue("truce", TermFooting.Told, 2, Sure));
        TermDecision.Decide([draft], Model);
        var term = Assert.Single(draft.Terms);
        Assert.Equal(60, term.Days);
        Assert.Equal([1, 2], term.Evidence.Select(evidence => evidence.Sentence));
    }

    [Fact]
    public void Decide_AmountToldLaterByAnUnlikelyCue_ShowsTheSentenceThatSaysItFirst()
    {
        var draft = Draft(Cue("hostages", TermFooting.Told, 0, Sure), Cue("hostages", TermFooting.Told, 1, Sure), Cue("hostages", TermFooting.Loose, 2, Unsure) with { Count = 33 });
        TermDecision.Decide([draft], Model);
        var term = Assert.Single(draft.Terms);
        Assert.Equal(33, term.Count);
        Assert.Equal([2, 0, 1], term.Evidence.Select(evidence => evidence.Sentence));
    }

    [Fact]
    public void Decide_TermThatTheModelDoesNotKnow_GoesByItsPageAlone()
    {
        var draft = Draft(Cue("fishing-rights", TermFooting.Told, 0, Unsure), Cue("mining", TermFooting.Near, 1, Sure));
        TermDecision.Decide([draft], Model);
        Assert.Equal(["fishing-rights"], draft.Terms.Select(term => term.Term));
    }

    [Fact]
    public void Decide_NoModel_TakesWhatTheRulesTakeWithTheFirstAmount()
    {
        var draft = Draft(Cue("truce", TermFooting.Told, 0, Unsure), Cue("truce", TermFooting.Told, 1, Unsure) with { Days = 7 }, Cue("aid", TermFooting.Loose, 2, Sure));
        TermDecision.Decide([draft], null);
        var term = Assert.Single(draft.Terms);
        Assert.Equal(("truce", 7), (term.Term, term.Days));
        Assert.Equal([1, 0], term.Evidence.Select(evidence => evidence.Sentence));
    }

    private static ProposalDraft Draft(params TermCue[] cues)
    {
        var draft = new ProposalDraft("a plan", agreed: false) { Rule = "offer/test" };
        draft.TermCues.AddRange(cues);
        return draft;
    }

    private static TermCue Cue(string term, TermFooting footing, int sentence, ulong key) =>
        new(term, null, null, Status.Proposed, new Evidence(sentence, new TextSpan(sentence * 10, 5))) { Footing = footing, Keys = [key] };
}

using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Decides which of the words that may tell a term do, by what was learned from coded reports or else by the form of the sentence alone, and which stances hold.</summary>
/// <param name="learned">What was learned; null to go by form.</param>
/// <param name="roles">What a stance is called by who takes it.</param>
internal sealed class ProposalDecision(ProposalModel? learned, StanceRoles roles)
{
    // Set by cross-validation on the corpus: where precision and recall are balanced.
    private const double TermThreshold = 0.4;

    private readonly FeatureSet _features = new();
    private readonly double[] _isTerm = new double[2];

    /// <summary>Lays to the proposal the terms and stances that hold.</summary>
    public void Decide(ProposalDraft draft, Discourse discourse)
    {
        foreach (var cues in draft.TermCues.GroupBy(cue => cue.Term))
            DecideTerm(draft, [.. cues]);
        foreach (var cue in draft.StanceCues)
        {
            // A party has a name; "hostages" or "civilians" have no stance. Who makes an offer is for it.
            var stance = roles.StanceOf(cue, discourse);
            if (IsParty(cue.Actor) && !(draft.By.Contains(cue.Actor) && stance is "accept" or "support"))
                draft.AddPosition(new ProposalPosition(cue.Actor, stance, cue.Conditions, [cue.Evidence]));
        }
    }

    private void DecideTerm(ProposalDraft draft, IReadOnlyList<TermCue> cues)
    {
        if (!IsTerm(draft, cues))
            return;
        var told = cues.Where(cue => cue.IsTold).DefaultIfEmpty(cues[0]).ToList();
        var count = told.Concat(cues).FirstOrDefault(cue => cue.Count is not null)?.Count;
        var days = told.Concat(cues).FirstOrDefault(cue => cue.Days is not null)?.Days;
        var status = told[0].Status is Status.Actual ? Status.Proposed : told[0].Status;
        draft.AddTerm(new ProposalTerm(cues[0].Term, count, days, status, [.. told.Select(cue => cue.Evidence).Distinct()]));
    }

    private bool IsTerm(ProposalDraft draft, IReadOnlyList<TermCue> cues)
    {
        if (learned is null)
            return cues.Any(cue => cue.IsTold);
        ProposalFeatures.OfDraftTerm(draft, cues, _features);
        learned.Terms.Probabilities(_features, _isTerm);
        return _isTerm[1] >= TermThreshold;
    }

    private static bool IsParty(string actor) => char.IsUpper(actor[0]) || actor == "mediators";
}

using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Decides which of the words that may tell a term or a stance do: by what was learned from coded reports, or else by the form of the sentence alone.</summary>
/// <param name="learned">What was learned; null to go by form.</param>
/// <param name="stances">The ids of the codebook's stances.</param>
internal sealed class ProposalDecision(ProposalModel? learned, IReadOnlyList<string> stances)
{
    // Set by cross-validation on the corpus: where precision and recall are balanced.
    private const double TermThreshold = 0.45;
    private const double StanceThreshold = 0.4;

    private readonly FeatureSet _features = new();
    private readonly double[] _isTerm = new double[2];
    private readonly double[] _stance = new double[stances.Count + 1];

    /// <summary>Lays to the proposal the terms and stances that hold.</summary>
    public void Decide(ProposalDraft draft, Discourse discourse)
    {
        if (learned is null)
        {
            DecideByForm(draft);
            return;
        }

        foreach (var cues in draft.TermCues.GroupBy(cue => cue.Term))
            DecideTerm(draft, [.. cues], learned);
        foreach (var cues in draft.StanceCues.GroupBy(cue => cue.Actor))
            DecideStance(draft, [.. cues], discourse, learned);
    }

    private static void DecideByForm(ProposalDraft draft)
    {
        foreach (var cue in draft.TermCues.Where(cue => cue.IsTold))
            draft.AddTerm(new ProposalTerm(cue.Term, cue.Count, cue.Days, StatusOf(cue), [cue.Evidence]));
        foreach (var cue in draft.StanceCues)
        {
            // A party has a name; "hostages" or "civilians" have no stance.
            if (cue is { IsRuled: true, Stance: { } stance } && char.IsUpper(cue.Actor[0]) && !(draft.By.Contains(cue.Actor) && stance is "accept" or "support"))
                draft.AddPosition(new ProposalPosition(cue.Actor, stance, cue.Conditions, [cue.Evidence]));
        }
    }

    private void DecideTerm(ProposalDraft draft, IReadOnlyList<TermCue> cues, ProposalModel model)
    {
        ProposalFeatures.OfDraftTerm(draft, cues, _features);
        model.Terms.Probabilities(_features, _isTerm);
        if (_isTerm[1] < TermThreshold)
            return;
        var told = cues.Where(cue => cue.IsTold).DefaultIfEmpty(cues[0]).ToList();
        var count = told.Concat(cues).FirstOrDefault(cue => cue.Count is not null)?.Count;
        var days = told.Concat(cues).FirstOrDefault(cue => cue.Days is not null)?.Days;
        draft.AddTerm(new ProposalTerm(cues[0].Term, count, days, StatusOf(told[0]), [.. told.Select(cue => cue.Evidence).Distinct()]));
    }

    private void DecideStance(ProposalDraft draft, IReadOnlyList<StanceCue> cues, Discourse discourse, ProposalModel model)
    {
        ProposalFeatures.OfDraftStance(draft, cues, discourse, _features);
        model.Stances.Probabilities(_features, _stance);
        var best = 1;
        for (var i = 2; i < _stance.Length; i++)
            best = _stance[i] > _stance[best] ? i : best;
        if (1 - _stance[0] < StanceThreshold)
            return;
        var stance = stances[best - 1];
        var cue = cues.LastOrDefault(one => one.Stance == stance) ?? cues[^1];
        draft.AddPosition(new ProposalPosition(cue.Actor, stance, cue.Conditions, [cue.Evidence]));
    }

    private static Status StatusOf(TermCue cue) => cue.Status is Status.Actual ? Status.Proposed : cue.Status;
}

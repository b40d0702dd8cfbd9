using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Says by what was learned who stands where, and lays it to the proposals for which rules found it, else to the one that the word which tells it best is about.</summary>
internal sealed class PositionDecision(PositionModel model)
{
    /// <summary>How likely a stance must be to be told; chosen by cross-validation over the corpus.</summary>
    public const double Bound = 0.26;

    /// <summary>Puts what was learned in the place of what the rules found.</summary>
    public void Decide(IReadOnlyList<PositionCandidate> candidates, IReadOnlyList<ProposalDraft> drafts)
    {
        var decided = new List<(ProposalDraft Draft, ProposalPosition Position, double Likely)>();
        foreach (var candidate in candidates)
        {
            var rated = model.Rate(candidate);
            for (var i = 0; i < rated.Length; i++)
            {
                var (likely, at) = rated[i];
                if (likely < Bound)
                    continue;
                var stance = model.Stances[i];
                var place = candidate.Places[at];
                var ruled = drafts.SelectMany(draft => draft.Positions.Where(position => position.Actor == candidate.Actor && position.Stance == stance).Select(position => (draft, position, likely))).ToList();
                if (ruled.Count > 0)
                    decided.AddRange(ruled);
                else
                    decided.Add((place.Draft, new ProposalPosition(candidate.Actor, stance, place.Conditions, [place.Evidence]), likely));
            }
        }

        foreach (var draft in drafts)
            draft.Positions.Clear();
        // Of two stances of one actor on one proposal the likelier stands.
        foreach (var (draft, position, _) in decided.OrderByDescending(one => one.Likely))
        {
            if (draft.Positions.Exists(other => other.Actor == position.Actor))
                continue;
            foreach (var evidence in position.Evidence)
                draft.Mention(evidence);
            draft.Positions.Add(position);
        }
    }
}

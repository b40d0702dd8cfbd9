using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Says of what the coder gathered in a report which of it a person coded too.</summary>
/// <param name="coded">The proposals that the person coded.</param>
internal sealed class ProposalLabels(IReadOnlyList<CodedProposal> coded)
{
    /// <summary>Every proposal with every term that its sentences may tell, and whether it is one: of several proposals with the same term, those most like the coded ones that have it.</summary>
    public IEnumerable<(ProposalDraft Draft, string Term, bool IsTerm)> Terms(IReadOnlyList<ProposalDraft> drafts)
    {
        foreach (var term in drafts.SelectMany(draft => draft.TermCues).Select(cue => cue.Term).Distinct(StringComparer.Ordinal))
        {
            var with = coded.Where(proposal => proposal.Terms.Contains(term)).ToList();
            var ranked = drafts.Where(draft => draft.TermCues.Exists(cue => cue.Term == term))
                .OrderByDescending(draft => with.Select(proposal => Likeness(draft, proposal)).DefaultIfEmpty(0).Max())
                .ThenByDescending(draft => draft.TermCues.Count(cue => cue.Term == term && cue.IsTold))
                .ToList();
            for (var i = 0; i < ranked.Count; i++)
                yield return (ranked[i], term, i < with.Count);
        }
    }

    /// <summary>Every proposal with every actor of whom it may tell a stance, and the stance that was coded; what coders differ on is left out.</summary>
    public IEnumerable<(ProposalDraft Draft, string Actor, string? Stance)> Stances(IReadOnlyList<ProposalDraft> drafts)
    {
        foreach (var actor in drafts.SelectMany(draft => draft.StanceCues).Select(cue => cue.Actor).Distinct(StringComparer.Ordinal))
        {
            var positions = coded.SelectMany(proposal => proposal.Positions.Where(position => Same(position.Actor, actor)).Select(position => (Proposal: proposal, Position: position))).ToList();
            var ranked = drafts.Where(draft => draft.StanceCues.Exists(cue => cue.Actor == actor))
                .OrderByDescending(draft => positions.Exists(one => LastStance(draft, actor) == one.Position.Stance))
                .ThenByDescending(draft => positions.Select(one => Likeness(draft, one.Proposal)).DefaultIfEmpty(0).Max())
                .ThenByDescending(draft => draft.StanceCues.Count(cue => cue.Actor == actor && cue.IsRuled))
                .ToList();
            foreach (var draft in ranked)
            {
                var at = positions.FindIndex(one => one.Position.Stance == LastStance(draft, actor));
                if (at < 0)
                    at = positions.Count > 0 ? 0 : -1;
                if (at < 0)
                {
                    yield return (draft, actor, null);
                    continue;
                }

                var position = positions[at].Position;
                positions.RemoveAt(at);
                if (!position.IsOptional)
                    yield return (draft, actor, position.Stance);
            }
        }
    }

    private static string? LastStance(ProposalDraft draft, string actor) => draft.StanceCues.LastOrDefault(cue => cue.Actor == actor)?.Stance;

    private static bool Same(string a, string b) => Fold(a) == Fold(b);

    private static string Fold(string name)
    {
        var folded = name.Replace('-', ' ').ToLowerInvariant();
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    /// <summary>How many words of the name and how many makers they share.</summary>
    private static int Likeness(ProposalDraft draft, CodedProposal proposal)
    {
        var words = draft.Name.ToLowerInvariant().Split(' ').Concat(draft.Telling).ToHashSet(StringComparer.Ordinal);
        return proposal.Name.ToLowerInvariant().Split(' ').Count(words.Contains) + draft.By.Count(maker => proposal.By.Any(by => Same(by, maker)));
    }
}

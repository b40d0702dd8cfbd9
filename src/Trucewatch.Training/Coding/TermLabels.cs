using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Says of the terms that a report's sentences may tell which of them a person coded too.</summary>
internal static class TermLabels
{
    /// <summary>
    /// Every proposal with every term that its sentences may tell, and whether it is one: of several proposals with the same term, those most like the coded ones that have it.
    /// </summary>
    public static IEnumerable<(ProposalDraft Draft, string Term, bool IsTerm)> Of(IReadOnlyList<ProposalDraft> drafts, IReadOnlyList<CodedProposal> coded)
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

    /// <summary>How many words of the name and how many makers they share.</summary>
    private static int Likeness(ProposalDraft draft, CodedProposal proposal)
    {
        var words = draft.Name.ToLowerInvariant().Split(' ').Concat(draft.Telling).ToHashSet(StringComparer.Ordinal);
        return proposal.Name.ToLowerInvariant().Split(' ').Count(words.Contains) + draft.By.Count(proposal.By.Contains);
    }
}

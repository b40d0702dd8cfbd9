using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Decides, when the whole report is read, which terms its proposals have.</summary>
internal static class TermDecision
{
    // By cross-validation on the corpus F1 is the same from 0.16 to 0.32; where many reports tell of one proposal, what is wrongly taken from each adds up.
    private const double Bound = 0.3;

    /// <summary>Lays to the proposals the terms that hold.</summary>
    /// <param name="drafts">The report's proposals with all that may tell a term of them.</param>
    /// <param name="model">What was learned; null to take what the rules take, which is what is taken of terms that it does not know, too.</param>
    public static void Decide(IReadOnlyList<ProposalDraft> drafts, TermModel? model)
    {
        foreach (var draft in drafts)
        {
            foreach (var cues in draft.TermCues.Where(cue => cue.Footing is TermFooting.Told && model?.Terms.Contains(cue.Term) is not true).GroupBy(cue => cue.Term))
                draft.AddTerm(TermOf([.. cues]));
        }

        if (model is null)
            return;
        foreach (var candidate in TermFeatures.Candidates(drafts).Where(candidate => model.Terms.Contains(candidate.Term)))
        {
            var likely = candidate.Keys.Select(model.Likely).ToList();
            if (likely.Max() >= Bound)
                candidate.Draft.AddTerm(Rated(candidate, likely));
        }
    }

    /// <summary>One term of all that the report tells of it: the first amount that is said, whenever it is.</summary>
    public static ProposalTerm TermOf(List<TermCue> cues) => TermOf(cues[0], cues.Find(HasCount), cues.Find(HasDays), cues);

    /// <summary>One term of what most likely tells it, with the amount told where that is likeliest.</summary>
    /// <param name="candidate">The term.</param>
    /// <param name="likely">How likely each of its cues tells it.</param>
    public static ProposalTerm Rated(TermCandidate candidate, IReadOnlyList<double> likely)
    {
        List<int> order = [.. Enumerable.Range(0, candidate.Cues.Count).OrderByDescending(i => likely[i])];
        TermCue? Likeliest(Predicate<TermCue> isOne) => order.Select(i => candidate.Cues[i]).FirstOrDefault(cue => isOne(cue));
        var bound = Math.Min(likely[order[0]], Bound);
        return TermOf(candidate.Cues[order[0]], Likeliest(HasCount), Likeliest(HasDays), candidate.Cues.Where((_, i) => likely[i] >= bound));
    }

    private static bool HasCount(TermCue cue) => cue.Count is not null;

    private static bool HasDays(TermCue cue) => cue.Days is not null;

    /// <summary>The term; its amount is read first, so the sentence that says it comes first of what shows the term.</summary>
    private static ProposalTerm TermOf(TermCue best, TermCue? counted, TermCue? lasting, IEnumerable<TermCue> shown) => new(
        best.Term,
        counted?.Count,
        lasting?.Days,
        best.Status is Status.Actual ? Status.Proposed : best.Status,
        [.. new[] { counted, lasting }.OfType<TermCue>().Concat(shown).Select(cue => cue.Evidence).Distinct()]);
}

namespace Trucewatch.Coding;

/// <summary>Says who does each doing of a report: of all whom the report speaks of, the one for whom most speaks by what was learned, or nobody.</summary>
internal sealed class DoerRanker(DoerModel model)
{
    // Whoever the sentence does not name is less sure than one whom it names.
    private const double Discount = 0.8;

    // Both were chosen by cross-validation over the corpus. A report mostly does tell who, and whom a rule found stands unless much speaks against it.
    private const double AgainstNobody = 1.2;
    private const double ForRule = 1.0;

    /// <summary>The findings of all sentences, in the same order, with the doers chosen; doings that thereby become the same are one.</summary>
    public List<SentenceFindings> Complete(IReadOnlyList<SentenceFindings> sentences)
    {
        var report = new ReportParties(sentences);
        var result = new List<SentenceFindings>(sentences.Count);
        for (var number = 0; number < sentences.Count; number++)
        {
            var events = new List<EventFinding>();
            foreach (var finding in sentences[number].Events)
                EventFinder.Merge(events, Choose(sentences, number, finding, report));
            result.Add(sentences[number] with { Events = events });
        }

        return result;
    }

    private EventFinding Choose(IReadOnlyList<SentenceFindings> sentences, int number, EventFinding finding, ReportParties report)
    {
        if (finding.ByWay == EventFinder.EachWay)
            return finding;
        var best = Best(DoerCandidates.Of(sentences, number, finding, report), finding.By);
        if (best.Parties.Count == finding.By.Count && best.Parties.AllIn(finding.By))
            return finding;
        return finding with
        {
            By = best.Parties,
            To = [.. finding.To.Where(party => !best.Parties.Has(party))],
            Confidence = best.IsInSentence ? finding.Confidence : Math.Round(finding.Confidence * Discount, 3),
        };
    }

    /// <summary>The candidate with the highest score; of several, the first.</summary>
    /// <param name="candidates">Who may do it, with their features.</param>
    /// <param name="captured">Whom the rule found; empty for nobody.</param>
    internal DoerCandidate Best(List<DoerCandidate> candidates, IReadOnlyList<string> captured)
    {
        var best = candidates[0];
        var highest = double.NegativeInfinity;
        foreach (var candidate in candidates)
        {
            var score = model.Weights.Score(candidate.Features);
            if (candidate.Parties.Count == 0)
                score -= AgainstNobody;
            else if (candidate.Parties.Count == captured.Count && candidate.Parties.All(captured.Contains))
                score += ForRule;
            if (score > highest)
                (best, highest) = (candidate, score);
        }

        return best;
    }
}

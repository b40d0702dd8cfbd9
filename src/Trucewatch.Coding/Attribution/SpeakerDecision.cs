namespace Trucewatch.Coding;

/// <summary>Says whose words a sentence tells, one after another until what was learned speaks most for nobody else.</summary>
internal sealed class SpeakerDecision(SpeakerModel model)
{
    private const int MostSpeakers = 4;

    // Chosen by cross-validation over the corpus.
    internal const double AgainstNobody = 0.6;

    /// <summary>The name of the rule of statements that no rule found.</summary>
    private const string Learned = "statement/learned";

    /// <summary>The statements of the sentence.</summary>
    public List<StatementFinding> Decide(SpeakerChoice choice)
    {
        var chosen = Choose(choice.Candidates, AgainstNobody);
        var findings = new List<StatementFinding>();
        var free = choice.Ruled.Where(finding => !chosen.Exists(one => ReferenceEquals(one.Ruled, finding))).ToList();
        foreach (var candidate in chosen)
            findings.Add(candidate.Ruled ?? Found(choice.Context, candidate, free));
        return findings;
    }

    /// <summary>The candidates chosen, the surest first.</summary>
    /// <param name="candidates">Nobody first.</param>
    /// <param name="againstNobody">How much is taken off the score of nobody.</param>
    internal List<SpeakerCandidate> Choose(List<SpeakerCandidate> candidates, double againstNobody)
    {
        var chosen = new List<SpeakerCandidate>();
        while (chosen.Count < MostSpeakers)
        {
            SpeakerCandidate? best = null;
            var highest = double.NegativeInfinity;
            foreach (var candidate in candidates)
            {
                if (chosen.Contains(candidate))
                    continue;
                var score = model.Weights.Score(candidate.Features) - (candidate.Speaker is null ? againstNobody : 0);
                if (chosen.Count > 0)
                    score += model.Weights.Score(SpeakerFeatures.Further(candidate, chosen));
                if (score > highest)
                    (best, highest) = (candidate, score);
            }

            if (best?.Speaker is null)
                break;
            chosen.Add(best);
        }

        return chosen;
    }

    /// <summary>A statement that no rule found: of somebody else than the rule took it for, or in words that no rule knows.</summary>
    private static StatementFinding Found(SentenceContext context, SpeakerCandidate candidate, List<StatementFinding> free)
    {
        var speaker = candidate.Speaker!;
        if (free.Count > 0)
        {
            var taken = free[0];
            free.RemoveAt(0);
            return taken with { Speaker = speaker };
        }

        return new StatementFinding(speaker, context.Quotations.Count > 0, context.Sentence.Span, Learned, -1, -1);
    }
}

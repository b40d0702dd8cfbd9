namespace Trucewatch.Coding;

/// <summary>Says what a number is for, by what was learned from coded reports; what the pages make of it is among what speaks for and against.</summary>
internal sealed class MeasureDecision(MeasureModel model)
{
    // Chosen by cross-validation over the corpus.
    public const double Least = 0.28;

    private readonly FeatureSet _features = new();
    private readonly double[] _likely = new double[model.Measures.Count + 1];

    /// <summary>The number as a figure of the likeliest measure, or null where it is likelier for none.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="candidates">The numbers of the sentence.</param>
    /// <param name="at">The place of the number among them.</param>
    /// <param name="operators">What puts words of the sentence into a status.</param>
    /// <param name="history">What the numbers before it were taken for.</param>
    /// <param name="as">The number as a figure of a measure; null where it cannot be one.</param>
    public FigureFinding? Decide(
        SentenceContext context, IReadOnlyList<FigureCandidate> candidates, int at, IReadOnlyList<StatusOperator> operators, MeasureHistory history, Func<string, FigureFinding?> @as)
    {
        var candidate = candidates[at];
        // An age, or the one of "one of", is never a count, however like one it stands; and what a page excepts is no figure.
        if (candidate.Why is FigureReason.NoCount or FigureReason.Excepted)
            return null;
        // A page that somebody added since the model was trained has the say over its own measure.
        if (candidate.Ruled is { } ruled && !model.Measures.Contains(ruled.Measure))
            return ruled;
        MeasureFeatures.Fill(context, candidates, at, operators, history, _features);
        model.Weights.Probabilities(_features, _likely);
        FigureFinding? best = null;
        var likeliest = Least;
        for (var i = 0; i < model.Measures.Count; i++)
        {
            if (_likely[i + 1] >= likeliest && !IsKeptOff(candidate, model.Measures[i]) && @as(model.Measures[i]) is { } figure)
                (best, likeliest) = (figure with { Confidence = Math.Round(_likely[i + 1], 3) }, _likely[i + 1]);
        }

        return best;
    }

    /// <summary>"Forty rebels killed nine": whether the measure's page says of such a number that it is not for it.</summary>
    private static bool IsKeptOff(FigureCandidate candidate, string measure) =>
        candidate.Ruled?.Measure != measure
        && candidate.Near.Any(near => near.Lacks.Negative && near.Match.Page.Id == measure)
        && !candidate.Held.Any(match => match.Page.Id == measure);
}

using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Finds, for each number of a sentence, the measure it is for, by the codebook's measure pages.</summary>
/// <param name="rules">The rules of the measure pages.</param>
/// <param name="words">The groups of words by which numbers are read.</param>
/// <param name="statuses">Says how a figure stands to what is the case.</param>
/// <param name="learned">Says what a number is for; null where nothing was learned.</param>
internal sealed class FigureFinder(RuleSet rules, FigureWords words, StatusFinder statuses, MeasureDecision? learned)
{
    private const int AgeWords = 4;

    /// <summary>The figures, in reading order; one number gives one figure.</summary>
    public List<FigureFinding> Find(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators)
    {
        var found = new List<FigureFinding>();
        var candidates = Candidates(context, discourse, operators);
        discourse.Measures.NextSentence();
        for (var i = 0; i < candidates.Count; i++)
        {
            var figure = learned is null ? candidates[i].Ruled : learned.Decide(context, candidates, i, operators, discourse.Measures, measure => As(context, operators, candidates[i], measure));
            discourse.Measures.Tell(candidates[i].Number, figure?.Measure);
            if (figure is not null)
                found.Add(figure);
        }

        return found;
    }

    /// <summary>The numbers of the sentence with what the pages make of each, before anything learned has a say.</summary>
    public List<FigureCandidate> Candidates(SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators)
    {
        var candidates = new List<FigureCandidate>();
        FigureFinding? last = null;
        foreach (var number in context.Numbers)
        {
            if (number.Kind is not (NumberKind.Cardinal or NumberKind.Percent or NumberKind.Fraction or NumberKind.Money or NumberKind.Duration))
                continue;
            var (counted, position) = CountedNoun.Find(context, number);
            if (counted < 0)
                continue;
            var near = new List<NearMatch>();
            var held = rules.MatchCounted(context.Tree, counted, position, context, near);
            var (ruled, why) = Ruled(context, discourse, operators, number, counted, position, held, last);
            last = ruled ?? last;
            candidates.Add(new FigureCandidate(number, counted, position, ruled, why, held, near));
        }

        return candidates;
    }

    /// <summary>The number in the unit of a measure; null where there is no such measure or the kind of number does not fit it.</summary>
    public (double Min, double Max)? Reads(SentenceContext context, FigureCandidate candidate, string measure) =>
        rules.Page(measure) is { } page && Amount(context, candidate.Number, candidate.Counted, page) is var (min, max, _) ? (min, max) : null;

    private (FigureFinding? Figure, FigureReason Why) Ruled(
        SentenceContext context, Discourse discourse, IReadOnlyList<StatusOperator> operators, NumberMention number, int counted, int position, List<RuleMatch> held, FigureFinding? last)
    {
        if (IsNoCount(context, number, counted))
            return (null, FigureReason.NoCount);
        if (Partition.Of(context, number, counted, words.Wholes) && last is not null && number.Kind is NumberKind.Cardinal or NumberKind.Fraction && Partial(context, operators, last, number, counted, position, held) is { } part)
            return (part, FigureReason.Part);
        var best = Best(context, number, counted, held);
        var why = FigureReason.Rule;
        if (best.Rule is null && discourse.Continued.TryGetValue(number.Kind, out var told))
            (best, why) = (told with { Index = position }, FigureReason.Continued);
        if (best.Rule is null)
            return (null, FigureReason.NoRule);
        if (best.Rule.Settings.GetValueOrDefault("except") == "yes")
            return (null, FigureReason.Excepted);
        if (Amount(context, number, counted, best.Page) is not var (min, max, unit))
            return (null, FigureReason.NoRule);
        // A report on a survey or an appeal says once that it is one; a share or sum told later is of the same unless its own words say otherwise.
        if (best.Page.Attributes.GetValueOrDefault("continues") == "yes" && number.Kind is NumberKind.Percent or NumberKind.Money)
            discourse.Continued[number.Kind] = best;
        return (new FigureFinding(best, number, counted, min, max, unit, statuses.Of(context, operators, position)), why);
    }

    /// <summary>The number as a figure of a measure that was learned for it, or null where the measure has no page or the kind of number does not fit it.</summary>
    private FigureFinding? As(SentenceContext context, IReadOnlyList<StatusOperator> operators, FigureCandidate candidate, string measure)
    {
        if (candidate.Ruled?.Measure == measure)
            return candidate.Ruled;
        if (rules.Page(measure) is not { } page || Amount(context, candidate.Number, candidate.Counted, page) is not var (min, max, unit))
            return null;
        var match = candidate.Held.Concat(candidate.Near.Select(near => near.Match)).FirstOrDefault(match => match.Page == page && match.Rule.Settings.GetValueOrDefault("except") != "yes");
        if (match.Rule is null)
            match = new RuleMatch(page, RuleDefinition.Learned, candidate.Position);
        return new FigureFinding(match, candidate.Number, candidate.Counted, min, max, unit, statuses.Of(context, operators, candidate.Position)) { IsLearned = true };
    }

    /// <summary>"one of the worst", "Ana Ruiz, 70, who": a number word that counts nothing, or an age.</summary>
    private bool IsNoCount(SentenceContext context, NumberMention number, int counted)
    {
        var tree = context.Tree;
        var (first, last) = context.TokensOf(number.Span);
        if (number.Kind is not NumberKind.Cardinal || first < 0 || counted < first || counted > last)
            return false;
        if (tree.Lower(last) is "one" or "ones")
            return !(last + 1 < tree.Count && tree.Lower(last + 1) is "from" or "in");
        var before = first > 0 ? tree.Lower(first - 1) : "";
        var after = last + 1 < tree.Count ? tree.Lower(last + 1) : "";
        // "a man of 23", "between the ages of 18 and 25"
        for (var i = first - 1; i >= 0 && i >= first - AgeWords; i--)
        {
            if (words.Ages.Matches(tree, i, context) || (i == first - 2 && before == "of" && words.Aged.Matches(tree, i, context)))
                return true;
        }

        return before is "a" or "an" || (before == "," && after is "," or "." && first > 1 && tree[first - 2].Upos is Upos.Propn);
    }

    private static RuleMatch Best(SentenceContext context, NumberMention number, int counted, List<RuleMatch> held) =>
        held.Where(match => Amount(context, number, counted, match.Page) is not null)
            .OrderByDescending(match => match.Rule.Priority)
            .ThenBy(match => CueDistance.Of(context, match, number, counted))
            .ThenByDescending(match => match.Rule.Conditions.Count)
            .ThenBy(match => match.Page.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>"…, 146 of them children", "including 117 children": a part of the figure before it, unless words of its own stand nearer.</summary>
    private FigureFinding? Partial(SentenceContext context, IReadOnlyList<StatusOperator> operators, FigureFinding whole, NumberMention number, int counted, int position, List<RuleMatch> held)
    {
        if (whole.Unit is "days" or "percent")
            return null;
        var own = Best(context, number, counted, held);
        if (own.Rule is not null && own.Page != whole.Match.Page && (own.Rule.Priority > whole.Match.Rule.Priority || CueDistance.Of(context, own, number, counted) <= Partition.OwnWords))
            return null;
        return Amount(context, number, counted, whole.Match.Page) is var (min, max, unit) ? new FigureFinding(whole.Match, number, counted, min, max, unit, whole.Status) : null;
    }

    /// <summary>The number in the measure's unit, or null where the kind of number does not fit the measure.</summary>
    private static (double Min, double Max, string Unit)? Amount(SentenceContext context, NumberMention number, int counted, CodebookPage page)
    {
        var unit = page.Attributes.GetValueOrDefault("unit", "persons");
        switch (number.Kind)
        {
            case NumberKind.Duration:
                return unit == "days" && DayLength.Of(number.Unit) is { } days ? (number.Min * days, number.Max * days, unit) : null;
            case NumberKind.Money:
                return unit == "currency" ? (number.Min, number.Max, number.Unit ?? unit) : null;
            case NumberKind.Percent:
                if (unit.Contains("percent", StringComparison.Ordinal))
                    return (number.Min, number.Max, "percent");
                // "of the $2.5 billion asked for, 15 per cent has come in"
                return unit == "currency" && Wholes.Of(context, number, counted, NumberKind.Money) is { } sum
                    ? (number.Min / 100 * sum.Min, number.Max / 100 * sum.Max, sum.Unit ?? unit)
                    : null;
            case NumberKind.Fraction:
                if (unit.Contains("percent", StringComparison.Ordinal))
                    return (Math.Round(number.Min * 100, 1), Math.Round(number.Max * 100, 1), "percent");
                return Wholes.Of(context, number, counted, unit == "currency" ? NumberKind.Money : NumberKind.Cardinal) is { } whole
                    ? (number.Min * whole.Min, number.Max * whole.Max, unit == "currency" ? whole.Unit ?? unit : unit)
                    : null;
            default:
                if (unit is "days" or "currency" || unit == "percent")
                    return null;
                return (number.Min, number.Max, unit.StartsWith("percent or ", StringComparison.Ordinal) ? unit["percent or ".Length..] : unit);
        }
    }
}

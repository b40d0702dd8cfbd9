using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Reads how many and how long from the words of a term.</summary>
internal static class TermAmounts
{
    /// <summary>The count and the days that belong to the term's word, its object or subject; null where none is said.</summary>
    public static (double? Count, double? Days) Of(OfferSentence sentence, RuleMatch match)
    {
        var context = sentence.Context;
        var unit = match.Page.Attributes.GetValueOrDefault("amount", "none");
        if (unit == "none")
            return (null, null);
        var candidates = new List<int> { match.Index };
        context.Roles.Find(match.Index, "object", candidates);
        context.Roles.Find(match.Index, "modifier", candidates);
        context.Roles.Find(match.Index, "for", candidates);
        context.Roles.Find(match.Index, "of", candidates);
        if (context.Tree.IsPredicate(match.Index) || context.Tree[match.Index].Upos is Upos.Verb)
            context.Roles.Find(match.Index, "subject", candidates);
        return unit == "days"
            ? (null, Days(context, candidates) ?? Figure(sentence, match) ?? OnlyLength(context, match.Index))
            : (WithJoined(sentence, match.Page, Count(sentence, match.Page, candidates, match.Index) ?? Figure(sentence, match)), null);
    }

    /// <summary>The measures whose numbers tell how many or how long the term is.</summary>
    public static string[] Measures(CodebookPage page) =>
        page.Attributes.GetValueOrDefault("measures", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The number of the figure as the term has it.</summary>
    public static (double? Count, double? Days) Of(OfferSentence sentence, CodebookPage page, FigureFinding figure) =>
        page.Attributes.GetValueOrDefault("amount", "none") switch { "days" => (null, figure.Max), "count" => (WithJoined(sentence, page, figure.Max), null), _ => (null, null) };

    /// <summary>"250 who serve life terms and 1,700 picked up since": numbers of the term's measure that "and" joins are one count.</summary>
    private static double? WithJoined(OfferSentence sentence, CodebookPage page, double? count)
    {
        if (count is not { } one)
            return null;
        var measures = Measures(page);
        var figures = sentence.Figures.Where(figure => figure.Counted >= 0 && measures.Contains(figure.Measure, StringComparer.Ordinal)).ToList();
        if (figures.Find(figure => figure.Max == one) is not { } own)
            return count;
        var tree = sentence.Context.Tree;
        return figures.Where(figure => First(tree, figure.Counted) == First(tree, own.Counted)).Sum(figure => figure.Max);
    }

    /// <summary>The first of the words that are joined with the word; the word itself where none is.</summary>
    private static int First(SentenceTree tree, int index)
    {
        while (tree.Is(index, "conj"))
            index = tree[index].Head;
        return index;
    }

    private static double? Days(SentenceContext context, List<int> candidates)
    {
        foreach (var number in candidates.SelectMany(index => NumbersAt(context, index)))
        {
            if (number.Kind is NumberKind.Duration && DayLength.Of(number.Unit) is { } days && number.Max * days >= 1)
                return number.Max * days;
        }

        return null;
    }

    /// <summary>"A pause … lasting 60 days", "observe a pause for 60 days": the only length of the sentence, where it hangs on the term's word or on its verb and is not how long ago something was.</summary>
    private static double? OnlyLength(SentenceContext context, int term)
    {
        var lengths = context.Numbers.Where(number => number.Kind is NumberKind.Duration && DayLength.Of(number.Unit) is { } days && number.Max * days >= 1).ToList();
        if (lengths.Count != 1 || context.HeadOf(lengths[0].Span) is not (var head and >= 0))
            return null;
        var tree = context.Tree;
        var verb = tree.Is(term, "obj") || tree.Is(term, "nsubj") ? tree[term].Head : term;
        if (tree[head].Head != verb && !tree.IsUnder(head, term))
            return null;
        var isBare = true;
        foreach (var child in tree.Children(head))
            isBare &= !tree.Is(child, "case") || tree.Lower(child) == "for";
        return isBare && (tree.Is(head, "obj") || tree.Is(head, "obl")) ? lengths[0].Max * DayLength.Of(lengths[0].Unit) : null;
    }

    /// <summary>The number of the sentence that was found for the measure which the page names: "guns would fall silent for 21 days".</summary>
    private static double? Figure(OfferSentence sentence, RuleMatch match)
    {
        var measures = Measures(match.Page);
        return sentence.Figures.Where(figure => figure.Max >= 1 && measures.Contains(figure.Measure, StringComparer.Ordinal)).MinBy(figure => Math.Abs(figure.Counted - match.Index))?.Max;
    }

    private static double? Count(OfferSentence sentence, CodebookPage page, List<int> candidates, int index)
    {
        var context = sentence.Context;
        foreach (var number in candidates.SelectMany(candidate => NumbersAt(context, candidate)))
        {
            if (number.Kind is NumberKind.Cardinal && !IsOfOthers(sentence, page, number)
                && context.HeadOf(number.Span) is var head && (head == index || context.Tree[head].Head == index || candidates.Contains(context.Tree[head].Head) || candidates.Contains(head)))
                return number.Max;
        }

        return null;
    }

    /// <summary>"54,418 Palestinians had been killed": whether the number was found for a measure of others than those whom the term's page counts.</summary>
    private static bool IsOfOthers(OfferSentence sentence, CodebookPage page, NumberMention number) =>
        page.Attributes.TryGetValue("counts", out var counted)
        && sentence.Figures.FirstOrDefault(figure => figure.Number == number) is { } figure
        && figure.Match.Page.Attributes.GetValueOrDefault("counts") != counted;

    private static IEnumerable<NumberMention> NumbersAt(SentenceContext context, int index)
    {
        if (context.NumberAt(index) is { } own)
            yield return own;
        foreach (var number in context.Numbers)
        {
            var head = context.HeadOf(number.Span);
            if (head >= 0 && context.Tree[head].Head == index && context.Tree.BaseRelation(head) is "nummod" or "compound" or "amod")
                yield return number;
        }
    }
}

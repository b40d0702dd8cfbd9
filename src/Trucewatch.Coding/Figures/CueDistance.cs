using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>
/// How far from a number the words stand by which a rule takes it for its measure. In "28 killed and 17 wounded" both words are near both
/// numbers; each number belongs to the nearer one.
/// </summary>
internal static class CueDistance
{
    // What a rule that asks for no other word counts as: nearer than a word of the next clause, farther than one beside the number.
    private const int Unconditional = 10;
    private const int AcrossNumber = 4;
    private const int AcrossComma = 1;
    private const int AcrossAnd = 2;
    private const int Governing = 1;
    private const int OfAnother = 8;

    /// <summary>The distance in words, longer across commas and other numbers.</summary>
    public static int Of(SentenceContext context, RuleMatch match, NumberMention number, int counted)
    {
        var best = int.MaxValue;
        foreach (var condition in match.Rule.Conditions)
        {
            if (condition.Negative || condition.Relation is ConditionRelation.Self or ConditionRelation.Fills)
                continue;
            var nearest = Nearest(context, condition.Test, number, counted);
            best = Math.Min(best, nearest);
        }

        return best == int.MaxValue ? Unconditional : best;
    }

    private static int Nearest(SentenceContext context, WordTest test, NumberMention number, int counted)
    {
        var (first, last) = context.TokensOf(number.Span);
        if (first < 0)
            return Unconditional;
        // "Many hostages, 130 of whom are held": what is counted stands in another clause, whose words say nothing of the number.
        if (counted < first && HasComma(context, counted, first))
            counted = first;
        var (from, to) = (Math.Min(first, counted), Math.Max(last, counted));
        var best = int.MaxValue;
        for (var i = 0; i < context.Tree.Count; i++)
        {
            if ((i >= first && i <= last) || i == counted || !test.Matches(context.Tree, i, context))
                continue;
            var distance = i < from ? Steps(context, i, from) : i > to ? Steps(context, to, i) : 0;
            if (Governs(context.Tree, i, counted))
                distance = Math.Min(distance, Governing);
            else if (IsOfAnother(context, i, number, counted))
                distance += OfAnother;
            best = Math.Min(best, distance);
        }

        return best;
    }

    /// <summary>"31 soldiers and nine of their own died": whether what is counted is subject or object of the word.</summary>
    private static bool Governs(SentenceTree tree, int verb, int counted)
    {
        if (tree[verb].Upos is not Upos.Verb)
            return false;
        var at = counted;
        while (at >= 0 && (tree.Is(at, "conj") || tree.Is(at, "nummod")) && tree[tree[at].Head].Upos is not Upos.Verb)
            at = tree[at].Head;
        return at >= 0 && tree[at].Head == verb && tree.BaseRelation(at) is "nsubj" or "obj";
    }

    /// <summary>"12 of its men took part in the attack in which 1,200 people were killed": whether the word says what happened to those of another number.</summary>
    private static bool IsOfAnother(SentenceContext context, int verb, NumberMention number, int counted)
    {
        var tree = context.Tree;
        if (tree[verb].Upos is not Upos.Verb)
            return false;
        foreach (var child in tree.Children(verb))
        {
            if (tree[child].Relation is not ("nsubj:pass" or "obj") || child == counted || tree.IsUnder(counted, child) || tree.IsUnder(child, counted))
                continue;
            if ((context.NumberAt(child) is { Kind: NumberKind.Cardinal } own && own != number) || CountedNoun.NumberOf(context, child, number) is not null)
                return true;
        }

        return false;
    }

    private static bool HasComma(SentenceContext context, int left, int right)
    {
        for (var i = left + 1; i < right; i++)
        {
            if (context.Tree.Lower(i) == ",")
                return true;
        }

        return false;
    }

    private static int Steps(SentenceContext context, int left, int right)
    {
        var steps = right - left;
        NumberMention? crossed = null;
        for (var i = left + 1; i < right; i++)
        {
            if (context.Tree.Lower(i) == ",")
                steps += AcrossComma;
            else if (context.Tree[i].Upos is Upos.Cconj)
                steps += AcrossAnd;
            if (context.NumberAt(i) is { Kind: NumberKind.Cardinal } other && other != crossed)
            {
                crossed = other;
                steps += AcrossNumber;
            }
        }

        return steps;
    }
}

using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Finds what a number counts and by which word the two hang in the tree.</summary>
internal static class CountedNoun
{
    /// <summary>The indexes of the noun counted and of the word that stands for both; the same where they are one, (-1, -1) where the number has no word.</summary>
    public static (int Counted, int Position) Find(SentenceContext context, NumberMention number)
    {
        var tree = context.Tree;
        if (number.Kind is NumberKind.Duration)
        {
            var unit = context.HeadOf(number.Span);
            return (unit, unit);
        }

        var core = context.HeadOf(number.Kind is NumberKind.Percent or NumberKind.Money ? number.Span : number.Core);
        if (core < 0)
            return (-1, -1);
        if (number.Kind is NumberKind.Percent or NumberKind.Money)
            return (core, core);
        var head = tree[core].Head;
        if (head >= 0 && tree.BaseRelation(core) is "nummod" or "amod" or "det" or "compound" && tree[head].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Verb)
        {
            if (tree[head].Upos is not Upos.Verb)
                return (head, head);
        }

        foreach (var child in tree.Children(core))
        {
            if (tree.Is(child, "nmod") && child > core && HasOf(tree, child))
                return (Antecedent(tree, child), core);
        }

        return (core, core);
    }

    /// <summary>The number of the kind that stands with the noun, other than the given one; null where there is none.</summary>
    public static NumberMention? NumberOf(SentenceContext context, int noun, NumberMention other, NumberKind kind = NumberKind.Cardinal)
    {
        foreach (var child in context.Tree.Children(noun))
        {
            if (context.NumberAt(child) is { } number && number.Kind == kind && number != other)
                return number;
        }

        return context.NumberAt(noun) is { } self && self.Kind == kind && self != other ? self : null;
    }

    /// <summary>"The hostages, 130 of whom are still held": the noun that the relative pronoun stands for; any other word itself.</summary>
    private static int Antecedent(SentenceTree tree, int index)
    {
        if (tree.Lower(index) is not ("whom" or "which"))
            return index;
        for (var i = index; i >= 0; i = tree[i].Head)
        {
            if (tree[i].Relation == "acl:relcl" && tree[i].Head is var noun and >= 0)
                return noun;
        }

        for (var i = index - 1; i >= 0; i--)
        {
            if (tree[i].Upos is Upos.Noun)
                return i;
        }

        return index;
    }

    private static bool HasOf(SentenceTree tree, int index)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "case") && tree.Lower(child) is "of")
                return true;
        }

        return false;
    }
}

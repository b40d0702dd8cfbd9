using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>Finds what an actor asks for: the clause behind "if", "unless", "provided that".</summary>
/// <param name="words">The words by which a condition begins.</param>
internal sealed class ConditionClauses(WordTest words)
{
    /// <summary>The clause of condition that hangs on the word, on the verb above it or on one of its clauses, in the report's words; null where there is none.</summary>
    public string? ClauseAt(SentenceContext context, int index)
    {
        var tree = context.Tree;
        if (At(context, index) is { } own)
            return own;
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "xcomp") || tree.Is(child, "ccomp"))
            {
                if (At(context, child) is { } below)
                    return below;
            }
        }

        return tree[index].Head is var head and >= 0 ? At(context, head) : null;
    }

    private string? At(SentenceContext context, int index)
    {
        var tree = context.Tree;
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "advcl") && Begins(context, child))
                return TextOf(context, child);
        }

        return null;
    }

    private bool Begins(SentenceContext context, int clause)
    {
        foreach (var child in context.Tree.Children(clause))
        {
            if (words.Matches(context.Tree, child, context))
                return true;
        }

        return words.Matches(context.Tree, clause, context);
    }

    private static string TextOf(SentenceContext context, int clause)
    {
        var tree = context.Tree;
        int first = clause, last = clause;
        for (var i = 0; i < tree.Count; i++)
        {
            if (!tree.IsUnder(i, clause) || tree.Is(i, "punct"))
                continue;
            first = Math.Min(first, i);
            last = Math.Max(last, i);
        }

        return tree.Sentence.Text[tree[first].Span.Start..tree[last].Span.End];
    }
}

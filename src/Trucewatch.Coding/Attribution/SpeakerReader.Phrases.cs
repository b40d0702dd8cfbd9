using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>The words of a phrase, for those whom a report describes but does not name.</summary>
internal sealed partial class SpeakerReader
{
    /// <summary>The phrase from its first modifier to its head, with "of …" behind it, without article and relative clause.</summary>
    public static string PhraseAround(SentenceTree tree, int head)
    {
        int first = head, last = head;
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.BaseRelation(child) is "amod" or "compound" or "nmod" or "nummod" or "flat" or "det" or "case")
            {
                if (child == 0 || !tree.Is(child, "case"))
                    first = Math.Min(first, LeftEdge(tree, child));
            }
            else if (child > head && (tree.Is(child, "flat") || (tree.Is(child, "nmod") && child - head <= 5)))
            {
                last = Math.Max(last, RightEdge(tree, child));
            }
        }

        return tree.Sentence.Text[tree[first].Span.Start..tree[last].Span.End];
    }

    private static int LeftEdge(SentenceTree tree, int index)
    {
        var edge = index;
        foreach (var child in tree.Children(index))
        {
            if (child < edge && !tree.Is(child, "punct"))
                edge = Math.Min(edge, LeftEdge(tree, child));
        }

        return edge;
    }

    private static int RightEdge(SentenceTree tree, int index)
    {
        var edge = index;
        foreach (var child in tree.Children(index))
        {
            if (child > edge && tree.BaseRelation(child) is "flat" or "compound" or "nmod" or "conj")
                edge = Math.Max(edge, RightEdge(tree, child));
        }

        return edge;
    }
}

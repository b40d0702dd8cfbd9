using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>How a word stands in its sentence, as what is learned is told it.</summary>
internal static class TreeWords
{
    /// <summary>The word's relation and preposition: "obl by".</summary>
    public static string How(SentenceTree tree, int index)
    {
        foreach (var child in tree.Children(index))
        {
            if (tree.Is(child, "case") || tree.Is(child, "mark"))
                return tree[index].Relation + " " + tree.Lower(child);
        }

        return tree[index].Relation;
    }
}

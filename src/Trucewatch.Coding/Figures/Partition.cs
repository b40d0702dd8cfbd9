using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Tells numbers that count a part of what the number before them counts.</summary>
internal static class Partition
{
    /// <summary>How near the words of another measure must stand to a part for it to be of that measure.</summary>
    public const int OwnWords = 6;

    /// <summary>Whether the word stands for what was counted before: "half of them".</summary>
    public static bool IsPronoun(string word) => word is "them" or "whom" or "these" or "those" or "which";

    /// <summary>Whether the number stands with "of them", "of whom", "including", "among them", or bare behind "and" ("and 143 in Israel").</summary>
    public static bool Of(SentenceContext context, NumberMention number, int counted, WordTest wholes)
    {
        var tree = context.Tree;
        var (first, last) = context.TokensOf(number.Span);
        if (first < 0)
            return false;
        if (last + 2 < tree.Count && tree.Lower(last + 1) == "of" && (IsPronoun(tree.Lower(last + 2)) || tree.Lower(last + 2) == "the"))
            return tree.Lower(last + 2) != "the" || (last + 3 < tree.Count && wholes.Matches(tree, last + 3, context));
        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            if (tree.Lower(i) is "including" or "among" or "whom" or "them")
                return true;
        }

        return counted >= first && counted <= last && first > 0 && tree.Lower(first - 1) is "and" or "," or "plus";
    }
}

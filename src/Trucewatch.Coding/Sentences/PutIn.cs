using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Tells verbs that are put into or behind what somebody says, "the talks, he observed, go on", by the marks around them.</summary>
/// <remarks>Parsers take such verbs for many things; the commas on both sides are what a reader goes by.</remarks>
internal static class PutIn
{
    private const int LongestSubject = 14;
    private const int LongestRest = 9;

    /// <summary>Whether the word is a finite verb with nothing between it and the next mark but whom, when and where, and a mark before its subject.</summary>
    public static bool Is(SentenceTree tree, int index) =>
        (tree[index].Upos is Upos.Verb && tree[index].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" && EndsAtMark(tree, index) && BeginsAtMark(tree, index))
        || IsTakenForNoun(tree, index);

    /// <summary>"…, OCHA reports." and "…, OCHA reports, …": a verb before a mark that taggers take for a noun.</summary>
    private static bool IsTakenForNoun(SentenceTree tree, int index) =>
        index > 2 && index + 1 < tree.Count && tree[index].Upos is Upos.Noun && tree.Lower(index + 1) is "." or "," && tree[index - 1].Upos is Upos.Propn or Upos.Noun && BeginsAtMark(tree, index);

    private static bool EndsAtMark(SentenceTree tree, int index)
    {
        for (var i = index + 1; i < tree.Count && i <= index + LongestRest; i++)
        {
            if (tree[i].Upos is Upos.Punct)
                return tree.Lower(i) is "," or "." or ";" or "”" or "\"" or "“" or ":";
            // A clause or an object of its own: what is said stands behind it and not around it.
            if (tree[i].Upos is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj || (tree[i].Head == index && tree.Is(i, "obj") && tree[i].Upos is not Upos.Propn))
                return false;
        }

        return index + LongestRest >= tree.Count;
    }

    private static bool BeginsAtMark(SentenceTree tree, int index)
    {
        var nominal = false;
        for (var i = index - 1; i > 0 && i > index - LongestSubject; i--)
        {
            if (tree.Lower(i) is "," or "”" or "\"" or "—" or "–" or ";")
            {
                if (nominal)
                    return HasVerb(tree, 0, i) || i >= 2;
                // "Ana Ruiz, who leads it, observed": an aside between subject and verb.
                if (i < index - 1)
                    return false;
                i = Opening(tree, i);
                continue;
            }

            // "WHO" is a name.
            if (tree[i].Upos is Upos.Verb or Upos.Sconj || (tree[i].Xpos is "WP" or "WDT" && !char.IsUpper(tree[i].Form[^1])))
                return false;
            nominal |= tree[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.X;
        }

        return false;
    }

    private static int Opening(SentenceTree tree, int comma)
    {
        for (var i = comma - 1; i > 0; i--)
        {
            if (tree.Lower(i) == ",")
                return i;
        }

        return 0;
    }

    private static bool HasVerb(SentenceTree tree, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tree[i].Upos is Upos.Verb or Upos.Aux)
                return true;
        }

        return false;
    }
}

using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>A group of words of the codebook, looked for anywhere in a sentence.</summary>
internal sealed class SentenceWords(WordTest words)
{
    /// <summary>Whether any word of the sentence is in the group.</summary>
    public bool Any(SentenceContext context)
    {
        for (var i = 0; i < context.Tree.Count; i++)
        {
            if (words.Matches(context.Tree, i, context))
                return true;
        }

        return false;
    }
}

namespace Trucewatch.Language;

/// <summary>How to get a lemma from a word: take letters off its end and put others there.</summary>
/// <param name="Strip">How many letters to take off.</param>
/// <param name="Append">What to put there.</param>
internal readonly record struct LemmaRule(int Strip, string Append)
{
    internal static readonly LemmaRule Same = new(0, "");

    /// <summary>The rule that turns a word into a lemma and takes off as little as can be.</summary>
    internal static LemmaRule Between(ReadOnlySpan<char> word, ReadOnlySpan<char> lemma)
    {
        var common = word.CommonPrefixLength(lemma);
        return new LemmaRule(word.Length - common, lemma[common..].ToString());
    }

    /// <summary>Writes the lemma; gives its length, or -1 where the word is shorter than what is taken off.</summary>
    internal int Apply(ReadOnlySpan<char> word, Span<char> lemma)
    {
        var kept = word.Length - Strip;
        if (kept < 0 || kept + Append.Length == 0)
            return -1;
        word[..kept].CopyTo(lemma);
        Append.CopyTo(lemma[kept..]);
        return kept + Append.Length;
    }
}

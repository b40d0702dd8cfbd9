using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>
/// Cuts a sentence into syntactic words as the English treebanks EWT and GUM do: clitics ("do|n't", "Hamas|'s"), hyphenated words
/// ("10|-|month|-|old", but "non-lethal") and signs stand alone; numbers, addresses and abbreviations stay whole.
/// </summary>
/// <remarks>
/// The text is never changed. Tokens are in order, do not overlap, are not empty, and together cover every character that is
/// neither white space nor a control character. The time is linear in the length of the sentence.
/// </remarks>
public static class Tokenizer
{
    /// <summary>The words of a piece of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="sentence">The piece, in UTF-16 code units.</param>
    /// <returns>Spans in the whole text, in UTF-16 code units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The piece does not lie in the text.</exception>
    public static IReadOnlyList<TextSpan> Tokenize(string text, TextSpan sentence)
    {
        var words = new List<TextSpan>();
        Tokenize(text, sentence, words);
        return words;
    }

    /// <summary>Adds the words of a piece of a text to a list.</summary>
    /// <inheritdoc cref="Tokenize(string, TextSpan)"/>
    public static void Tokenize(string text, TextSpan sentence, List<TextSpan> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfNegative(sentence.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentence.End, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentence.Start, sentence.End);
        var span = text.AsSpan();
        var i = sentence.Start;
        while (i < sentence.End)
        {
            if (Characters.IsBlank(span[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < sentence.End && !Characters.IsBlank(span[end]))
                end++;
            new ChunkTokenizer(span, i, end, isLast: IsBlank(span[end..sentence.End]), words).Run();
            i = end;
        }
    }

    private static bool IsBlank(ReadOnlySpan<char> rest)
    {
        // Only the last chunk has a blank rest; any other ends this at its first or second character.
        foreach (var c in rest)
        {
            if (!Characters.IsBlank(c))
                return false;
        }

        return true;
    }
}

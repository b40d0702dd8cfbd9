namespace Trucewatch.Language;

// Whether a mark that could end a sentence does.
public static partial class SentenceSplitter
{
    private static readonly string[] SayingVerbs =
        ["said", "says", "asked", "asks", "told", "added", "wrote", "shouted", "replied", "tweeted", "declared", "wondered", "cried", "exclaimed"];

    /// <summary>Whether the marks from <paramref name="mark"/> to <paramref name="last"/> end the sentence that began at <paramref name="from"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="mark">The first of the marks.</param>
    /// <param name="last">The last of the marks.</param>
    /// <param name="close">Where what closes after them ends.</param>
    /// <param name="end">Where the paragraph ends.</param>
    private static bool Ends(string text, int from, int mark, int last, int close, int end)
    {
        var next = SkipSpace(text, close);
        if (next >= end)
            return false;
        var start = next;
        while (start < end && text[start] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '¿' or '¡' or '*' or '-' or '–' or '—' or '•')
            start++;
        if (start >= end)
            return true;
        var following = NextWord(text, start, end);
        if (char.IsLower(text[start]))
            return false;
        if (text[last] is '!' or '?')
            return close == last + 1 || !IsSaid(text, start, end);
        if (text[mark] is '…' || last > mark)
            return true;
        return text[mark] != '.' || EndsAtPoint(text, from, mark, close, start, following);
    }

    private static bool EndsAtPoint(string text, int from, int mark, int close, int start, ReadOnlySpan<char> following)
    {
        var word = WordBefore(text, from, mark);
        if (word.IsEmpty)
            return true;
        // "1." and "a." that begin a paragraph number what follows.
        if (from + word.Length >= mark && word.Length <= 2)
            return false;
        var closed = close > mark + 1;
        var kind = SentenceWords.Kind(word);
        if (kind == AbbreviationKind.None && IsInitials(word))
            kind = word.Length == 1 ? AbbreviationKind.Title : AbbreviationKind.Open;
        return kind switch
        {
            AbbreviationKind.Title => closed || (word.Length == 1 && word[0] == 'I'),
            AbbreviationKind.Inner => false,
            AbbreviationKind.Number or AbbreviationKind.Month => !char.IsDigit(text[start]) && (kind == AbbreviationKind.Month || char.IsUpper(text[start])),
            AbbreviationKind.Open => closed || text[start] is '“' or '"' || SentenceWords.BeginsSentences(following),
            _ => true,
        };
    }

    /// <summary>The word before a point, with the points inside it ("U.S" of "U.S.").</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int from, int mark)
    {
        var start = mark;
        while (start > from && (char.IsLetterOrDigit(text[start - 1]) || (text[start - 1] == '.' && start - 1 > from && char.IsLetter(text[start - 2]))))
            start--;
        return text.AsSpan(start, mark - start);
    }

    private static ReadOnlySpan<char> NextWord(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && char.IsLetter(text[stop]))
            stop++;
        return text.AsSpan(start, stop - start);
    }

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
            return char.IsUpper(word[0]);
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
                return false;
        }

        return word.Length % 2 == 1;
    }

    /// <summary>Whether "Ali said" or "the envoy asked" follows, within three words: the quotation before it is part of that sentence.</summary>
    private static bool IsSaid(string text, int start, int end)
    {
        for (var words = 0; words < 4 && start < end; words++)
        {
            var word = NextWord(text, start, end);
            foreach (var verb in SayingVerbs)
            {
                if (word.SequenceEqual(verb))
                    return true;
            }

            start += word.Length;
            if (start < end && text[start] is '.' or ',' or '?' or '!')
                return false;
            start = SkipSpace(text, start + (word.IsEmpty ? 1 : 0));
        }

        return false;
    }
}

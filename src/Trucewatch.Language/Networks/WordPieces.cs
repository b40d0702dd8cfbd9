namespace Trucewatch.Language;

/// <summary>What the network sees of a word besides the word itself: its beginnings, its endings, its shape and the lists it stands in, as rows of a table.</summary>
internal static class WordPieces
{
    /// <summary>The number of pieces of every word.</summary>
    internal const int Count = LongestPrefix + LongestSuffix + 3;

    // The first rows are for the lists alone, one for each sum of lists and case; the others are shared as their hashes fall.
    private const int ListRows = 64;
    private const int LongestPrefix = 4;
    private const int LongestSuffix = 5;
    private const int LongestWord = Lemmatizer.LongestWord;

    /// <summary>The word as the word table has it: lower case, typewriter quotation marks, every digit as 0, at most 64 characters.</summary>
    /// <returns>The number of characters written.</returns>
    internal static int Normalize(ReadOnlySpan<char> form, Span<char> normal)
    {
        form = form[..Math.Min(form.Length, LongestWord)];
        Lemmatizer.Normalize(form, normal);
        for (var i = 0; i < form.Length; i++)
        {
            if (char.IsAsciiDigit(normal[i]))
                normal[i] = '0';
        }

        return form.Length;
    }

    /// <summary>The rows of a word's pieces in a table of two to the power of <paramref name="bits"/> rows.</summary>
    internal static void Extract(ReadOnlySpan<char> form, ReadOnlySpan<char> normal, int lists, int bits, Span<int> rows)
    {
        var k = 0;
        for (var length = 1; length <= LongestPrefix; length++)
            rows[k++] = Row(normal.Length > length ? TextHash.Of(normal[..length], (uint)length) : (uint)length, bits);
        for (var length = 1; length <= LongestSuffix; length++)
            rows[k++] = Row(normal.Length > length ? TextHash.Of(normal[^length..], (uint)(length + 16)) : (uint)(length + 16), bits);
        var (shape, exact) = Shapes(form);
        rows[k++] = Row(TextHash.Join(shape, 1), bits);
        rows[k++] = Row(TextHash.Join(exact, 2), bits);
        rows[k] = (2 * lists) + (form.Length > 0 && char.IsUpper(form[0]) ? 1 : 0);
    }

    /// <summary>The row of a piece in a table of two to the power of <paramref name="bits"/> rows.</summary>
    internal static int Row(uint hash, int bits) => ListRows + (int)((TextHash.Mix(hash) * (((ulong)1 << bits) - ListRows)) >> 32);

    // The kinds of characters without repetition, and with up to three of each.
    private static (uint Shape, uint Exact) Shapes(ReadOnlySpan<char> form)
    {
        uint shape = 0, exact = 0, last = 0;
        var run = 0;
        foreach (var c in form[..Math.Min(form.Length, LongestWord)])
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsAsciiDigit(c) ? 3u : char.IsLetter(c) ? 4u : 5u + (c % 256u);
            run = kind == last ? run + 1 : 0;
            if (run == 0)
                shape = TextHash.Join(shape, kind);
            if (run < 3)
                exact = TextHash.Join(exact, kind);
            last = kind;
        }

        return (shape, exact);
    }
}

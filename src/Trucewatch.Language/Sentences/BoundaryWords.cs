namespace Trucewatch.Language;

/// <summary>What the network that finds unmarked ends of sentences sees of each word, as rows of its two tables. Part of its model's format.</summary>
internal sealed class BoundaryWords
{
    /// <summary>The number of pieces of every word.</summary>
    internal const int PieceCount = WordPieces.Count + OwnPieces;

    /// <summary>The table of pieces has two to the power of this many rows.</summary>
    internal const int PieceBits = 14;

    /// <summary>What stands around a word and is no part of it.</summary>
    internal const string Marks = "\"“”‘’'()[]«»*_.,:;!?…-–—<>=|";

    private const int OwnPieces = 12;
    private const int Near = 12;
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly string _text;
    private readonly int _smallStarts;

    /// <param name="text">The text that the words are of; a signature or a header says its words again and again.</param>
    /// <param name="smallStarts">As <see cref="BoundaryFeatures.SmallStarts"/> has it.</param>
    internal BoundaryWords(string text, int smallStarts)
    {
        (_text, _smallStarts) = (text, smallStarts);
        var times = _times.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.AsSpan().SplitAny([' ', '\n', '\t', '\r', '\u00A0']))
        {
            var word = text.AsSpan(range);
            if (!word.IsEmpty)
                times[word] = times.TryGetValue(word, out var known) ? known + 1 : 1;
        }
    }

    /// <summary>A word as the table of words has it.</summary>
    /// <param name="word">As it stands in the text.</param>
    /// <param name="normal">Gets the word; 64 characters or more.</param>
    /// <returns>The number of characters written.</returns>
    internal static int Normalize(ReadOnlySpan<char> word, Span<char> normal) => WordPieces.Normalize(Core(word), normal);

    /// <summary>The rows of a word's pieces.</summary>
    /// <param name="gaps">The paragraph's gaps; the word stands before the one with its number, the last word after the last.</param>
    /// <param name="index">The number of the word.</param>
    /// <param name="ruleEnds">How many gaps of the paragraph the rules end a sentence at.</param>
    /// <param name="rows">Gets the rows.</param>
    internal void Extract(List<Gap> gaps, int index, int ruleEnds, Span<int> rows)
    {
        var isLast = index == gaps.Count;
        var word = (isLast ? gaps[^1].After : gaps[index].Before).In(_text);
        var core = Core(word);
        Span<char> buffer = stackalloc char[Lemmatizer.LongestWord];
        WordPieces.Extract(core, buffer[..WordPieces.Normalize(core, buffer)], lists: 0, PieceBits, rows);
        word.Overlaps(core, out var start);
        var (head, tail) = (TextHash.Of(word[..start]), TextHash.Of(word[(start + core.Length)..]));
        var rule = isLast ? 2u : gaps[index].ByRule ? 1u : 0u;
        var open = isLast ? 4u : (gaps[index].InQuotation ? 1u : 0) + (gaps[index].InBrackets ? 2u : 0);
        var words = gaps.Count + 1;
        _times.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var times);
        var isUpper = char.IsUpper(core[0]);
        ReadOnlySpan<uint> own =
        [
            tail, head, rule, TextHash.Join(tail, rule), open,
            (uint)Math.Min(index, Near), (uint)Math.Min(words - index, Near), (uint)Math.Min(words / 5, 10), (uint)_smallStarts,
            ((uint)Math.Min(times, 4) * 2) + (isUpper ? 1u : 0), IsCapitals(core) ? core.Length > 1 ? 2u : 1u : 0u, (uint)Math.Min(5, ruleEnds * 10 / words) + (ruleEnds > 0 ? 1u : 0),
        ];
        for (var i = 0; i < own.Length; i++)
            rows[WordPieces.Count + i] = WordPieces.Row(TextHash.Join(own[i], (uint)(100 + i)), PieceBits);
    }

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> word)
    {
        var core = word.Trim(Marks);
        return core.IsEmpty ? word : core;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var any = false;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            any |= char.IsUpper(c);
        }

        return any;
    }
}

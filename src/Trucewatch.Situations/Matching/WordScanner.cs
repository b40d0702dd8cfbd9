using System.Buffers;
using Trucewatch.Records;

namespace Trucewatch.Situations;

/// <summary>
/// Cuts text into words for the matching of names. "U.S." is one word, "us"; "Sana'a" is "sanaa"; the ending of "Israel's" and "Houthis'"
/// belongs to no word but is told by the next word's gap.
/// </summary>
internal static class WordScanner
{
    private const int LongestWord = 48;

    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-\u2010\u2011\u2012\u2013");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = new HashSet<string>(StringComparer.Ordinal)
    {
        "gen", "lt", "maj", "brig", "col", "capt", "adm", "sgt", "dr", "mr", "mrs", "ms", "st", "sen", "rep", "gov", "prof", "amb", "mt", "ft", "sec",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the words of a span of the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The piece of it to read.</param>
    /// <param name="vocabulary">Numbers of folded words.</param>
    /// <param name="grow">The same vocabulary where unknown words are to be added, as for names; null for texts.</param>
    /// <param name="words">Receives the words.</param>
    public static void Scan(
        string text, TextSpan span, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary, Dictionary<string, int>? grow, List<Word> words)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var s = text.AsSpan(0, span.End);
        var at = span.Start;
        var gapStart = at;
        var possessive = false;
        var dotted = false;
        while (true)
        {
            while (at < s.Length && !IsLetter(s[at]))
                at++;
            if (at >= s.Length)
                return;
            var start = at;
            var gap = words.Count == 0 ? Gap.Break : GapOf(s[gapStart..start], possessive, dotted);
            var hyphen = start == gapStart + 1 && Hyphens.Contains(s[gapStart]);
            var end = ReadWord(s, start, folded, out var length, out at, out possessive);
            var key = (ReadOnlySpan<char>)folded[..Math.Min(length, LongestWord)];
            var id = -1;
            if (length <= LongestWord && !vocabulary.TryGetValue(key, out id))
            {
                id = -1;
                if (grow is not null)
                {
                    id = grow.Count;
                    grow.Add(key.ToString(), id);
                }
            }

            if (end < s.Length && s[end] == '$')
                id = -1; // "US$5 million" names a currency
            dotted = length <= 4 && Abbreviations.Contains(key);
            words.Add(new Word(start, end, id, gap, CaseOf(s[start..end]), hyphen));
            gapStart = at;
        }
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`';

    private static int ReadWord(ReadOnlySpan<char> s, int start, Span<char> folded, out int length, out int after, out bool possessive)
    {
        length = 0;
        possessive = false;
        if (TryReadInitials(s, start, folded, ref length, out after))
        {
            var initialsEnd = after;
            possessive = TrySkipPossessive(s, ref after);
            return initialsEnd;
        }

        var at = start;
        while (at < s.Length)
        {
            var c = s[at];
            if (IsLetter(c) || c is >= '\u0300' and <= '\u036F')
            {
                var f = Folding.Fold(c);
                if (f != '\0')
                {
                    if (length < folded.Length)
                        folded[length] = f;
                    length++;
                }

                at++;
            }
            else if (IsApostrophe(c) && at + 1 < s.Length && IsLetter(s[at + 1]) && !IsPossessive(s, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        after = at;
        possessive = TrySkipPossessive(s, ref after);
        return at;
    }

    private static bool IsPossessive(ReadOnlySpan<char> s, int apostrophe) =>
        s[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= s.Length || !IsLetter(s[apostrophe + 2]));

    private static bool TrySkipPossessive(ReadOnlySpan<char> s, ref int at)
    {
        if (at >= s.Length || !IsApostrophe(s[at]))
            return false;
        if (at + 1 < s.Length && IsPossessive(s, at))
        {
            at += 2;
            return true;
        }

        // "Houthis' drones": an apostrophe after s, before white space. It may be a closing quotation mark as well; then a break follows soon.
        if (at > 0 && s[at - 1] is 's' or 'S' && at + 1 < s.Length && s[at + 1] == ' ')
        {
            at++;
            return true;
        }

        return false;
    }

    private static bool TryReadInitials(ReadOnlySpan<char> s, int start, Span<char> folded, ref int length, out int after)
    {
        after = start;
        var at = start;
        var read = 0;
        while (at + 1 < s.Length && s[at] is >= 'A' and <= 'Z' && s[at + 1] == '.' && read < 8)
        {
            folded[read++] = (char)(s[at] | 0x20);
            at += 2;
        }

        if (read < 2)
            return false;
        length = read;
        after = at;
        return true;
    }

    private static Gap GapOf(ReadOnlySpan<char> gap, bool possessive, bool dotted)
    {
        var lines = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            var c = gap[i];
            if (c == '\n')
                lines++;
            var joins = char.IsWhiteSpace(c) || ((c == '/' || Hyphens.Contains(c)) && gap.Length == 1) || (c == '.' && i == 0 && dotted);
            if (!joins || lines > 1)
                return Gap.Break;
        }

        return possessive ? Gap.Possessive : Gap.None;
    }

    private static LetterCase CaseOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]))
            return LetterCase.Lower;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return LetterCase.Capital;
        }

        return LetterCase.AllCapitals;
    }
}

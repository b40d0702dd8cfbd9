using System.Globalization;
using System.Text;

namespace Trucewatch.Ledger.Postgres;

/// <summary>
/// Cuts text into words and folds them as SQLite's tokenizer <c>unicode61 remove_diacritics 2</c> does, so that both databases find the same: words are
/// runs of letters, numbers and characters for private use; case does not count, nor do marks on the letters a to z.
/// </summary>
internal static class SearchWords
{
    // Longer keys do not fit into PostgreSQL's index; a word that is cut is looked for whole in the folded text.
    private const int LongestKey = 200;
    private const int FirstMark = 0x300;
    private const int LastMark = 0x331;

    /// <summary>The words in their order.</summary>
    public static IEnumerable<SearchWord> Of(string text)
    {
        var folded = new StringBuilder();
        var start = -1;
        for (var i = 0; i <= text.Length;)
        {
            // At the end, and in the place of half a character, stands what is no word.
            var length = 1;
            var rune = new Rune(' ');
            if (i < text.Length && Rune.TryGetRuneAt(text, i, out var read))
                (rune, length) = (read, read.Utf16SequenceLength);
            if (IsOfWord(rune))
            {
                start = start < 0 ? i : start;
                folded.Append(SearchLetters.Bare(Rune.ToLowerInvariant(rune)).ToString());
            }
            else if (start >= 0 && !IsMark(rune))
            {
                yield return new SearchWord(start, i, folded.ToString());
                folded.Clear();
                start = -1;
            }

            i += length;
        }
    }

    /// <summary>A folded word as the index has it.</summary>
    public static string Cut(string folded) => folded.Length <= LongestKey ? folded : folded[..(char.IsHighSurrogate(folded[LongestKey - 1]) ? LongestKey - 1 : LongestKey)];

    private static bool IsOfWord(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.PrivateUse => true,
        _ => false,
    };

    private static bool IsMark(Rune rune) => rune.Value is >= FirstMark and <= LastMark;
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Trucewatch.Language;

/// <summary>What the tokenizer needs to know of single characters.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> ApostropheSigns = SearchValues.Create("'’`´ʼ");

    /// <summary>White space, control characters and the invisible marks that separate words.</summary>
    internal static bool IsBlank(char c) => c <= ' ' || char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u2060';

    internal static bool IsApostrophe(char c) => ApostropheSigns.Contains(c);

    /// <summary>The length in code units of the letter, digit or mark at <paramref name="i"/>; 0 where something else stands.</summary>
    internal static int WordLength(ReadOnlySpan<char> text, int i, int end)
    {
        var c = text[i];
        if (char.IsAsciiLetterOrDigit(c))
            return 1;
        if (c < 128)
            return 0;
        if (!char.IsSurrogate(c))
            return IsWord(CharUnicodeInfo.GetUnicodeCategory(c)) ? 1 : 0;
        return Rune.DecodeFromUtf16(text[i..end], out var rune, out _) == OperationStatus.Done && IsWord(Rune.GetUnicodeCategory(rune)) ? 2 : 0;
    }

    private static bool IsWord(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

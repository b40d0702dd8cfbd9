using System.Buffers;
using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Cuts a piece of text into lexemes, in one pass.</summary>
internal static class Lexer
{
    // A bound, so that a long row of groups that ends badly is not read again from each of its groups.
    private const int MostGroups = 8;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0\u2009\u202F\u2007\u3000");

    /// <summary>Fills a rented array, which the caller gives back.</summary>
    public static Lexeme[] Run(string text, TextSpan span, out int count)
    {
        var lexemes = ArrayPool<Lexeme>.Shared.Rent(Math.Max(16, span.Length / 3));
        count = 0;
        int i = span.Start, end = span.End, address = span.Start;
        var space = true;
        while (i < end)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                space = true;
                i++;
                continue;
            }

            if (count == lexemes.Length)
                lexemes = Grow(lexemes);
            ref var lexeme = ref lexemes[count++];
            lexeme = new Lexeme { Start = i, First = c, SpaceBefore = space };
            if (i >= address)
            {
                address = ChunkEnd(text, i, end);
                if (IsAddress(text.AsSpan(i, address - i)))
                {
                    lexeme.Kind = LexemeKind.Address;
                    lexeme.End = i = address;
                    space = false;
                    continue;
                }
            }

            if (char.IsDigit(c))
                ReadNumber(text, end, ref lexeme);
            else if (char.IsLetter(c))
                ReadWord(text, end, ref lexeme);
            else
                ReadMark(text, ref lexeme);
            i = lexeme.End;
            space = false;
        }

        return lexemes;
    }

    /// <summary>Gives the array back; the word infos are shared and may stay in it.</summary>
    public static void Return(Lexeme[] lexemes) => ArrayPool<Lexeme>.Shared.Return(lexemes);

    private static Lexeme[] Grow(Lexeme[] lexemes)
    {
        var larger = ArrayPool<Lexeme>.Shared.Rent(lexemes.Length * 2);
        lexemes.CopyTo(larger, 0);
        ArrayPool<Lexeme>.Shared.Return(lexemes);
        return larger;
    }

    private static int ChunkEnd(string text, int start, int end)
    {
        var length = text.AsSpan(start, end - start).IndexOfAny(Spaces);
        return length < 0 ? end : start + Math.Max(1, length);
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.Contains("://", StringComparison.Ordinal)
        || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || chunk.IndexOf('@') >= 0;

    private static void ReadWord(string text, int end, ref Lexeme lexeme)
    {
        var i = lexeme.Start + 1;
        while (i < end && IsWordPart(text[i]))
            i++;
        lexeme.Kind = LexemeKind.Word;
        lexeme.End = i;
        lexeme.Info = Lexicon.Find(text.AsSpan(lexeme.Start, i - lexeme.Start));
    }

    private static bool IsWordPart(char c) =>
        char.IsAsciiLetter(c) || (c > '\u007F' && (char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark));

    private static void ReadMark(string text, ref Lexeme lexeme)
    {
        lexeme.End = lexeme.Start + 1;
        lexeme.Kind = LexemeKind.Mark;
        if (lexeme.First is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212')
        {
            lexeme.Kind = LexemeKind.Dash;
        }
        else if (lexeme.First > '\u007F' && char.GetUnicodeCategory(lexeme.First) == UnicodeCategory.OtherNumber
            && char.GetNumericValue(text, lexeme.Start) is > 0 and < 1 and var part)
        {
            lexeme.Kind = LexemeKind.Number;
            lexeme.Value = part;
        }
    }

    private static void ReadNumber(string text, int end, ref Lexeme lexeme)
    {
        var i = lexeme.Start;
        double value = 0;
        var first = ReadDigits(text, ref i, end, ref value);
        lexeme.Kind = LexemeKind.Number;
        lexeme.Digits = first;
        lexeme.Plain = true;
        ReadGroups(text, end, first, ref i, ref value, ref lexeme);
        ReadDecimals(text, end, first, ref i, ref value, ref lexeme);
        lexeme.Value = value;
        lexeme.End = i;
    }

    /// <summary>1,234,567 or 12,34,567 or 1 234 567, with the one separator that comes first.</summary>
    private static void ReadGroups(string text, int end, int first, ref int i, ref double value, ref Lexeme lexeme)
    {
        if (first > 3 || i >= end || !IsGroupSign(text[i]) || (text[i] == ' ' && text[lexeme.Start] == '0'))
            return;
        var sign = text[i];
        var j = i;
        var groups = 0;
        var total = value;
        var pairs = false;
        while (j < end && text[j] == sign && groups < MostGroups)
        {
            var k = j + 1;
            double group = 0;
            var digits = ReadDigits(text, ref k, end, ref group);
            if (digits == 3 && (sign != ' ' || k == end || !char.IsLetter(text[k])))
            {
                total = (total * 1000) + group;
                groups++;
                j = k;
                if (pairs)
                    break;
            }
            else if (digits == 2 && first <= 2 && sign == ',' && (pairs || groups == 0))
            {
                total = (total * 100) + group;
                groups++;
                pairs = true;
                j = k;
            }
            else
            {
                if (digits != 0 && sign != ' ')
                    return;
                break;
            }
        }

        // 12,34 alone is no Indian number, 1.300 is a decimal number, and a number glued to more digits is a code.
        if (groups == 0 || (pairs && j - i == (groups * 3)) || (sign == '.' && groups < 2))
            return;
        lexeme.Plain = false;
        lexeme.Digits = j - lexeme.Start - groups;
        value = total;
        i = j;
    }

    private static void ReadDecimals(string text, int end, int first, ref int i, ref double value, ref Lexeme lexeme)
    {
        if (i + 1 >= end || text[i] is not ('.' or ',' or '\u066B') || !char.IsDigit(text[i + 1]))
            return;
        if (lexeme.Start >= 2 && text[lexeme.Start - 1] == '.' && char.IsDigit(text[lexeme.Start - 2]))
            return;
        var comma = text[i] == ',';
        if (comma && (!lexeme.Plain || first > 3))
            return;
        var j = i + 1;
        double part = 0;
        var digits = ReadDigits(text, ref j, end, ref part);
        var goesOn = j + 1 < end && text[j] is '.' or ',' && char.IsDigit(text[j + 1]);
        if (goesOn || (comma && (digits > 2 || !UnitFollows(text.AsSpan(j, end - j)))))
            return;
        value += part / Math.Pow(10, digits);
        lexeme.Plain = false;
        lexeme.Decimals = digits;
        i = j;
    }

    /// <summary>Whether what follows "2,5" shows that the comma is a decimal comma.</summary>
    private static bool UnitFollows(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimStart(' ').TrimStart('\u00A0');
        if (trimmed.IsEmpty)
            return false;
        if (trimmed[0] == '%')
            return true;
        var length = 0;
        while (length < trimmed.Length && length < 16 && char.IsAsciiLetter(trimmed[length]))
            length++;
        const WordRoles Units = WordRoles.Scale | WordRoles.ShortScale | WordRoles.QuantityUnit | WordRoles.CurrencyWord;
        var word = trimmed[..length];
        return word.Equals("per", StringComparison.OrdinalIgnoreCase) || word.Equals("percent", StringComparison.OrdinalIgnoreCase)
            || (Lexicon.Find(word) is { } info && info.Is(Units));
    }

    private static bool IsGroupSign(char c) =>
        c is ',' or '.' or ' ' or '\'' or '\u2019' or '\u00A0' or '\u2009' or '\u202F' or '\u2007' or '\u066C';

    private static int ReadDigits(string text, ref int i, int end, ref double value)
    {
        var start = i;
        while (i < end && char.IsDigit(text[i]))
            value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[i++]);
        return i - start;
    }
}

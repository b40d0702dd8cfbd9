using System.Globalization;

namespace Trucewatch.Reports;

/// <summary>A word or number of a text in which a date is looked for.</summary>
/// <param name="Word">The word in lower case; null for a number.</param>
/// <param name="Number">The number; null for a word.</param>
/// <param name="Digits">How many digits the number has; 0 for a word.</param>
/// <param name="Separator">The mark just before it; a blank where there is space or nothing.</param>
internal readonly record struct DateToken(string? Word, int? Number, int Digits, char Separator)
{
    private const int LongestNumber = 8;

    /// <summary>The words and numbers of a text in order; at most <paramref name="most"/> of them.</summary>
    public static List<DateToken> Split(string text, int most)
    {
        var tokens = new List<DateToken>();
        var i = 0;
        while (i < text.Length && tokens.Count < most)
        {
            var start = i;
            if (char.IsDigit(text[i]))
            {
                var number = 0;
                while (i < text.Length && char.IsDigit(text[i]))
                    number = i - start < LongestNumber ? (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[i++]) : SkipDigit(ref i);
                if (i - start <= LongestNumber)
                    tokens.Add(new DateToken(null, number, i - start, Before(text, start)));
                else
                    tokens.Add(new DateToken("", null, 0, ' '));
            }
            else if (char.IsLetter(text[i]))
            {
                // "a.m." is one word; the T and Z of ISO times are letters of their own.
                while (i < text.Length && (char.IsLetter(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
                    i++;
                var word = text[start..i].ToLowerInvariant();
                if (word == "t" && start > 0 && char.IsDigit(text[start - 1]))
                    continue;
                tokens.Add(new DateToken(word, null, 0, Before(text, start)));
            }
            else
            {
                i++;
            }
        }

        return tokens;
    }

    private static int SkipDigit(ref int at)
    {
        at++;
        return 0;
    }

    private static char Before(string text, int start) => start == 0 || char.IsWhiteSpace(text[start - 1]) ? ' ' : text[start - 1];
}

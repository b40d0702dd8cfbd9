namespace Trucewatch.Reports;

/// <summary>How a text looks, whatever its language.</summary>
/// <param name="Sentences">Marks that end a sentence and stand before a blank or at the end.</param>
/// <param name="Commas">Commas.</param>
/// <param name="Digits">Digits.</param>
/// <param name="Letters">Letters.</param>
/// <param name="Capitals">Letters that are capitals.</param>
/// <param name="CapitalWords">Words that begin with a capital.</param>
/// <param name="Words">Words.</param>
/// <param name="EndsSentence">Whether it ends as a sentence does, closing quotes aside.</param>
/// <param name="EndsCut">Whether it ends in three points, as captions that a page cuts short do.</param>
/// <param name="StartsSmall">Whether it begins with a small letter.</param>
/// <param name="Quotes">Whether quotation marks stand in it.</param>
/// <param name="Bars">Vertical bars, bullets and guillemets, which part the entries of menus.</param>
internal readonly record struct TextShape(
    int Sentences, int Commas, int Digits, int Letters, int Capitals, int CapitalWords, int Words, bool EndsSentence, bool EndsCut, bool StartsSmall, bool Quotes, int Bars)
{
    public static TextShape Of(ReadOnlySpan<char> text)
    {
        int sentences = 0, commas = 0, digits = 0, letters = 0, capitals = 0, capitalWords = 0, words = 0, bars = 0;
        bool quotes = false, inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetter(c))
            {
                letters++;
                var capital = char.IsUpper(c);
                if (capital)
                    capitals++;
                if (!inWord && capital)
                    capitalWords++;
            }

            var wordCharacter = char.IsLetterOrDigit(c);
            if (wordCharacter && !inWord)
                words++;
            inWord = wordCharacter || (inWord && c is '\'' or '’');
            switch (c)
            {
                case >= '0' and <= '9':
                    digits++;
                    break;
                case ',' or '،' or '、':
                    commas++;
                    break;
                case '"' or '“' or '”' or '«' or '„':
                    quotes = true;
                    break;
                case '|' or '•' or '›' or '»' or '·':
                    bars++;
                    break;
                case '.' or '!' or '?' or '。' or '؟' or '…':
                    if (i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or '’' or '\'' or ')' || c == '。')
                        sentences++;
                    break;
                default:
                    break;
            }
        }

        var end = text.TrimEnd("\"'”’)»] ");
        var start = text.TrimStart("\"'“‘(«[ ");
        return new TextShape(
            sentences, commas, digits, letters, capitals, capitalWords, words,
            end.Length > 0 && end[^1] is '.' or '!' or '?' or '。' or '؟' or '…' or ':',
            text.EndsWith("...") || text.EndsWith('…'),
            start.Length > 0 && char.IsLower(start[0]), quotes, bars);
    }
}

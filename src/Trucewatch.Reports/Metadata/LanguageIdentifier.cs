using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Tells the language of a text by its script and, within a script, by letters and words that others do not have.</summary>
internal static class LanguageIdentifier
{
    private const int Sample = 6000;
    private const int FewestWords = 3;

    private static readonly FrozenDictionary<string, string[]> LanguagesOfWord = EmbeddedText.Groups("languages.txt")
        .SelectMany(group => group.Words.Distinct().Select(word => (word, group.Name)))
        .GroupBy(pair => pair.word)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Name).ToArray(), StringComparer.Ordinal);

    /// <summary>The ISO 639-1 code of the language that most of the text is in; null when there is too little of it to tell.</summary>
    public static string? Identify(string text)
    {
        var sample = text.Length > Sample ? text.AsSpan(0, Sample) : text;
        var scripts = Scripts.Count(sample);
        if (scripts.Total < 3)
            return null;
        if (scripts.Latin * 2 >= scripts.Total)
            return Latin(sample);
        if (scripts.Kana * 10 > scripts.Total)
            return "ja";
        var most = Math.Max(Math.Max(Math.Max(scripts.Arabic, scripts.Hebrew), Math.Max(scripts.Cyrillic, scripts.Han)), Math.Max(Math.Max(scripts.Hangul, scripts.Greek), scripts.Ethiopic));
        return most == 0 ? null
            : most == scripts.Arabic ? Arabic(sample)
            : most == scripts.Hebrew ? "he"
            : most == scripts.Cyrillic ? Cyrillic(sample)
            : most == scripts.Han ? "zh"
            : most == scripts.Hangul ? "ko"
            : most == scripts.Greek ? "el"
            : "am";
    }

    private static string? Latin(ReadOnlySpan<char> text)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        var lookup = LanguagesOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[16];
        var found = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i - start is > 0 and <= 16 && text[start..i].ToLowerInvariant(lower) is var length && lookup.TryGetValue(lower[..length], out var languages))
            {
                found++;
                // A word of two languages speaks half for each.
                foreach (var language in languages)
                    votes[language] = votes.GetValueOrDefault(language) + (1.0 / languages.Length);
            }

            i = i == start ? i + 1 : i;
        }

        return found < FewestWords ? null : votes.MaxBy(vote => vote.Value).Key;
    }

    private static string Cyrillic(ReadOnlySpan<char> text)
    {
        int ukrainian = 0, russian = 0, serbian = 0;
        foreach (var c in text)
        {
            switch (char.ToLowerInvariant(c))
            {
                case 'і' or 'ї' or 'є' or 'ґ':
                    ukrainian++;
                    break;
                case 'ы' or 'э' or 'ъ' or 'ё':
                    russian++;
                    break;
                case 'ј' or 'љ' or 'њ' or 'ћ' or 'ђ':
                    serbian++;
                    break;
                default:
                    break;
            }
        }

        return serbian > ukrainian && serbian > russian ? "sr" : ukrainian > russian ? "uk" : "ru";
    }

    private static string Arabic(ReadOnlySpan<char> text)
    {
        int persian = 0, urdu = 0, arabic = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی':
                    persian++;
                    break;
                case 'ٹ' or 'ڈ' or 'ڑ' or 'ے' or 'ہ':
                    urdu++;
                    break;
                case 'ة' or 'ي' or 'ك' or 'ى' or 'أ' or 'إ':
                    arabic++;
                    break;
                default:
                    break;
            }
        }

        return urdu > arabic && urdu * 4 > persian ? "ur" : persian > arabic ? "fa" : "ar";
    }
}

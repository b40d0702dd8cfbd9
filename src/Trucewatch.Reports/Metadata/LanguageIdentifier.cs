using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>Tells the language of a text by its script and, within a script, by letters and words that others do not have.</summary>
internal static class LanguageIdentifier
{
    private const int Sample = 6000;
    private const int FewestWords = 3;
    private const int EnoughWords = 40;
    private const double LeastShare = 0.1;

    /// <summary>What a text of letters is in that is in none of the languages known here, as ISO 639-2 has it.</summary>
    public const string Undetermined = "und";

    private static readonly FrozenDictionary<string, string[]> LanguagesOfWord = EmbeddedText.Groups("languages.txt")
        .SelectMany(group => group.Words.Distinct().Select(word => (word, group.Name)))
        .GroupBy(pair => pair.word)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Name).ToArray(), StringComparer.Ordinal);

    /// <summary>
    /// The ISO 639-1 code of the language that most of the text is in; <c>und</c> when it is one that is not known here, null when there is too little
    /// of it to tell.
    /// </summary>
    public static string? Identify(string text)
    {
        var sample = text.Length > Sample ? text.AsSpan(0, Sample) : text;
        var scripts = Scripts.Count(sample);
        if (scripts.Other >= FewestWords && scripts.Other > scripts.Total)
            return Other(sample);
        if (scripts.Total < FewestWords)
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
        int found = 0, words = 0;
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

            words += i > start ? 1 : 0;
            i = i == start ? i + 1 : i;
        }

        if (found < FewestWords)
            return words < EnoughWords ? null : Undetermined;
        var best = votes.MaxBy(vote => vote.Value);
        // Every language has a few words that are spelled like the frequent ones of another.
        return words >= EnoughWords && best.Value < LeastShare * words ? Undetermined : best.Key;
    }

    /// <summary>By the script alone, where one language has it nearly to itself.</summary>
    private static string Other(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            var language = c switch
            {
                >= '\u0530' and < '\u0590' => "hy",
                >= '\u0900' and < '\u0980' => "hi",
                >= '\u0980' and < '\u0A00' => "bn",
                >= '\u0B80' and < '\u0C00' => "ta",
                >= '\u0E00' and < '\u0E80' => "th",
                >= '\u1000' and < '\u10A0' => "my",
                >= '\u10A0' and < '\u1100' => "ka",
                _ => null,
            };
            if (language is not null)
                return language;
        }

        return Undetermined;
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

namespace Trucewatch.Codebook;

/// <summary>
/// The regular forms of an English word, so that a rule meets "bombed" by "bomb" even where the lemmatizer, which has not seen the verb, guesses "bom".
/// </summary>
internal static class Inflection
{
    private const int ShortestWord = 3;
    private const int LongestDoubling = 6;

    /// <summary>The word with the endings -s, -ed and -ing as spelling has them; nothing for words with other characters than small letters.</summary>
    public static IEnumerable<string> Forms(string word)
    {
        if (word.Length < ShortestWord || !word.All(char.IsAsciiLetterLower))
            yield break;
        var last = word[^1];
        var stem = word[..^1];
        if (last == 'e')
        {
            yield return word + "s";
            yield return word + "d";
            yield return (word.EndsWith("ee", StringComparison.Ordinal) ? word : stem) + "ing";
        }
        else if (last == 'y' && !IsVowel(word[^2]))
        {
            yield return stem + "ies";
            yield return stem + "ied";
            yield return word + "ing";
        }
        else
        {
            yield return word + (last is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? "es" : "s");
            var doubled = Doubles(word) ? word + last : word;
            yield return doubled + "ed";
            yield return doubled + "ing";
        }
    }

    /// <summary>Whether a short word ends in one vowel and one consonant, which is then doubled: "stop", "stopped".</summary>
    private static bool Doubles(string word) =>
        word.Length <= LongestDoubling && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'y' or 'h')
        && IsVowel(word[^2]) && !IsVowel(word[^3]) && word.Count(IsVowel) == 1;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}

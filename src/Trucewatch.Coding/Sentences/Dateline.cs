using System.Text.RegularExpressions;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>
/// The place, day and agency before the first words of a report ("KHARTOUM, Sudan (AFP) — "). It belongs to the sentence as evidence, and it is no part
/// of what the sentence says: read with it, a tree takes the town for a subject.
/// </summary>
internal static partial class Dateline
{
    private const int Longest = 100;

    /// <summary>Where what a sentence says begins.</summary>
    public static TextSpan Without(string text, TextSpan sentence)
    {
        var isFirst = sentence.Start == 0 || text[sentence.Start - 1] == '\n';
        if (!isFirst || sentence.Length < 2 || !char.IsUpper(text[sentence.Start]) || char.IsLower(text[sentence.Start + 1]))
            return sentence;
        foreach (var match in Pattern().EnumerateMatches(text.AsSpan(sentence.Start, Math.Min(sentence.Length, Longest))))
            return new TextSpan(sentence.Start + match.Length - 1, sentence.End);
        return sentence;
    }

    // Towns in capitals, then a country or a day, then an agency or a day in brackets, each or none; a dash, and the first character of a beginning.
    [GeneratedRegex(
        @"^\p{Lu}[\p{Lu}.'’-]+([ /]\p{Lu}[\p{Lu}.'’-]*)*(, (\p{L}|[0-9 .'’-])+){0,3}( ?\([^()\n]{2,40}\))?( ?[—–] ?| --? )[\p{Lu}0-9“""'‘(]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Pattern();
}

using System.Text.RegularExpressions;

namespace Trucewatch.Process;

/// <summary>Reads off a sentence's words whether its number is given against somebody else's: "not the higher number that the army gives", "well below what the government claims".</summary>
internal static partial class ContrastWords
{
    public static Contrast Of(string sentence)
    {
        if (Denied().Match(sentence) is { Success: true } denied)
            return IsOfLess(denied.Groups["size"].ValueSpan) ? Contrast.Higher : Contrast.Lower;
        if (Compared().Match(sentence) is { Success: true } compared)
            return IsOfLess(compared.Groups["size"].ValueSpan) ? Contrast.Lower : Contrast.Higher;
        if (Overstated().IsMatch(sentence))
            return Contrast.Lower;
        return Disputed().IsMatch(sentence) ? Contrast.Either : Contrast.None;
    }

    private static bool IsOfLess(ReadOnlySpan<char> size) => size is "lower" or "smaller" or "fewer" or "less" or "below" or "half" or "short";

    [GeneratedRegex(@"\b(?:not|than) the (?<size>lower|smaller|higher|larger|bigger|greater) (?:number|figure|count|toll|total|estimate)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Denied();

    // "More than a dozen" and "below 60" are sizes of their own number; what is compared with begins with "what", an article or a name.
    [GeneratedRegex(
        @"\b(?:(?<size>fewer|less|lower|smaller|more|higher|larger) than|(?<size>below|above|half|twice|double|short)(?: of)?) (?:what|that|the|those|any|its|his|it|they|[A-Z]\w+)\b[^,;.""]{0,60}?\b(?:says?|said|claim(?:s|ed)?|gives?|gave|given|report(?:s|ed)?|count(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|put|estimate[sd]?|of the \w+)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\b(?:number|figure|count|toll|total|estimate)s?\b[^;.]{0,40}\b(?:exaggerat|inflat|overstat)\w*|\b(?:exaggerat|inflat|overstat)\w*\b[^;.]{0,40}\b(?:number|figure|count|toll|total|estimate)s?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Overstated();

    [GeneratedRegex(@"\b(?:disput|contest|contradict|challeng|reject|dismiss|den(?:y|ied|ies)\b)\w*[^;.]{0,40}\b(?:number|figure|count|toll|total|estimate)s?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Disputed();
}

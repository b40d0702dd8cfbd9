using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Codebook;

/// <summary>Cuts a phrase of a rule into words exactly as reports are cut, so that "cease-fire" in a page meets "cease-fire" in a report.</summary>
internal static class PhraseWords
{
    /// <summary>The words in lower case.</summary>
    public static string[] Of(string phrase)
    {
        var lower = phrase.ToLowerInvariant();
        return [.. Tokenizer.Tokenize(lower, new TextSpan(0, lower.Length)).Select(span => span.Of(lower))];
    }
}

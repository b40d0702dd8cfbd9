using System.Text;

namespace Trucewatch.Ledger;

/// <summary>What people type to search for. It has no operators; only double quotation marks mean something.</summary>
internal static class SearchText
{
    /// <summary>The parts that a report must have, all of them: single words, and what stands between double quotation marks; what has no letter or digit is left out.</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        var found = new List<string>();
        var pieces = text.Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            // Every second piece stands between marks, but for a last one that no mark closes.
            var phrase = i % 2 == 1 && i < pieces.Length - 1;
            string[] parts = phrase ? [pieces[i]] : pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            found.AddRange(parts.Where(part => part.EnumerateRunes().Any(Rune.IsLetterOrDigit)));
        }

        return found;
    }
}

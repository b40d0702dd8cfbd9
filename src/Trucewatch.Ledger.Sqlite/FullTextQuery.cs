using System.Text;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>Turns what people type into a query of FTS5 that means the same and has none of its operators.</summary>
internal static class FullTextQuery
{
    /// <summary>All words, each as a string of FTS5; words between double quotation marks as one; null when there is no word.</summary>
    public static string? Of(string text)
    {
        var query = new StringBuilder();
        var pieces = text.Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            // Every second piece stands between marks, but for a last one that no mark closes.
            var phrase = i % 2 == 1 && i < pieces.Length - 1;
            string[] parts = phrase ? [pieces[i]] : pieces[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var part in parts)
            {
                if (part.EnumerateRunes().Any(Rune.IsLetterOrDigit))
                    query.Append(query.Length > 0 ? " " : "").Append('"').Append(part).Append('"');
            }
        }

        return query.Length > 0 ? query.ToString() : null;
    }
}

namespace Trucewatch.Ledger.Sqlite;

/// <summary>Turns what people type into a query of FTS5 that means the same and has none of its operators.</summary>
internal static class FullTextQuery
{
    /// <summary>All words, each as a string of FTS5; words between double quotation marks as one; null when there is no word.</summary>
    public static string? Of(string text)
    {
        var parts = SearchText.Parts(text);
        return parts.Count > 0 ? string.Join(' ', parts.Select(part => $"\"{part}\"")) : null;
    }
}

using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <content>Full-text search.</content>
public sealed partial class SqliteLedger
{
    private const int SnippetTokens = 24;

    private protected override IReadOnlyList<SearchHit> Search(SqlSession session, LedgerFilter filter, string text, int limit)
    {
        if (FullTextQuery.Of(text) is not { } words)
            return [];
        var where = FilterSql.OfReports(filter, Dialect);
        // The best are chosen first: what is shown of a report, and above all its snippet, would cost too much for all that have a frequent word.
        return session.Rows(
            $"SELECT {SqlHeaders.Columns(Dialect)}, snippet(reading_words, 1, '«', '»', '…', {SnippetTokens})"
            + " FROM (SELECT v.rowid AS reading, v.rank AS place FROM reading_words v JOIN report r ON r.reading = v.rowid"
            + (where.Where.Length > 0 ? where.Where + " AND" : " WHERE") + " v.reading_words MATCH @words ORDER BY v.rank, r.content LIMIT @limit) best"
            + " CROSS JOIN reading_words w ON w.rowid = best.reading JOIN report r ON r.reading = w.rowid JOIN content b ON b.id = r.content"
            + " JOIN reading d ON d.id = r.reading JOIN coding c ON c.id = r.coding WHERE w.reading_words MATCH @words ORDER BY best.place, r.content",
            row => new SearchHit(SqlHeaders.Read(row, Damaged), row.GetString(SqlHeaders.Count)),
            [.. where.Parameters, ("@words", words), ("@limit", limit)]);
    }
}

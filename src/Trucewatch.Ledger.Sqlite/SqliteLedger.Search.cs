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
        return session.Rows(
            $"SELECT {SqlHeaders.Columns(Dialect)}, snippet(reading_words, 1, '«', '»', '…', {SnippetTokens})"
            + " FROM reading_words w JOIN report r ON r.reading = w.rowid JOIN content b ON b.id = r.content"
            + " JOIN reading d ON d.id = r.reading JOIN coding c ON c.id = r.coding"
            + (where.Where.Length > 0 ? where.Where + " AND" : " WHERE") + " reading_words MATCH @words ORDER BY w.rank, r.content LIMIT @limit",
            row => new SearchHit(SqlHeaders.Read(row, Damaged), row.GetString(SqlHeaders.Count)),
            [.. where.Parameters, ("@words", words), ("@limit", limit)]);
    }
}

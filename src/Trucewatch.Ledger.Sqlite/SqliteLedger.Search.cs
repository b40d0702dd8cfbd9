using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <content>Full-text search.</content>
public sealed partial class SqliteLedger
{
    private const int SnippetTokens = 24;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> SearchAsync(LedgerFilter filter, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        if (filter.Text is not { } text)
            throw new ArgumentException("the filter has no text to search for", nameof(filter));
        return FullTextQuery.Of(text) is { } words ? await ReadAsync(session => Search(session, filter, words, limit), cancellation) : [];
    }

    private IReadOnlyList<SearchHit> Search(SqlSession session, LedgerFilter filter, string words, int limit)
    {
        var where = FilterSql.OfReports(filter with { Text = null }, Dialect);
        return session.Rows(
            $"SELECT {SqlHeaders.Columns(Dialect)}, snippet(reading_words, 1, '«', '»', '…', {SnippetTokens})"
            + " FROM reading_words w JOIN report r ON r.reading = w.rowid JOIN content b ON b.id = r.content"
            + " JOIN reading d ON d.id = r.reading JOIN coding c ON c.id = r.coding"
            + (where.Where.Length > 0 ? where.Where + " AND" : " WHERE") + " reading_words MATCH @words ORDER BY w.rank, r.content LIMIT @limit",
            row => new SearchHit(SqlHeaders.Read(row, Damaged), row.GetString(SqlHeaders.Count)),
            [.. where.Parameters, ("@words", words), ("@limit", limit)]);
    }
}

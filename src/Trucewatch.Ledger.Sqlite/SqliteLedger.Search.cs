namespace Trucewatch.Ledger.Sqlite;

/// <content>Full-text search.</content>
public sealed partial class SqliteLedger
{
    private const int SnippetTokens = 24;

    /// <inheritdoc/>
    public Task<IReadOnlyList<SearchHit>> SearchAsync(LedgerFilter filter, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        if (filter.Text is not { } text)
            throw new ArgumentException("the filter has no text to search for", nameof(filter));
        return Task.FromResult(FullTextQuery.Of(text) is { } words ? Guard(() => Search(filter, words, limit)) : []);
    }

    private IReadOnlyList<SearchHit> Search(LedgerFilter filter, string words, int limit)
    {
        var where = FilterSql.OfReports(filter with { Text = null });
        using var connection = Connect(_reading);
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT {HeaderColumns}, snippet(reading_words, 1, '«', '»', '…', {SnippetTokens})"
            + " FROM reading_words w JOIN report r ON r.reading = w.rowid JOIN content b ON b.id = r.content"
            + " JOIN reading d ON d.id = r.reading JOIN coding c ON c.id = r.coding"
            + (where.Where.Length > 0 ? where.Where + " AND" : " WHERE") + " reading_words MATCH $words ORDER BY w.rank, r.content LIMIT $limit";
        where.Bind(command);
        command.Parameters.AddWithValue("$words", words);
        command.Parameters.AddWithValue("$limit", limit);
        var hits = new List<SearchHit>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
            hits.Add(new SearchHit(Header(rows), rows.GetString(13)));
        return hits;
    }
}

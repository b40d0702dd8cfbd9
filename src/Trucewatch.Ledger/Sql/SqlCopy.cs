using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Copies a whole store into an empty one, row by row and with the rows' numbers, so that both have the same chain.</summary>
internal static class SqlCopy
{
    private const int ManyAtOnce = 500;
    private const int FewAtOnce = 8;

    // In an order in which no row comes before one that it refers to, but for what people did, whose acts may come after. Numbered rows have an id.
    private static readonly (string Table, bool IsNumbered, int AtOnce, string[] Columns)[] Tables =
    [
        ("content", true, FewAtOnce, ["id", "sha256", "length", "bytes"]),
        ("capture", true, ManyAtOnce, ["id", "content", "address", "captured_at", "tool"]),
        ("capture_header", false, ManyAtOnce, ["capture", "ordinal", "name", "value"]),
        (
            "reading",
            true,
            FewAtOnce,
            ["id", "content", "sha256", "source", "title", "published", "published_from", "outlet", "agency", "language", "line", "text", "text_sha256"]),
        ("coding", true, ManyAtOnce, ["id", "content", "reading", "codebook", "coded_at", "tool"]),
        ("coding_situation", false, ManyAtOnce, ["coding", "rank", "situation"]),
        ("record", true, ManyAtOnce, ["id", "coding", "ordinal", "name", "kind", "category", "line"]),
        ("act", false, ManyAtOnce, ["number", "at", "kind", "body", "previous", "hash"]),
        ("review", false, ManyAtOnce, ["act", "by_whom", "reason", "tool", "undoes"]),
        ("review_step", false, ManyAtOnce, ["review", "ordinal", "kind", "content", "record", "codebook", "reading", "seen", "line", "line_sha256"]),
        ("grading", false, ManyAtOnce, ["act", "subject_kind", "subject", "scale", "value", "by_whom", "reason", "tool", "undoes"]),
        ("reinstatement", false, ManyAtOnce, ["act", "content", "codebook", "before", "codings", "by_whom", "reason", "tool", "undoes"]),
        ("withdrawal", false, ManyAtOnce, ["act", "by_whom", "reason", "tool"]),
        ("withdrawn", false, ManyAtOnce, ["content", "withdrawal", "ordinal", "readings", "records", "left_sha256"]),
        ("report", false, ManyAtOnce, ["content", "reading", "coding", "day", "is_reviewed"]),
        ("reviewed_record", false, ManyAtOnce, ["content", "ordinal", "name", "kind", "category", "line", "version", "is_seen"]),
        ("feed", false, ManyAtOnce, ["address", "visited_at", "entity_tag", "last_modified"]),
        ("feed_seen", false, ManyAtOnce, ["feed", "ordinal", "entry"]),
        ("saved_search", true, ManyAtOnce, ["id", "owner", "name", "address", "saved_at", "seen"]),
    ];

    /// <summary>Copies all of it.</summary>
    /// <param name="from">At one moment of a store.</param>
    /// <param name="to">In a transaction that lets nobody else write.</param>
    /// <param name="place">The store that is filled, as people name it.</param>
    /// <param name="cancellation">Ends the copy; the transaction is then not to be committed.</param>
    public static LedgerCopy All(SqlSession from, SqlSession to, string place, CancellationToken cancellation)
    {
        foreach (var (table, _, _, _) in Tables)
        {
            if (to.Find($"SELECT 1 FROM {table} LIMIT 1") is not null)
                throw new LedgerException(LedgerFault.NotEmpty, $"{place}: there is something in this store already; name one that is not there yet, or that is empty");
        }

        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (table, isNumbered, atOnce, columns) in Tables)
        {
            rows[table] = Rows(from, to, table, columns, atOnce, cancellation);
            if (isNumbered)
                to.Dialect.GoOnAfter(to, table);
        }

        foreach (var row in from.Walk($"SELECT id, title, text FROM reading WHERE {SqlWithdrawn.Not("reading.content")} ORDER BY id", FewAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            to.Dialect.Index(to, row.GetInt64(0), row.Text(1), row.GetString(2));
        }

        var head = from.Rows("SELECT number, at, hash FROM act ORDER BY number DESC LIMIT 1", row => new LedgerHead(row.GetInt64(0), IsoTime.Read(row.GetString(1)), row.GetString(2)));
        return new LedgerCopy(head.FirstOrDefault(), rows);
    }

    private static long Rows(SqlSession from, SqlSession to, string table, string[] columns, int atOnce, CancellationToken cancellation)
    {
        var names = columns.Select(column => "@" + column).ToArray();
        using var insert = to.Prepare($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})", names);
        var values = new object?[columns.Length];
        var count = 0L;
        // By the first column, so that what refers to a row of its own table comes after it.
        foreach (var row in from.Walk($"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY 1", atOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < values.Length; i++)
                values[i] = row.Value(i);
            insert.Execute(values);
            count++;
        }

        return count;
    }
}

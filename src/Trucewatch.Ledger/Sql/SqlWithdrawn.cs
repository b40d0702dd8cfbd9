using System.Security.Cryptography;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Reads what was deleted for good, and what is left of it.</summary>
internal static class SqlWithdrawn
{
    /// <summary>The condition that the content in a column was not deleted.</summary>
    public static string Not(string content) => $"NOT EXISTS (SELECT 1 FROM withdrawn WHERE content = {content})";

    /// <summary>Whether a content was deleted.</summary>
    public static bool Has(SqlSession session, long content) => session.Find("SELECT 1 FROM withdrawn WHERE content = @content", ("@content", content)) is not null;

    /// <summary>The hash over what is left of a content's readings and records when it is deleted.</summary>
    public static string LeftHash(SqlSession session, long content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(
            session,
            hash,
            "SELECT agency, language, outlet, published, published_from, sha256, source, text_sha256 FROM reading WHERE content = @content ORDER BY id",
            ["agency", "language", "outlet", "published", "published_from", "sha256", "source", "text_sha256"],
            content);
        Add(
            session,
            hash,
            "SELECT e.category, k.codebook, e.kind, e.name, e.ordinal FROM record e JOIN coding k ON k.id = e.coding WHERE k.content = @content ORDER BY k.id, e.ordinal",
            ["category", "codebook", "kind", "name", "ordinal"],
            content);
        return ContentId.Of(hash);
    }

    /// <summary>What was deleted, the first act first.</summary>
    public static List<WithdrawalNote> Notes(SqlSession session, string? document, Func<string, Exception?, LedgerException> damaged)
    {
        const string All =
            """
            SELECT w.act, c.sha256, w.by_whom, w.reason, a.at, w.tool, c.length, n.records, p.address, p.captured_at
            FROM withdrawn n JOIN withdrawal w ON w.act = n.withdrawal JOIN act a ON a.number = w.act JOIN content c ON c.id = n.content
                JOIN capture p ON p.id = (SELECT id FROM capture WHERE content = c.id ORDER BY captured_at, id LIMIT 1)
            """;
        var sql = All + (document is null ? "" : " WHERE c.sha256 = @document") + " ORDER BY w.act, n.ordinal";
        return document is null ? session.Rows(sql, Note) : session.Rows(sql, Note, ("@document", document));

        WithdrawalNote Note(SqlRow row) => new(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Time(row, 4), row.GetString(5), row.GetInt64(6), row.GetInt64(7), row.GetString(8), Time(row, 9));

        DateTimeOffset Time(SqlRow row, int column) =>
            IsoTime.TryRead(row.GetString(column), out var at) ? at : throw damaged($"'{row.GetString(column)}' is no time, of what act {row.GetInt64(0)} deleted", null);
    }

    /// <summary>What is left of the records of a report, or of those with an id.</summary>
    public static IReadOnlyList<WithdrawnRecord> Records(SqlSession session, string? document, string? record)
    {
        var sql = new StringBuilder("SELECT c.sha256, e.name, e.kind, e.category FROM withdrawn n JOIN content c ON c.id = n.content JOIN coding k ON k.content = n.content JOIN record e ON e.coding = k.id WHERE 1 = 1");
        var parameters = new List<(string, object?)>();
        if (document is not null)
        {
            sql.Append(" AND c.sha256 = @document");
            parameters.Add(("@document", document));
        }

        if (record is not null)
        {
            sql.Append(" AND e.name = @record");
            parameters.Add(("@record", record));
        }

        sql.Append(" ORDER BY n.withdrawal, n.ordinal, k.id, e.ordinal");
        return [.. session.Rows(sql.ToString(), row => new WithdrawnRecord(row.GetString(0), row.GetString(1), row.GetString(2), row.Text(3)), [.. parameters]).Distinct()];
    }

    /// <summary>What first came before an instant and is there, the oldest first.</summary>
    public static IReadOnlyList<string> CapturedBefore(SqlSession session, DateTimeOffset instant) => session.Rows(
        $"""
        SELECT c.sha256 FROM content c JOIN capture p ON p.content = c.id WHERE {Not("c.id")}
        GROUP BY c.id, c.sha256 HAVING min(p.captured_at) < @instant ORDER BY min(p.captured_at), c.id
        """,
        row => row.GetString(0),
        ("@instant", IsoTime.Write(instant)));

    private static void Add(SqlSession session, IncrementalHash hash, string sql, string[] names, long content)
    {
        foreach (var row in session.Rows(sql, row => row, ("@content", content)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(ActBody.OfLeft(names.Index().Select(name => KeyValuePair.Create(name.Item, row.Text(name.Index))))));
            hash.AppendData("\n"u8);
        }
    }
}

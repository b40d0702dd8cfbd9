using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <summary>What SQLite wants said in its own way.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private SqliteDialect()
    {
    }

    /// <summary>The only one.</summary>
    public static SqliteDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override string Situations => "(SELECT group_concat(situation, char(10)) FROM (SELECT situation FROM coding_situation WHERE coding = r.coding ORDER BY rank))";

    /// <inheritdoc/>
    public override string Utf8(string column) => $"CAST({column} AS BLOB)";

    /// <inheritdoc/>
    public override SqlText? Words(string text) => FullTextQuery.Of(text) is { } words
        ? new SqlText("r.reading IN (SELECT rowid FROM reading_words WHERE reading_words MATCH @words)", [("@words", words)])
        : null;

    /// <inheritdoc/>
    public override void Index(SqlSession session, long reading, string? title, string text) => session.Execute(
        "INSERT INTO reading_words (rowid, title, text) VALUES (@id, @title, @text)", ("@id", reading), ("@title", title), ("@text", text));

    /// <inheritdoc/>
    public override string Bytes => "BLOB";

    /// <inheritdoc/>
    public override void BeginForgetting(SqlSession session) => session.Rows("PRAGMA secure_delete = ON", row => row.Value(0));

    /// <inheritdoc/>
    public override void Unindex(SqlSession session, long reading, string? title, string text) => session.Execute(
        "INSERT INTO reading_words (reading_words, rowid, title, text) VALUES ('delete', @id, @title, @text)", ("@id", reading), ("@title", title), ("@text", text));

    /// <inheritdoc/>
    /// <remarks>What was taken out is only marked so until the parts of the index are made one.</remarks>
    public override void EndForgetting(SqlSession session) => session.Execute("INSERT INTO reading_words (reading_words) VALUES ('optimize')");

    /// <inheritdoc/>
    /// <remarks>SQLite does so by itself.</remarks>
    public override void GoOnAfter(SqlSession session, string table)
    {
    }

    /// <inheritdoc/>
    public override void Check(SqlSession session, Action<string, string> tell)
    {
        foreach (var row in session.Walk("PRAGMA integrity_check", 1))
        {
            if (row.GetString(0) is var message and not "ok")
                tell("", message);
        }
    }

    /// <inheritdoc/>
    public override void CheckReferences(SqlSession session, Action<string, string> tell)
    {
        foreach (var row in session.Walk("PRAGMA foreign_key_check", 1))
            tell($"{row.GetString(0)} {row.Text(1) ?? "without a number"}", $"refers to a row of {row.GetString(2)} that is not there");
    }
}

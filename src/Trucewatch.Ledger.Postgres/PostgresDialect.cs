using System.Globalization;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Postgres;

/// <summary>What PostgreSQL wants said in its own way.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    private const int MostAtOnce = 500;

    // What the layout refers to, by name and not as the database tells it, so that a dropped constraint hides nothing.
    private static readonly (string Table, string Column, string To, string Key)[] References =
    [
        ("capture", "content", "content", "id"),
        ("capture_header", "capture", "capture", "id"),
        ("reading", "content", "content", "id"),
        ("coding", "content", "content", "id"),
        ("coding", "reading", "reading", "id"),
        ("coding_situation", "coding", "coding", "id"),
        ("record", "coding", "coding", "id"),
        ("review", "act", "act", "number"),
        ("review", "undoes", "review", "act"),
        ("review_step", "review", "review", "act"),
        ("review_step", "content", "content", "id"),
        ("review_step", "reading", "reading", "id"),
        ("report", "content", "content", "id"),
        ("report", "reading", "reading", "id"),
        ("report", "coding", "coding", "id"),
        ("reviewed_record", "content", "content", "id"),
        ("grading", "act", "act", "number"),
        ("grading", "undoes", "grading", "act"),
        ("reinstatement", "act", "act", "number"),
        ("reinstatement", "content", "content", "id"),
        ("reinstatement", "undoes", "reinstatement", "act"),
        ("withdrawal", "act", "act", "number"),
        ("withdrawn", "content", "content", "id"),
        ("withdrawn", "withdrawal", "withdrawal", "act"),
    ];

    private PostgresDialect()
    {
    }

    /// <summary>The only one.</summary>
    public static PostgresDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override string Situations => "(SELECT string_agg(situation, chr(10) ORDER BY rank) FROM coding_situation WHERE coding = r.coding)";

    /// <inheritdoc/>
    public override string Utf8(string column) => column;

    /// <inheritdoc/>
    public override string Held(string text) => PostgresText.Held(text);

    /// <inheritdoc/>
    public override string Meant(string held) => PostgresText.Meant(held);

    /// <inheritdoc/>
    public override SqlText? Words(string text) => WordQuery.Of(text) is { } query
        ? new SqlText($"r.reading IN (SELECT w.reading FROM reading_words w WHERE {query.Condition})", query.Parameters)
        : null;

    /// <inheritdoc/>
    public override void Index(SqlSession session, long reading, string? title, string text)
    {
        var words = new FoldedText(title, text);
        session.Execute(
            "INSERT INTO reading_words (reading, words, folded, length) VALUES (@reading, @words, @folded, @length)",
            ("@reading", reading),
            ("@words", words.Distinct),
            ("@folded", words.Text),
            ("@length", words.Length));
    }

    /// <inheritdoc/>
    public override string Bytes => "bytea";

    /// <inheritdoc/>
    public override void BeginForgetting(SqlSession session)
    {
    }

    /// <inheritdoc/>
    public override void Unindex(SqlSession session, long reading, string? title, string text) =>
        session.Execute("DELETE FROM reading_words WHERE reading = @id", ("@id", reading));

    /// <inheritdoc/>
    public override void EndForgetting(SqlSession session)
    {
    }

    /// <inheritdoc/>
    public override void GoOnAfter(SqlSession session, string table) =>
        session.Find($"SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 0) + 1, false) FROM {table}");

    /// <inheritdoc/>
    /// <remarks>PostgreSQL has no check that any user may run. A page that its checksum refuses ends the part of the check that reads it.</remarks>
    public override void Check(SqlSession session, Action<string, string> tell)
    {
    }

    /// <inheritdoc/>
    public override void CheckReferences(SqlSession session, Action<string, string> tell)
    {
        foreach (var (table, column, to, key) in References)
        {
            foreach (var row in session.Walk(
                $"SELECT t.{column} FROM {table} t WHERE t.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {to} f WHERE f.{key} = t.{column})", MostAtOnce))
            {
                tell(string.Create(CultureInfo.InvariantCulture, $"{table} with {column} {row.GetInt64(0)}"), $"refers to a row of {to} that is not there");
            }
        }
    }
}

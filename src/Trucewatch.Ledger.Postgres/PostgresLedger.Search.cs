using System.Globalization;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Postgres;

/// <content>Full-text search.</content>
public sealed partial class PostgresLedger
{
    // The formula BM25 with the constants that SQLite's full-text search has.
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;
    private const double LeastWeight = 1e-6;

    private protected override IReadOnlyList<SearchHit> Search(SqlSession session, LedgerFilter filter, string text, int limit)
    {
        if (WordQuery.Of(text) is not { } query)
            return [];
        var (readings, words) = session.Rows("SELECT count(*), coalesce(sum(length), 0)::bigint FROM reading_words", row => (row.GetInt64(0), row.GetInt64(1)))[0];
        if (readings == 0)
            return [];
        var terms = query.Phrases.Select((phrase, number) => Term(query.Count(number), Rarity(session, phrase, readings), (double)words / readings));
        var where = FilterSql.OfReports(filter, Dialect);
        return session.Rows(
            $"SELECT {SqlHeaders.Columns(Dialect)}, d.text FROM reading_words w JOIN report r ON r.reading = w.reading"
            + $" JOIN content b ON b.id = r.content JOIN reading d ON d.id = r.reading JOIN coding c ON c.id = r.coding WHERE {query.Condition}{where.More}"
            + $" ORDER BY {string.Join(" + ", terms)} DESC, r.content LIMIT @limit",
            row => new SearchHit(SqlHeaders.Read(row, Damaged), Snippet.Of(row.GetString(SqlHeaders.Count), query.Phrases)),
            [.. where.Parameters, .. query.Parameters, ("@limit", limit)]);
    }

    /// <summary>How much a part tells: more, the fewer readings have it.</summary>
    private static double Rarity(SqlSession session, IReadOnlyList<string> phrase, long readings)
    {
        var query = WordQuery.Of(phrase);
        var with = session.Find($"SELECT count(*) FROM reading_words w WHERE {query.Condition}", [.. query.Parameters])!.Value;
        return Math.Max(LeastWeight, Math.Log((readings - with + 0.5) / (with + 0.5)));
    }

    private static string Term(string count, double rarity, double usualLength) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rarity:R}::float8 * {count} * {Saturation + 1:R} / ({count} + {Saturation:R} * ({1 - LengthWeight:R} + {LengthWeight:R} * w.length / {usualLength:R}::float8))");
}

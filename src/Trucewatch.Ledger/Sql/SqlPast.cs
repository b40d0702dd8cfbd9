using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>
/// Lets a session see what the store had at an instant: tables of its own, by the names of the working copy, stand before that. They go with the session's transaction.
/// </summary>
internal static class SqlPast
{
    private const string Reports =
        """
        INSERT INTO report (content, reading, coding, day, is_reviewed)
        SELECT k.content, k.reading, k.id, coalesce(substr(d.published, 1, 10), (SELECT substr(min(captured_at), 1, 10) FROM capture WHERE content = k.content)), 0
        FROM coding k JOIN reading d ON d.id = k.reading
        WHERE k.coded_at <= @at AND NOT EXISTS (SELECT 1 FROM withdrawn WHERE content = k.content) AND k.id = coalesce(
            (SELECT l.id FROM reinstatement i JOIN coding l ON l.content = i.content AND l.codebook = i.codebook
                WHERE i.act = (SELECT max(act) FROM reinstatement WHERE content = k.content AND act <= @act)
                    AND i.codings = (SELECT count(*) FROM coding WHERE content = k.content AND coded_at <= @at)),
            (SELECT max(id) FROM coding WHERE content = k.content AND coded_at <= @at))
        """;

    /// <summary>From now on the session sees reports and records as they were.</summary>
    /// <param name="session">At one moment of the store, in a transaction that is never committed.</param>
    /// <param name="instant">When.</param>
    /// <param name="damaged">Makes the fault of a store that contradicts itself out of what is wrong.</param>
    public static void Look(SqlSession session, DateTimeOffset instant, Func<string, Exception?, LedgerException> damaged)
    {
        var at = IsoTime.Write(instant);
        var act = session.Find("SELECT max(number) FROM act WHERE at <= @at", ("@at", at)) ?? 0;
        session.Execute("CREATE TEMP TABLE report (content BIGINT PRIMARY KEY, reading BIGINT NOT NULL, coding BIGINT NOT NULL, day TEXT NOT NULL, is_reviewed BIGINT NOT NULL)");
        session.Execute(
            $"""
            CREATE TEMP TABLE reviewed_record (
                content BIGINT NOT NULL, ordinal BIGINT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, category TEXT, line {session.Dialect.Bytes} NOT NULL,
                version BIGINT NOT NULL, is_seen BIGINT NOT NULL, PRIMARY KEY (content, ordinal))
            """);
        session.Execute(Reports, ("@at", at), ("@act", act));
        session.Execute("CREATE INDEX report_then_by_day ON report (day, content)");
        session.Execute("CREATE INDEX report_then_by_reading ON report (reading)");
        var reviews = new SqlReviews(session, instant, "", "", damaged, act);
        foreach (var content in session.Rows(
            "SELECT DISTINCT s.content FROM review_step s JOIN report r ON r.content = s.content WHERE s.review <= @act", row => row.GetInt64(0), ("@act", act)))
        {
            reviews.Rework(content);
        }
    }
}

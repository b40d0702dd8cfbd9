using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <content>What people did, and what queries see of it.</content>
internal sealed partial class SqliteVerification
{
    private void Reviews()
    {
        using (var rows = Query("SELECT r.act, (SELECT count(*) FROM review_step WHERE review = r.act) FROM review r ORDER BY r.act"))
        {
            while (Next(rows))
            {
                _reviews += rows.GetInt64(1);
                var act = rows.GetInt64(0);
                var body = _bodies.OfReview(act);
                _bytes += body.Length;
                Compare($"review {act}", ActSubject.OfReview(act), body);
            }
        }

        using var gaps = Query("SELECT review FROM review_step GROUP BY review HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1");
        while (Next(gaps))
            Flaw(LedgerFlawCode.NotAsTold, $"review {gaps.GetInt64(0)}", "its steps are not numbered from 0 without gaps");
    }

    private void Reviewed()
    {
        using (var rows = Query("SELECT DISTINCT s.content, c.sha256 FROM review_step s JOIN content c ON c.id = s.content ORDER BY s.content"))
        {
            while (Next(rows))
                Reviewed(rows.GetInt64(0), rows.GetString(1));
        }

        using var wrong = Query(
            """
            SELECT c.sha256 FROM content c LEFT JOIN report r ON r.content = c.id
            WHERE coalesce(r.is_reviewed, 0) <> EXISTS (SELECT 1 FROM review_step WHERE content = c.id)
                OR coalesce(r.is_reviewed, 0) <> EXISTS (SELECT 1 FROM reviewed_record WHERE content = c.id)
            """);
        while (Next(wrong))
            Flaw(LedgerFlawCode.WorkingCopy, $"report {wrong.GetString(0)}", "whether it is reviewed is not as its reviews and their working copy say");
    }

    private void Reviewed(long content, string document)
    {
        IReadOnlyList<ReviewedLine> expected;
        try
        {
            expected = new SqlReviewReading(_connection, (what, problem) => new LedgerException(LedgerFault.Damaged, what, problem)).Lines(content);
        }
        catch (LedgerException problem)
        {
            Flaw(LedgerFlawCode.Record, $"reviews of {document}", problem.Message);
            return;
        }

        var found = _connection.Rows(
            "SELECT ordinal, name, kind, category, line, version, is_seen FROM reviewed_record WHERE content = @content ORDER BY ordinal",
            row => new ReviewedLine(
                row.GetInt32(0), row.GetString(1), row.GetString(2), row.Text(3), row.GetFieldValue<byte[]>(4), row.GetInt64(5), row.GetInt64(6) != 0),
            ("@content", content));
        foreach (var (one, other) in expected.Zip(found))
        {
            if (!one.Line.AsSpan().SequenceEqual(other.Line) || one != other with { Line = one.Line })
                Flaw(LedgerFlawCode.WorkingCopy, $"record {one.Name} of {document}", "is not as its coding and reviews make it");
        }

        if (expected.Count != found.Count)
            Flaw(LedgerFlawCode.WorkingCopy, $"report {document}", "has another number of records than its coding and reviews make", Whole(expected.Count), Whole(found.Count));
    }
}

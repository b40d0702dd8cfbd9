namespace Trucewatch.Ledger.Sql;

/// <content>What people did, and what queries see of it.</content>
internal sealed partial class SqlVerification
{
    private void Reviews()
    {
        foreach (var row in Walk("SELECT r.act, (SELECT count(*) FROM review_step WHERE review = r.act) FROM review r ORDER BY r.act"))
        {
            _reviews += row.GetInt64(1);
            var act = row.GetInt64(0);
            var body = _bodies.OfReview(act);
            _bytes += body.Length;
            Compare($"review {act}", ActSubject.OfNumbered(ActKind.Review, act), body);
        }

        foreach (var gap in Walk("SELECT review FROM review_step GROUP BY review HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1"))
            Flaw(LedgerFlawCode.NotAsTold, $"review {gap.GetInt64(0)}", "its steps are not numbered from 0 without gaps");
    }

    private void Reviewed()
    {
        foreach (var row in Walk($"SELECT DISTINCT s.content, c.sha256 FROM review_step s JOIN content c ON c.id = s.content WHERE {SqlWithdrawn.Not("s.content")} ORDER BY s.content"))
            Reviewed(row.GetInt64(0), row.GetString(1));

        const string Wrong =
            """
            SELECT c.sha256 FROM content c LEFT JOIN report r ON r.content = c.id
            WHERE coalesce(r.is_reviewed, 0) <> CASE WHEN EXISTS (SELECT 1 FROM review_step WHERE content = c.id)
                    AND NOT EXISTS (SELECT 1 FROM withdrawn WHERE content = c.id) THEN 1 ELSE 0 END
                OR coalesce(r.is_reviewed, 0) <> CASE WHEN EXISTS (SELECT 1 FROM reviewed_record WHERE content = c.id) THEN 1 ELSE 0 END
            """;
        foreach (var wrong in Walk(Wrong))
            Flaw(LedgerFlawCode.WorkingCopy, $"report {wrong.GetString(0)}", "whether it is reviewed is not as its reviews and their working copy say");
    }

    private void Reviewed(long content, string document)
    {
        IReadOnlyList<ReviewedLine> expected;
        try
        {
            expected = new SqlReviewReading(_session, (what, problem) => new LedgerException(LedgerFault.Damaged, what, problem)).Lines(content);
        }
        catch (LedgerException problem)
        {
            Flaw(LedgerFlawCode.Record, $"reviews of {document}", problem.Message);
            return;
        }

        var found = _session.Rows(
            "SELECT ordinal, name, kind, category, line, version, is_seen FROM reviewed_record WHERE content = @content ORDER BY ordinal",
            row => new ReviewedLine(
                (int)row.GetInt64(0), row.GetString(1), row.GetString(2), row.Text(3), row.GetBytes(4), row.GetInt64(5), row.GetInt64(6) != 0),
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

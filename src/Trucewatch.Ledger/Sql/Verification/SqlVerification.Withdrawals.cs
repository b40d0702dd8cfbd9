namespace Trucewatch.Ledger.Sql;

/// <content>What was deleted for good: that it is, and that what is left of it is what was left.</content>
internal sealed partial class SqlVerification
{
    private void Withdrawals()
    {
        _isUnswept = _session.Find("SELECT 1 FROM unswept LIMIT 1") is not null;
        foreach (var row in Walk("SELECT w.act, (SELECT count(*) FROM withdrawn WHERE withdrawal = w.act) FROM withdrawal w ORDER BY w.act"))
        {
            var act = row.GetInt64(0);
            _withdrawn += row.GetInt64(1);
            var body = _bodies.OfWithdrawal(act);
            _bytes += body.Length;
            Compare($"withdrawal {act}", ActSubject.OfNumbered(ActKind.Withdrawal, act), body);
        }

        foreach (var gap in Walk("SELECT withdrawal FROM withdrawn GROUP BY withdrawal HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1"))
            Flaw(LedgerFlawCode.NotAsTold, $"withdrawal {gap.GetInt64(0)}", "its reports are not numbered from 0 without gaps");
        foreach (var row in Walk("SELECT review, ordinal FROM review_step WHERE line_sha256 IS NOT NULL AND content NOT IN (SELECT content FROM withdrawn) ORDER BY review, ordinal"))
            Flaw(LedgerFlawCode.NotAsTold, $"review {row.GetInt64(0)}", $"lacks what its step {row.GetInt64(1)} made of a record of a report that was not deleted");
        const string All =
            """
            SELECT n.content, coalesce(c.sha256, CAST(n.content AS TEXT)), n.readings, n.records, n.left_sha256,
                (SELECT count(*) FROM reading WHERE content = n.content),
                (SELECT count(*) FROM record e JOIN coding k ON k.id = e.coding WHERE k.content = n.content),
                CASE WHEN EXISTS (SELECT 1 FROM report WHERE content = n.content) OR EXISTS (SELECT 1 FROM reviewed_record WHERE content = n.content) THEN 1 ELSE 0 END,
                CASE WHEN EXISTS (SELECT 1 FROM review_step WHERE content = n.content AND line IS NOT NULL) THEN 1 ELSE 0 END
            FROM withdrawn n LEFT JOIN content c ON c.id = n.content ORDER BY n.content
            """;
        foreach (var row in Walk(All))
        {
            var where = $"withdrawn {row.GetString(1)}";
            if (row.GetInt64(2) != row.GetInt64(5) || row.GetInt64(3) != row.GetInt64(6))
                Flaw(LedgerFlawCode.NotAsTold, where, "has other numbers of readings and records than were deleted", $"{row.GetInt64(2)}, {row.GetInt64(3)}", $"{row.GetInt64(5)}, {row.GetInt64(6)}");
            if (SqlWithdrawn.LeftHash(_session, row.GetInt64(0)) is var left && left != row.GetString(4))
                Flaw(LedgerFlawCode.NotAsTold, where, "what is left of it is not what was left", row.GetString(4), left);
            if (row.GetInt64(7) == 1)
                Flaw(LedgerFlawCode.WorkingCopy, where, "was deleted for good, and queries see it");
            if (row.GetInt64(8) == 1)
                Flaw(LedgerFlawCode.NotAsTold, where, "was deleted for good, and there is what people made of a record of it");
        }
    }
}

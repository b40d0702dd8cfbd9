namespace Trucewatch.Ledger.Sql;

/// <content>Which older codings came into force again.</content>
internal sealed partial class SqlVerification
{
    private void Reinstatements()
    {
        const string All =
            """
            SELECT i.act, c.sha256,
                CASE WHEN EXISTS (SELECT 1 FROM coding WHERE content = i.content AND codebook = i.codebook) THEN 1 ELSE 0 END
            FROM reinstatement i LEFT JOIN content c ON c.id = i.content ORDER BY i.act
            """;
        foreach (var row in Walk(All))
        {
            _reinstatements++;
            var act = row.GetInt64(0);
            if (row.Text(1) is null)
            {
                Flaw(LedgerFlawCode.NotAsTold, $"reinstatement {act}", "is of a content that is not there");
                continue;
            }

            var body = _bodies.OfReinstatement(act);
            _bytes += body.Length;
            Compare($"reinstatement {act}", ActSubject.OfNumbered(ActKind.Reinstatement, act), body);
            if (row.GetInt64(2) == 0)
                Flaw(LedgerFlawCode.NotAsTold, $"reinstatement {act}", "is of a coding that is not there");
        }
    }
}

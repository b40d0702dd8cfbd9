using System.Globalization;

namespace Trucewatch.Ledger.Sql;

/// <content>What came, and where from; and what queries see of it.</content>
internal sealed partial class SqlVerification
{
    private void Contents()
    {
        foreach (var row in Walk("SELECT sha256, length, bytes, EXISTS (SELECT 1 FROM capture WHERE content = c.id), EXISTS (SELECT 1 FROM withdrawn WHERE content = c.id) FROM content c ORDER BY id", FewAtOnce))
        {
            _contents++;
            var where = $"content {row.GetString(0)}";
            var bytes = row.GetBytes(2);
            _bytes += bytes.Length;
            if (row.GetInt64(3) == 0)
                Flaw(LedgerFlawCode.NoAct, where, "no capture says where it came from");
            if (row.GetInt64(4) == 1)
            {
                if (bytes.Length > 0)
                    Flaw(LedgerFlawCode.Content, where, "was deleted for good, and there are bytes of it");
                continue;
            }

            if (ContentId.Of(bytes) is var computed && computed != row.GetString(0))
                Flaw(LedgerFlawCode.Content, where, "its bytes are not those of its hash", row.GetString(0), computed);
            if (row.GetInt64(1) != bytes.Length)
                Flaw(LedgerFlawCode.Content, where, "its length is not that of its bytes", Whole(bytes.Length), row.GetString(1));
        }
    }

    private void Captures()
    {
        foreach (var row in Walk("SELECT p.id, c.sha256, p.address FROM capture p JOIN content c ON c.id = p.content ORDER BY p.id"))
        {
            _captures++;
            string content = row.GetString(1), address = row.GetString(2);
            var body = _bodies.OfCapture(row.GetInt64(0));
            _bytes += body.Length;
            Compare($"capture of {content} from {address}", new ActSubject(ActKind.Capture, content, address), body);
        }

        foreach (var gap in Walk("SELECT capture FROM capture_header GROUP BY capture HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1"))
            Flaw(LedgerFlawCode.NotAsTold, $"capture {gap.GetInt64(0)}", "its headers are not numbered from 0 without gaps");
    }

    private void Reports()
    {
        const string All =
            """
            SELECT coalesce(c.sha256, CAST(r.content AS TEXT)), r.day, substr(d.published, 1, 10), r.content, r.reading, r.coding, d.content, k.content, k.reading,
                coalesce(
                    (SELECT l.id FROM reinstatement i JOIN coding l ON l.content = i.content AND l.codebook = i.codebook
                        WHERE i.act = (SELECT max(act) FROM reinstatement WHERE content = r.content) AND i.codings = (SELECT count(*) FROM coding WHERE content = r.content)),
                    (SELECT max(id) FROM coding WHERE content = r.content)),
                EXISTS (SELECT 1 FROM capture WHERE content = r.content AND substr(captured_at, 1, 10) = r.day)
            FROM report r LEFT JOIN content c ON c.id = r.content LEFT JOIN reading d ON d.id = r.reading LEFT JOIN coding k ON k.id = r.coding
            ORDER BY r.content
            """;
        foreach (var row in Walk(All))
        {
            var where = $"report {row.GetString(0)}";
            Same("reading's content", row.Text(3), row.Text(6));
            Same("coding's content", row.Text(3), row.Text(7));
            Same("coding's reading", row.Text(4), row.Text(8));
            Same("coding in force", row.Text(9), row.Text(5));
            if (row.Text(2) is { } published)
            {
                if (row.GetString(1) != published)
                    Flaw(LedgerFlawCode.WorkingCopy, where, "its day is not that of its publication", published, row.GetString(1));
            }
            else if (row.GetInt64(10) == 0)
            {
                Flaw(LedgerFlawCode.WorkingCopy, where, "its day is that of no capture", found: row.GetString(1));
            }

            void Same(string what, string? expected, string? found)
            {
                if (expected != found)
                    Flaw(LedgerFlawCode.WorkingCopy, where, $"its {what} is another row", $"row {expected ?? "none"}", $"row {found ?? "none"}");
            }
        }

        const string Unseen =
            """
            SELECT sha256 FROM content c
            WHERE EXISTS (SELECT 1 FROM coding WHERE content = c.id) AND NOT EXISTS (SELECT 1 FROM report WHERE content = c.id)
                AND NOT EXISTS (SELECT 1 FROM withdrawn WHERE content = c.id)
            """;
        foreach (var row in Walk(Unseen))
            Flaw(LedgerFlawCode.WorkingCopy, $"content {row.GetString(0)}", "is coded, and no report shows it");
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}

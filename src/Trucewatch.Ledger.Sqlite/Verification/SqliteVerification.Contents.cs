using System.Globalization;

namespace Trucewatch.Ledger.Sqlite;

/// <content>What came, and where from; and what queries see of it.</content>
internal sealed partial class SqliteVerification
{
    private void Contents()
    {
        using var rows = Query("SELECT sha256, length, bytes, EXISTS (SELECT 1 FROM capture WHERE content = c.id) FROM content c ORDER BY id");
        while (Next(rows))
        {
            _contents++;
            var where = $"content {rows.GetString(0)}";
            var bytes = rows.GetFieldValue<byte[]>(2);
            _bytes += bytes.Length;
            if (ContentId.Of(bytes) is var computed && computed != rows.GetString(0))
                Flaw(LedgerFlawCode.Content, where, "its bytes are not those of its hash", rows.GetString(0), computed);
            if (rows.GetInt64(1) != bytes.Length)
                Flaw(LedgerFlawCode.Content, where, "its length is not that of its bytes", Whole(bytes.Length), rows.GetString(1));
            if (rows.GetInt64(3) == 0)
                Flaw(LedgerFlawCode.NoAct, where, "no capture says where it came from");
        }
    }

    private void Captures()
    {
        using (var rows = Query("SELECT p.id, c.sha256, p.address FROM capture p JOIN content c ON c.id = p.content ORDER BY p.id"))
        {
            while (Next(rows))
            {
                _captures++;
                string content = rows.GetString(1), address = rows.GetString(2);
                var body = _bodies.OfCapture(rows.GetInt64(0));
                _bytes += body.Length;
                Compare($"capture of {content} from {address}", new ActSubject(ActKind.Capture, content, address), body);
            }
        }

        using var gaps = Query("SELECT capture FROM capture_header GROUP BY capture HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1");
        while (Next(gaps))
            Flaw(LedgerFlawCode.NotAsTold, $"capture {gaps.GetInt64(0)}", "its headers are not numbered from 0 without gaps");
    }

    private void Reports()
    {
        using (var rows = Query(
            """
            SELECT coalesce(c.sha256, r.content), r.day, substr(d.published, 1, 10), r.content, r.reading, r.coding, d.content, k.content, k.reading,
                (SELECT max(id) FROM coding WHERE content = r.content),
                EXISTS (SELECT 1 FROM capture WHERE content = r.content AND substr(captured_at, 1, 10) = r.day)
            FROM report r LEFT JOIN content c ON c.id = r.content LEFT JOIN reading d ON d.id = r.reading LEFT JOIN coding k ON k.id = r.coding
            ORDER BY r.content
            """))
        {
            while (Next(rows))
            {
                var where = $"report {rows.GetString(0)}";
                Same("reading's content", 3, 6);
                Same("coding's content", 3, 7);
                Same("coding's reading", 4, 8);
                Same("last coding", 9, 5);
                if (Text(rows, 2) is { } published)
                {
                    if (rows.GetString(1) != published)
                        Flaw(LedgerFlawCode.WorkingCopy, where, "its day is not that of its publication", published, rows.GetString(1));
                }
                else if (rows.GetInt64(10) == 0)
                {
                    Flaw(LedgerFlawCode.WorkingCopy, where, "its day is that of no capture", found: rows.GetString(1));
                }

                void Same(string what, int expected, int found)
                {
                    if (Text(rows, expected) is var one && Text(rows, found) is var other && one != other)
                        Flaw(LedgerFlawCode.WorkingCopy, where, $"its {what} is another row", $"row {one ?? "none"}", $"row {other ?? "none"}");
                }
            }
        }

        using var unseen = Query(
            """
            SELECT sha256 FROM content c
            WHERE EXISTS (SELECT 1 FROM coding WHERE content = c.id) AND NOT EXISTS (SELECT 1 FROM report WHERE content = c.id)
            """);
        while (Next(unseen))
            Flaw(LedgerFlawCode.WorkingCopy, $"content {unseen.GetString(0)}", "is coded, and no report shows it");
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}

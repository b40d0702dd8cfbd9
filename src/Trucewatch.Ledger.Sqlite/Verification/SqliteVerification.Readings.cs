using System.Text;
using Microsoft.Data.Sqlite;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sqlite;

/// <content>What was read and coded.</content>
internal sealed partial class SqliteVerification
{
    private void Readings()
    {
        var codings = Command("SELECT id, codebook FROM coding WHERE content = $content AND reading = $reading ORDER BY id", "$content", "$reading");
        var records = Command("SELECT ordinal, name, kind, category, line FROM record WHERE coding = $coding ORDER BY ordinal", "$coding");
        using var rows = Query(
            """
            SELECT c.sha256, d.sha256, d.line, CAST(d.text AS BLOB), d.text_sha256, d.id, d.content,
                d.title, d.published, d.published_from, d.outlet, d.agency, d.language
            FROM reading d JOIN content c ON c.id = d.content ORDER BY d.id
            """);
        while (Next(rows))
        {
            _readings++;
            var document = rows.GetString(0);
            byte[] line = rows.GetFieldValue<byte[]>(2), utf8 = rows.GetFieldValue<byte[]>(3);
            _bytes += line.Length + utf8.Length;
            var text = Encoding.UTF8.GetString(utf8);
            Reading(rows, $"reading {rows.GetString(1)} of {document}", document, line, utf8, text);

            var map = new CodePointMap(text);
            var report = new Report { Id = document, Source = "", MediaType = "", Text = text };
            using var coding = Bind(codings, rows.GetInt64(6), rows.GetInt64(5)).ExecuteReader();
            while (Next(coding))
            {
                _codings++;
                var codebook = coding.GetString(1);
                var where = $"coding of {document} by {codebook}";
                Compare(where, new ActSubject(ActKind.Coding, document, codebook), _bodies.OfCoding(coding.GetInt64(0)));
                using var record = Bind(records, coding.GetInt64(0)).ExecuteReader();
                for (var ordinal = 0L; Next(record); ordinal++)
                    Record(record, ordinal, report, map);
            }
        }
    }

    private void Reading(SqliteDataReader rows, string where, string document, byte[] line, byte[] utf8, string text)
    {
        if (ContentId.Of(utf8) is var ofText && ofText != rows.GetString(4))
            Flaw(LedgerFlawCode.Reading, where, "its text is not that of its hash", rows.GetString(4), ofText);
        if (ContentId.Of([.. line, .. utf8]) is var ofAll && ofAll != rows.GetString(1))
            Flaw(LedgerFlawCode.Reading, where, "its line and text are not those of its hash", rows.GetString(1), ofAll);
        Report report;
        try
        {
            report = RecordJsonReader.ReadDocument(line, text).Report;
        }
        catch (FormatException problem)
        {
            Flaw(LedgerFlawCode.Reading, where, problem.Message);
            return;
        }

        Column("id", report.Id, document);
        Column("title", report.Title, Text(rows, 7));
        Column("published", report.Published?.ToString(), Text(rows, 8));
        Column("published_from", report.Published?.FoundIn, Text(rows, 9));
        Column("outlet", report.Outlet, Text(rows, 10));
        Column("agency", report.Agency, Text(rows, 11));
        Column("language", report.Language, Text(rows, 12));

        void Column(string name, string? expected, string? found)
        {
            if (expected != found)
                Flaw(LedgerFlawCode.Reading, where, $"its {name} is not that of its line", Shorten(expected ?? "none"), Shorten(found ?? "none"));
        }
    }

    private void Record(SqliteDataReader row, long ordinal, Report report, CodePointMap map)
    {
        _records++;
        var line = row.GetFieldValue<byte[]>(4);
        _bytes += line.Length;
        var where = $"record {row.GetString(1)} of {report.Id}";
        ReportRecord record;
        try
        {
            record = RecordJsonReader.ReadRecord(line, report, map);
        }
        catch (FormatException problem)
        {
            Flaw(LedgerFlawCode.Record, where, problem.Message);
            return;
        }

        Column("ordinal", Whole(ordinal), row.GetString(0));
        Column("name", record.Id, row.GetString(1));
        Column("kind", record.Kind, row.GetString(2));
        Column("category", record.Category, Text(row, 3));

        void Column(string name, string? expected, string? found)
        {
            if (expected != found)
                Flaw(LedgerFlawCode.Record, where, $"its {name} is not that of its line and place", Shorten(expected ?? "none"), Shorten(found ?? "none"));
        }
    }

    // Rows that the way from contents over readings to codings does not come by.
    private void Strays()
    {
        using (var rows = Query("SELECT k.id, d.content, k.content FROM coding k JOIN reading d ON d.id = k.reading WHERE d.content <> k.content"))
        {
            while (Next(rows))
            {
                _codings++;
                var where = $"coding {rows.GetInt64(0)}";
                Flaw(LedgerFlawCode.NotAsTold, where, "its reading is of another content", $"row {rows.GetInt64(1)}", $"row {rows.GetInt64(2)}");
            }
        }

        using var gaps = Query("SELECT coding FROM coding_situation GROUP BY coding HAVING min(rank) <> 0 OR max(rank) <> count(*) - 1");
        while (Next(gaps))
            Flaw(LedgerFlawCode.NotAsTold, $"coding {gaps.GetInt64(0)}", "its situations are not ranked from 0 without gaps");
    }
}

using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <content>What was read and coded.</content>
internal sealed partial class SqlVerification
{
    private void Readings()
    {
        using var codings = _session.Prepare("SELECT id, codebook FROM coding WHERE content = @content AND reading = @reading ORDER BY id", "@content", "@reading");
        using var records = _session.Prepare("SELECT ordinal, name, kind, category, line FROM record WHERE coding = @coding ORDER BY ordinal", "@coding");
        var sql =
            $"""
            SELECT c.sha256, d.sha256, d.line, {_session.Dialect.Utf8("d.text")}, d.text_sha256, d.id, d.content,
                d.title, d.published, d.published_from, d.outlet, d.agency, d.language,
                EXISTS (SELECT 1 FROM withdrawn WHERE content = d.content)
            FROM reading d JOIN content c ON c.id = d.content ORDER BY d.id
            """;
        foreach (var row in Walk(sql, FewAtOnce))
        {
            _readings++;
            var document = row.GetString(0);
            byte[] line = row.GetBytes(2), utf8 = row.GetBytes(3);
            _bytes += line.Length + utf8.Length;
            var text = Encoding.UTF8.GetString(utf8);
            var isWithdrawn = row.GetInt64(13) == 1;
            if (!isWithdrawn)
                Reading(row, $"reading {row.GetString(1)} of {document}", document, line, utf8, text);
            else if (line.Length > 0 || utf8.Length > 0 || row.Text(7) is not null)
                Flaw(LedgerFlawCode.Reading, $"reading {row.GetString(1)} of {document}", "was deleted for good, and there is text of it");

            var map = new CodePointMap(text);
            var report = new Report { Id = document, Source = "", MediaType = "", Text = text };
            foreach (var (coding, codebook) in codings.Rows(coding => (coding.GetInt64(0), coding.GetString(1)), row.GetInt64(6), row.GetInt64(5)))
            {
                _cancellation.ThrowIfCancellationRequested();
                _codings++;
                Compare($"coding of {document} by {codebook}", new ActSubject(ActKind.Coding, document, codebook), _bodies.OfCoding(coding, isWithdrawn ? ToldRecords(document, codebook) : null));
                foreach (var (ordinal, record) in records.Rows(record => record, coding).Index())
                {
                    if (!isWithdrawn)
                    {
                        Record(record, ordinal, report, map);
                        continue;
                    }

                    _records++;
                    if (record.GetBytes(4).Length > 0)
                        Flaw(LedgerFlawCode.Record, $"record {record.GetString(1)} of {document}", "was deleted for good, and there is a line of it");
                }
            }
        }
    }

    private void Reading(SqlRow row, string where, string document, byte[] line, byte[] utf8, string text)
    {
        if (ContentId.Of(utf8) is var ofText && ofText != row.GetString(4))
            Flaw(LedgerFlawCode.Reading, where, "its text is not that of its hash", row.GetString(4), ofText);
        if (ContentId.Of([.. line, .. utf8]) is var ofAll && ofAll != row.GetString(1))
            Flaw(LedgerFlawCode.Reading, where, "its line and text are not those of its hash", row.GetString(1), ofAll);
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
        Column("title", report.Title, row.Text(7));
        Column("published", report.Published?.ToString(), row.Text(8));
        Column("published_from", report.Published?.FoundIn, row.Text(9));
        Column("outlet", report.Outlet, row.Text(10));
        Column("agency", report.Agency, row.Text(11));
        Column("language", report.Language, row.Text(12));

        void Column(string name, string? expected, string? found)
        {
            if (expected != found)
                Flaw(LedgerFlawCode.Reading, where, $"its {name} is not that of its line", Shorten(expected ?? "none"), Shorten(found ?? "none"));
        }
    }

    private void Record(SqlRow row, long ordinal, Report report, CodePointMap map)
    {
        _records++;
        var line = row.GetBytes(4);
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
        Column("category", record.Category, row.Text(3));

        void Column(string name, string? expected, string? found)
        {
            if (expected != found)
                Flaw(LedgerFlawCode.Record, where, $"its {name} is not that of its line and place", Shorten(expected ?? "none"), Shorten(found ?? "none"));
        }
    }

    // Rows that the way from contents over readings to codings does not come by.
    private void Strays()
    {
        foreach (var row in Walk("SELECT k.id, d.content, k.content FROM coding k JOIN reading d ON d.id = k.reading WHERE d.content <> k.content"))
        {
            _codings++;
            Flaw(
                LedgerFlawCode.NotAsTold, $"coding {row.GetInt64(0)}", "its reading is of another content", $"row {row.GetInt64(1)}", $"row {row.GetInt64(2)}");
        }

        foreach (var gap in Walk("SELECT coding FROM coding_situation GROUP BY coding HAVING min(rank) <> 0 OR max(rank) <> count(*) - 1"))
            Flaw(LedgerFlawCode.NotAsTold, $"coding {gap.GetInt64(0)}", "its situations are not ranked from 0 without gaps");
    }
}

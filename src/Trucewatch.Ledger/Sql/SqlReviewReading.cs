using System.Buffers;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Reads what people did with the records of a report.</summary>
/// <param name="session">At one moment of the store.</param>
/// <param name="damaged">Makes the fault of a store that contradicts itself out of what is wrong.</param>
/// <param name="upTo">The last act that is looked at.</param>
internal sealed class SqlReviewReading(SqlSession session, Func<string, Exception?, LedgerException> damaged, long upTo = long.MaxValue)
{
    private readonly Dictionary<long, Report> _readings = [];
    private readonly Dictionary<long, CodePointMap> _maps = [];

    /// <summary>The row of a report's bytes; null where the store has none with this id, or no coding of it.</summary>
    public long? ContentOf(string document) =>
        session.Find("SELECT r.content FROM report r JOIN content c ON c.id = r.content WHERE c.sha256 = @document", ("@document", document));

    /// <summary>The current coding of a report, as coded.</summary>
    public (CodedReport Coded, long Reading) Current(long content)
    {
        var (coding, reading, codebook) = Only(
            session.Rows(
                "SELECT k.id, r.reading, k.codebook FROM report r JOIN coding k ON k.id = r.coding WHERE r.content = @content",
                row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)),
                ("@content", content)),
            "a reviewed report is not there");
        return (Coded(coding, reading, codebook), reading);
    }

    /// <summary>A report as a version of the codebook coded it; null where the store has no such coding.</summary>
    public CodedReport? Coded(string document, string codebook) => session.Rows(
        "SELECT k.id, k.reading FROM coding k JOIN content c ON c.id = k.content WHERE c.sha256 = @document AND k.codebook = @codebook AND " + SqlWithdrawn.Not("k.content"),
        row => (Coding: row.GetInt64(0), Reading: row.GetInt64(1)),
        ("@document", document),
        ("@codebook", codebook)) is [var found]
        ? Coded(found.Coding, found.Reading, codebook)
        : null;

    /// <summary>All records of a report that anything was ever done with, in the order of their first acts.</summary>
    public IReadOnlyList<RecordReview> All(long content)
    {
        var steps = Steps("s.content = @content", ("@content", content));
        return [.. steps.GroupBy(step => step.Record, StringComparer.Ordinal).Select(group => Review(content, group.Key, group.First().Codebook, [.. group.Select(one => one.Step)]))];
    }

    /// <summary>A record, whether or not anything was ever done with it; null where the report never had one with this id.</summary>
    public RecordReview? One(long content, string record)
    {
        var steps = Steps("s.content = @content AND s.record = @record", ("@content", content), ("@record", record));
        if (steps.Count > 0)
            return Review(content, record, steps[0].Codebook, steps.ConvertAll(step => step.Step));
        // Of codings that share an id, the one in force is meant, else the last.
        return session.Rows(
            """
            SELECT k.codebook FROM record e JOIN coding k ON k.id = e.coding JOIN report r ON r.content = k.content WHERE k.content = @content AND e.name = @record
            ORDER BY CASE WHEN k.id = r.coding THEN 0 ELSE 1 END, k.id DESC LIMIT 1
            """,
            row => row.GetString(0),
            ("@content", content),
            ("@record", record)) is [var codebook]
            ? Review(content, record, codebook, [])
            : null;
    }

    /// <summary>A reading of a report, its source too.</summary>
    public Report Reading(long reading)
    {
        if (_readings.TryGetValue(reading, out var known))
            return known;
        var (line, text, source, document) = Only(
            session.Rows(
                "SELECT d.line, d.text, d.source, c.sha256 FROM reading d JOIN content c ON c.id = d.content WHERE d.id = @reading",
                row => (row.GetBytes(0), row.GetString(1), row.GetString(2), row.GetString(3)),
                ("@reading", reading)),
            "the reading of a coding or review is not there");
        try
        {
            _maps[reading] = new CodePointMap(text);
            return _readings[reading] = RecordJsonReader.ReadDocument(line, text).Report with { Source = source };
        }
        catch (FormatException problem)
        {
            throw damaged($"{document}: {problem.Message}", problem);
        }
    }

    /// <summary>The working copy of a report as it should be: all its records in reading order; empty where nothing was ever done with any.</summary>
    public IReadOnlyList<ReviewedLine> Lines(long content)
    {
        var reviews = All(content);
        if (reviews.Count == 0)
            return [];
        var (coded, reading) = Current(content);
        return
        [
            .. ReviewedRows.Of(coded, reviews).Index().Select(row => new ReviewedLine(
                row.Index, row.Item.Record.Id, row.Item.Record.Kind, row.Item.Record.Category, Line(row.Item.Record, coded.Report, _maps[reading]), row.Item.Version, row.Item.IsSeen)),
        ];
    }

    /// <summary>The contract's line of a record, without the line feed.</summary>
    /// <exception cref="ArgumentException">Its evidence is not within the report's text.</exception>
    public static byte[] Line(ReportRecord record, Report report, CodePointMap map)
    {
        var output = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(output).WriteRecord(record, report, map);
        return output.WrittenSpan[..^1].ToArray();
    }

    private CodedReport Coded(long coding, long reading, string codebook)
    {
        var lines = session.Rows("SELECT line FROM record WHERE coding = @coding ORDER BY ordinal", row => row.GetBytes(0), ("@coding", coding));
        return new CodedReport(Reading(reading), [], lines.ConvertAll(line => Record(line, reading)), codebook);
    }

    private T Only<T>(List<T> rows, string lack) => rows.Count > 0 ? rows[0] : throw damaged(lack, null);

    private List<(string Record, string Codebook, ReviewedStep Step)> Steps(string where, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var rows = session.Rows(
            $"""
            SELECT s.record, s.codebook, s.review, s.kind, r.by_whom, r.reason, a.at, r.undoes, s.line, s.reading
            FROM review_step s JOIN review r ON r.act = s.review JOIN act a ON a.number = s.review WHERE {where} AND s.review <= @up_to ORDER BY s.review, s.ordinal
            """,
            row => (
                Record: row.GetString(0),
                Codebook: row.GetString(1),
                Act: row.GetInt64(2),
                Kind: row.GetString(3),
                By: row.GetString(4),
                Reason: row.Text(5),
                At: row.GetString(6),
                Undoes: row.Number(7),
                Line: row.Bytes(8),
                Reading: row.GetInt64(9)),
            [.. parameters, ("@up_to", upTo)]);
        return rows.ConvertAll(row =>
        {
            if (!ReviewKinds.TryParse(row.Kind, out var kind) || !IsoTime.TryRead(row.At, out var at))
                throw damaged($"act {row.Act} is no review of a kind and time", null);
            var content = row.Line is { } line ? Record(line, row.Reading) : null;
            return (row.Record, row.Codebook, new ReviewedStep(row.Act, kind, row.By, row.Reason, at, row.Undoes, content, Reading(row.Reading)));
        });
    }

    private RecordReview Review(long content, string record, string codebook, IReadOnlyList<ReviewedStep> steps)
    {
        var coded = session.Rows(
            """
            SELECT e.line, k.reading FROM coding k LEFT JOIN record e ON e.coding = k.id AND e.name = @record
            WHERE k.content = @content AND k.codebook = @codebook
            """,
            row => (Line: row.Bytes(0), Reading: row.GetInt64(1)),
            ("@record", record),
            ("@content", content),
            ("@codebook", codebook));
        var (line, reading) = Only(coded, $"record {record} is of a coding by {codebook} that is not there");
        return new RecordReview(record, codebook, line is null ? null : Record(line, reading), Reading(reading), steps);
    }

    private ReportRecord Record(byte[] line, long reading)
    {
        var report = Reading(reading);
        try
        {
            return RecordJsonReader.ReadRecord(line, report, _maps[reading]);
        }
        catch (FormatException problem)
        {
            throw damaged($"record {Encoding.UTF8.GetString(line.AsSpan(0, Math.Min(line.Length, 80)))}… of {report.Id}: {problem.Message}", problem);
        }
    }
}

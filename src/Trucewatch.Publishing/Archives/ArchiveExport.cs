using System.Buffers;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>
/// All that another store needs of reports, as JSON Lines: of each its own line with the bytes as captured (<c>content</c>, base 64), where they came from
/// (<c>captures</c>) and when they were coded (<c>coded_at</c>), its records as coded, a line of kind <c>review</c> for each that is otherwise now, of kind
/// <c>comment</c> for each remark on one, and of kind <c>grading</c> for each grade of the report and, under the first of its reports, of its source.
/// </summary>
internal sealed class ArchiveExport : ReportExport
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly RecordJsonWriter _records;
    private readonly HashSet<GradingSubject> _graded = [];

    public ArchiveExport(Stream output, ExportOptions options)
        : base(output, options)
    {
        if (options is not { Kind: null, Category: null, WithQuotations: true })
            throw new ArgumentException("an archive holds whole reports: all their records, and their words", nameof(options));
        _records = new RecordJsonWriter(_line);
    }

    public override ExportNeeds Needs => ExportNeeds.Everything;

    protected override void WriteReport(ReportToExport report, IReadOnlyList<ExportRow> rows)
    {
        _records.WriteDocument(report.Coded);
        // Without the end of the line and of its object: more fields follow.
        Buffer.Write(_line.WrittenSpan[..^2]);
        _line.ResetWrittenCount();
        Buffer.Write(","u8);
        using var fields = new Utf8JsonWriter(_line, new JsonWriterOptions { SkipValidation = true });
        fields.WriteStartObject();
        fields.WriteText("coded_at", report.Coding is { } coding ? IsoTime.Write(coding.At) : null);
        if (report.Coding?.PutBack is { } putBack)
            fields.WriteText("in_force_since", IsoTime.Write(putBack.At));
        fields.WriteStartArray("captures");
        foreach (var capture in report.Captures)
            Write(fields, capture);
        fields.WriteEndArray();
        fields.WriteBase64String("content", report.Content.Span);
        fields.WriteEndObject();
        fields.Flush();
        Buffer.Write(_line.WrittenSpan[1..]);
        _line.ResetWrittenCount();
        Buffer.Write("\n"u8);
    }

    protected override void WriteRecord(ExportRow row) => Write(row.Record, row.Report, row.Map);

    protected override void EndReport(ReportToExport report)
    {
        if (report.Reviewed is { } now)
            Reviews(report, now);
        foreach (var ofSubject in report.Grades.GroupBy(grade => grade.Subject))
        {
            if (!_graded.Add(ofSubject.Key))
                continue;
            foreach (var grade in ofSubject)
                Write(report, grade);
        }
    }

    private void Reviews(ReportToExport report, IReadOnlyList<ReportRecord> now)
    {
        var map = new CodePointMap(report.Coded.Report.Text);
        var coded = report.Coded.Records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var record in now.Where(record => record.Review is not null))
        {
            var review = record.Review!;
            var note = report.Reviews.FirstOrDefault(note => note.Act == review.Act && note.Record == record.Id);
            Write(report, new ArchivedReview(0, record.Id, review.State, review.By, ImportReason.MadeAt(note?.Reason, review.At), review.Act, note?.Reason, null), review.IsChanged || !coded.Contains(record.Id) ? record : null, map);
        }

        var seen = now.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        // Those of earlier codings that somebody only remarked on; in whose place they stand has the remark in the archive.
        var remarked = now.Where(record => record.Review is null && !coded.Contains(record.Id)).ToList();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in report.Coded.Records.Where(record => !seen.Contains(record.Id)))
        {
            if (remarked.Find(other => !places.ContainsKey(other.Id) && PlaceOf(other) == PlaceOf(record)) is { } kept)
            {
                places.Add(kept.Id, record.Id);
                continue;
            }

            // Rejected, or in its place stands what somebody made of the same thing out of an earlier coding.
            var held = report.Reviews.Where(note => note.UndoneBy is null && note.Kind is not (ReviewKind.Comment or ReviewKind.Undo));
            var note = held.FirstOrDefault(note => note.Record == record.Id) ?? held.First(note => !coded.Contains(note.Record));
            Write(report, new ArchivedReview(0, record.Id, ReviewState.Rejected, note.By, ImportReason.MadeAt(note.Reason, note.At), note.Act, note.Reason, null), null, map);
        }

        foreach (var note in report.Reviews.Where(note => note is { Kind: ReviewKind.Comment, UndoneBy: null, Reason: not null }).Reverse())
        {
            var record = places.GetValueOrDefault(note.Record, note.Record);
            if (coded.Contains(record) || seen.Contains(record))
                Write(report, note, record);
        }
    }

    private static (string Kind, string? Category, int Start) PlaceOf(ReportRecord record) => (record.Kind, record.Category, record.Evidence[0].Span.Start);

    private void Write(ReportToExport report, ReviewNote comment, string record) => Line("comment", fields =>
    {
        fields.WriteText("document", report.Coded.Report.Id);
        fields.WriteText("record", record);
        fields.WriteText("by", comment.By);
        fields.WriteText("at", IsoTime.Write(ImportReason.MadeAt(comment.Reason, comment.At)));
        fields.WriteNumber("act", comment.Act);
        fields.WriteText("text", comment.Reason);
    });

    private void Write(ReportToExport report, GradingNote grade) => Line("grading", fields =>
    {
        fields.WriteText("document", report.Coded.Report.Id);
        fields.WriteText("source", grade.Subject.IsReport ? null : grade.Subject.Name);
        fields.WriteText("scale", GradingScales.NameOf(grade.Scale));
        fields.WriteText("value", grade.Value);
        fields.WriteText("by", grade.By);
        fields.WriteText("at", IsoTime.Write(ImportReason.MadeAt(grade.Reason, grade.At)));
        fields.WriteNumber("act", grade.Act);
        fields.WriteText("reason", grade.Reason);
    });

    private void Line(string kind, Action<Utf8JsonWriter> write)
    {
        using (var fields = new Utf8JsonWriter(Buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            fields.WriteStartObject();
            fields.WriteText("kind", kind);
            write(fields);
            fields.WriteEndObject();
        }

        Buffer.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter fields, CaptureNote capture)
    {
        fields.WriteStartObject();
        fields.WriteText("address", capture.Address);
        fields.WriteText("captured_at", IsoTime.Write(capture.Time));
        fields.WriteText("tool", capture.Tool);
        fields.WriteStartArray("headers");
        foreach (var (name, value) in capture.Headers)
        {
            fields.WriteStartArray();
            fields.WriteText(name);
            fields.WriteText(value);
            fields.WriteEndArray();
        }

        fields.WriteEndArray();
        fields.WriteEndObject();
    }

    private void Write(ReportToExport report, ArchivedReview review, ReportRecord? content, CodePointMap map) => Line("review", fields =>
    {
        fields.WriteText("document", report.Coded.Report.Id);
        fields.WriteText("record", review.Record);
        fields.WriteText("state", ContractNames.Of(review.State));
        fields.WriteText("by", review.By);
        fields.WriteText("at", IsoTime.Write(review.At));
        fields.WriteNumber("act", review.Act);
        fields.WriteText("reason", review.Reason);
        if (content is null)
            return;
        _records.WriteRecord(content with { Review = null }, report.Coded.Report, map);
        fields.WritePropertyName("content");
        fields.WriteRawValue(_line.WrittenSpan[..^1], skipInputValidation: true);
        _line.ResetWrittenCount();
    });

    private void Write(ReportRecord record, Report report, CodePointMap map)
    {
        _records.WriteRecord(record, report, map);
        Buffer.Write(_line.WrittenSpan);
        _line.ResetWrittenCount();
    }
}

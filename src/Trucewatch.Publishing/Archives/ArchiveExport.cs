using System.Buffers;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>
/// All that another store needs of reports, as JSON Lines: of each its own line with the bytes as captured (<c>content</c>, base 64), where they came from
/// (<c>captures</c>) and when they were coded (<c>coded_at</c>), its records as coded, and a line of kind <c>review</c> for each that is otherwise now.
/// </summary>
internal sealed class ArchiveExport : ReportExport
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly RecordJsonWriter _records;

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
        if (report.Reviewed is not { } now)
            return;
        var map = new CodePointMap(report.Coded.Report.Text);
        var coded = report.Coded.Records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var record in now.Where(record => record.Review is not null))
        {
            var review = record.Review!;
            var note = report.Reviews.FirstOrDefault(note => note.Act == review.Act && note.Record == record.Id);
            Write(report, new ArchivedReview(0, record.Id, review.State, review.By, ImportReason.MadeAt(note?.Reason, review.At), review.Act, note?.Reason, null), review.IsChanged || !coded.Contains(record.Id) ? record : null, map);
        }

        var seen = now.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var record in report.Coded.Records.Where(record => !seen.Contains(record.Id)))
        {
            // Rejected, or in its place stands what somebody made of the same thing out of an earlier coding.
            var held = report.Reviews.Where(note => note.UndoneBy is null && note.Kind is not (ReviewKind.Comment or ReviewKind.Undo));
            var note = held.FirstOrDefault(note => note.Record == record.Id) ?? held.First(note => !coded.Contains(note.Record));
            Write(report, new ArchivedReview(0, record.Id, ReviewState.Rejected, note.By, ImportReason.MadeAt(note.Reason, note.At), note.Act, note.Reason, null), null, map);
        }
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

    private void Write(ReportToExport report, ArchivedReview review, ReportRecord? content, CodePointMap map)
    {
        using var fields = new Utf8JsonWriter(Buffer, new JsonWriterOptions { SkipValidation = true });
        fields.WriteStartObject();
        fields.WriteText("kind", "review");
        fields.WriteText("document", report.Coded.Report.Id);
        fields.WriteText("record", review.Record);
        fields.WriteText("state", ContractNames.Of(review.State));
        fields.WriteText("by", review.By);
        fields.WriteText("at", IsoTime.Write(review.At));
        fields.WriteNumber("act", review.Act);
        fields.WriteText("reason", review.Reason);
        if (content is not null)
        {
            _records.WriteRecord(content with { Review = null }, report.Coded.Report, map);
            fields.WritePropertyName("content");
            fields.WriteRawValue(_line.WrittenSpan[..^1], skipInputValidation: true);
            _line.ResetWrittenCount();
        }

        fields.WriteEndObject();
        fields.Flush();
        Buffer.Write("\n"u8);
    }

    private void Write(ReportRecord record, Report report, CodePointMap map)
    {
        _records.WriteRecord(record, report, map);
        Buffer.Write(_line.WrittenSpan);
        _line.ResetWrittenCount();
    }
}

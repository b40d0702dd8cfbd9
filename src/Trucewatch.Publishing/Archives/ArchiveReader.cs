using System.Text;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>Reads archives. Of a report with a faulty line nothing is given; the next one is read all the same.</summary>
public static class ArchiveReader
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads the reports of an archive, one at a time; empty lines are passed over.</summary>
    /// <param name="lines">UTF-8; read to its end, not disposed.</param>
    /// <param name="tell">Called with the first fault of each faulty report, and of each line that stands under none.</param>
    public static IEnumerable<ArchivedReport> Read(Stream lines, Action<RecordFormatException> tell)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(tell);
        return ReadLines(lines, tell);
    }

    private static IEnumerable<ArchivedReport> ReadLines(Stream lines, Action<RecordFormatException> tell)
    {
        using var reader = new StreamReader(lines, Strict, leaveOpen: true);
        Building? current = null;
        // Lines under a report that is faulty say nothing new.
        var isSkipping = false;
        for (long number = 1; TryRead(reader, number, tell, out var line); number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            Building? done = null;
            try
            {
                using var parsed = Parse(line);
                var kind = Text(parsed.RootElement, "kind");
                if (kind == "document")
                {
                    (done, current) = (current, null);
                    current = Begin(parsed.RootElement, line, number);
                    isSkipping = false;
                }
                else if (current is not null)
                {
                    Add(current, kind, parsed.RootElement, line, number);
                }
                else if (!isSkipping)
                {
                    throw new FormatException("the line stands before any report's own line (kind document)");
                }
            }
            catch (Exception problem) when (problem is FormatException or InvalidOperationException or JsonException)
            {
                // Invalid operation: a string that is no text.
                tell(problem as RecordFormatException ?? new RecordFormatException(number, problem.Message, problem));
                (current, isSkipping) = (null, true);
            }

            if (done is not null)
                yield return done.Done();
        }

        if (current is not null)
            yield return current.Done();
    }

    private static bool TryRead(StreamReader reader, long number, Action<RecordFormatException> tell, out string? line)
    {
        line = null;
        try
        {
            line = reader.ReadLine();
        }
        catch (DecoderFallbackException problem)
        {
            tell(new RecordFormatException(number, "the bytes are not UTF-8, here or a little further on; nothing is read from here on", problem));
        }

        return line is not null;
    }

    private static JsonDocument Parse(string line)
    {
        var parsed = JsonDocument.Parse(line);
        if (parsed.RootElement.ValueKind == JsonValueKind.Object)
            return parsed;
        parsed.Dispose();
        throw new FormatException("an object of JSON was expected");
    }

    private static Building Begin(JsonElement fields, string line, long number)
    {
        var coded = RecordJsonReader.ReadDocument(Encoding.UTF8.GetBytes(line));
        if (!fields.TryGetProperty("content", out var content))
            throw new FormatException("the report's line has no captured bytes (content); an export that can be imported is made by: trucewatch export archive");
        if (content.ValueKind != JsonValueKind.String || !content.TryGetBytesFromBase64(out var bytes))
            throw new FormatException("content is no string of base 64");
        if (ContentId.Of(bytes) is var id && id != coded.Report.Id)
            throw new FormatException($"the captured bytes (content) are {id}, and not those of the report's id {coded.Report.Id}");
        if (coded.Codebook.Length == 0)
            throw new FormatException("codebook is nothing, expected the version of the codebook that coded the report");
        var captures = List(fields, "captures").Select(Capture).ToList();
        return captures.Count > 0
            ? new Building(number, coded, Time(fields, "coded_at"), Optional(fields, "in_force_since") is null ? null : Time(fields, "in_force_since"), bytes, captures)
            : throw new FormatException("captures is empty; where the bytes came from was expected");
    }

    private static void Add(Building report, string kind, JsonElement fields, string line, long number)
    {
        if (kind == "grading")
        {
            report.Gradings.Add(Grading(report.Coded.Report, fields, number));
            return;
        }

        if (kind == "comment")
        {
            OfReport(report.Coded.Report, fields);
            report.Comments.Add(new ArchivedComment(number, Text(fields, "record"), Text(fields, "by"), Time(fields, "at"), Whole(fields, "act"), Text(fields, "text")));
            return;
        }

        if (kind != "review")
        {
            var record = RecordJsonReader.ReadRecord(Encoding.UTF8.GetBytes(line), report.Coded.Report, report.Map);
            if (record.Review is not null)
                throw new FormatException("a record carries a review; in an archive it stands as coded, and its review on a line of kind review");
            if (!report.Ids.Add(record.Id))
                throw new FormatException($"the record {record.Id} stands here twice");
            report.Records.Add(record);
            return;
        }

        OfReport(report.Coded.Report, fields);
        if (!ContractNames.TryParse(Text(fields, "state"), out ReviewState state))
            throw new FormatException("state is none of accepted, rejected, edited and added");
        var name = Text(fields, "record");
        var content = fields.TryGetProperty("content", out var written) ? RecordJsonReader.ReadRecord(Encoding.UTF8.GetBytes(written.GetRawText()), report.Coded.Report, report.Map) : null;
        if (content is null && (state is ReviewState.Added or ReviewState.Edited || !report.Ids.Contains(name)))
            throw new FormatException($"content is nothing, expected the record {name} as {ContractNames.Of(state)}");
        if (content is not null && content.Id != name)
            throw new FormatException($"content is the record {content.Id}, expected {name}");
        report.Reviews.Add(new ArchivedReview(number, name, state, Text(fields, "by"), Time(fields, "at"), Whole(fields, "act"), Optional(fields, "reason"), content));
    }

    private static ArchivedGrading Grading(Report report, JsonElement fields, long number)
    {
        GradingSubject subject;
        if (Optional(fields, "source") is not { } source)
            subject = OfReport(report, fields);
        else if (source == report.Outlet || source == report.Agency)
            subject = GradingSubject.Source(source);
        else
            throw new FormatException($"source is {source}, expected the outlet or the agency of the report it stands under");
        if (!GradingScales.TryParse(Text(fields, "scale"), out var scale) || GradingScales.MeaningOf(scale, Text(fields, "value")) is null)
            throw new FormatException("scale and value are no grade that there is");
        return new ArchivedGrading(number, subject, scale, Text(fields, "value"), Text(fields, "by"), Time(fields, "at"), Whole(fields, "act"), Text(fields, "reason"));
    }

    private static GradingSubject OfReport(Report report, JsonElement fields) => Text(fields, "document") == report.Id
        ? GradingSubject.Report(report.Id)
        : throw new FormatException($"document is {Text(fields, "document")}, expected the report it stands under, {report.Id}");

    private static CaptureNote Capture(JsonElement fields) => new(
        Text(fields, "address"),
        Time(fields, "captured_at"),
        Text(fields, "tool"),
        [
            .. List(fields, "headers").Select(header => header.ValueKind == JsonValueKind.Array && header.GetArrayLength() == 2 && header[0].GetString() is { } name && header[1].GetString() is { } value
                ? KeyValuePair.Create(name, value)
                : throw new FormatException("headers is no list of names with values")),
        ]);

    private static IEnumerable<JsonElement> List(JsonElement fields, string name) =>
        fields.ValueKind == JsonValueKind.Object && fields.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : throw new FormatException($"{name} is no list");

    private static string Text(JsonElement fields, string name) => Optional(fields, name) ?? throw new FormatException($"{name} is nothing, expected a string");

    private static string? Optional(JsonElement fields, string name) => fields.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long Whole(JsonElement fields, string name) => fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
        ? number
        : throw new FormatException($"{name} is no whole number");

    private static DateTimeOffset Time(JsonElement fields, string name) =>
        IsoTime.TryRead(Text(fields, name), out var time) ? time : throw new FormatException($"{name} is {Text(fields, name)}, expected a time as 2025-03-24T12:00:00.000Z");

    /// <summary>A report whose lines are still being read.</summary>
    private sealed record Building(long Line, CodedReport Coded, DateTimeOffset CodedAt, DateTimeOffset? InForceSince, byte[] Content, IReadOnlyList<CaptureNote> Captures)
    {
        public CodePointMap Map { get; } = new(Coded.Report.Text);

        public List<ReportRecord> Records { get; } = [];

        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public List<ArchivedReview> Reviews { get; } = [];

        public List<ArchivedComment> Comments { get; } = [];

        public List<ArchivedGrading> Gradings { get; } = [];

        public ArchivedReport Done() => new(Line, Coded with { Records = Records }, CodedAt, Content, Captures, Reviews) { InForceSince = InForceSince, Comments = Comments, Gradings = Gradings };
    }
}

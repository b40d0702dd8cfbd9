using System.Text;
using System.Text.Json;

namespace Trucewatch.Records;

/// <summary>Reads the contract's JSON Lines back: reports with their records, offsets in UTF-16, every quotation checked against the text.</summary>
public static class RecordJsonReader
{
    /// <summary>Reads all reports of a stream, one at a time; empty lines are passed over.</summary>
    /// <param name="lines">UTF-8; read to its end, not disposed.</param>
    /// <exception cref="RecordFormatException">A line is not as the contract says, a quotation is not the text at its offsets, or a record comes
    /// before its report's line.</exception>
    public static IEnumerable<CodedReport> Read(Stream lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return ReadLines(lines);
    }

    /// <summary>Reads a report's own line; the result has no records.</summary>
    /// <param name="line">One object of JSON in UTF-8.</param>
    /// <param name="text">The report's text where the line was written without it; null to take it from the line.</param>
    /// <exception cref="FormatException">The line is not as the contract says.</exception>
    public static CodedReport ReadDocument(ReadOnlyMemory<byte> line, string? text = null)
    {
        using var parsed = Parse(line);
        return Checked(() => Document(new JsonFields(parsed.RootElement, "document"), text));
    }

    /// <summary>Reads one record's line.</summary>
    /// <param name="line">One object of JSON in UTF-8.</param>
    /// <param name="report">The report that the record's evidence quotes.</param>
    /// <param name="map">Made from the report's text.</param>
    /// <exception cref="FormatException">The line is not as the contract says, or its quotations are not the report's text.</exception>
    public static ReportRecord ReadRecord(ReadOnlyMemory<byte> line, Report report, CodePointMap map)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(map);
        using var parsed = Parse(line);
        return Checked(() => new RecordShapes(report, map).Record(new JsonFields(parsed.RootElement, "record")));
    }

    private static IEnumerable<CodedReport> ReadLines(Stream lines)
    {
        using var reader = new StreamReader(lines, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        CodedReport? current = null;
        List<ReportRecord> records = [];
        CodePointMap? map = null;
        for (long number = 1; ReadLine(reader, number) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            CodedReport? begun = null;
            try
            {
                using var parsed = Parse(Encoding.UTF8.GetBytes(line));
                var fields = new JsonFields(parsed.RootElement, "line");
                if (Checked(() => fields.Text("kind")) == "document")
                {
                    begun = Checked(() => Document(fields, null));
                }
                else if (current is null || map is null)
                {
                    throw new FormatException("a record stands before any report's own line (kind document)");
                }
                else
                {
                    var shapes = new RecordShapes(current.Report, map);
                    records.Add(Checked(() => shapes.Record(fields)));
                }
            }
            catch (FormatException problem) when (problem is not RecordFormatException)
            {
                throw new RecordFormatException(number, problem.Message, problem);
            }

            if (begun is null)
                continue;
            if (current is not null)
                yield return current with { Records = records };
            current = begun;
            records = [];
            map = new CodePointMap(begun.Report.Text);
        }

        if (current is not null)
            yield return current with { Records = records };
    }

    private static string? ReadLine(StreamReader reader, long number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException problem)
        {
            throw new RecordFormatException(number, "the bytes are not UTF-8", problem);
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(line);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"no JSON: {problem.Message}", problem);
        }

        if (parsed.RootElement.ValueKind == JsonValueKind.Object)
            return parsed;
        parsed.Dispose();
        throw new FormatException("an object of JSON was expected");
    }

    // The parser looks into a string only when it is asked for.
    private static T Checked<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException problem)
        {
            throw new FormatException("a string is not text: its bytes are not UTF-8, or it has half of an escaped character", problem);
        }
    }

    private static CodedReport Document(JsonFields fields, string? keptText)
    {
        if (fields.Text("kind") != "document")
            throw fields.Fault("kind", "\"document\"");
        var text = keptText ?? fields.Text("text");
        var report = new Report
        {
            Id = fields.Text("id"),
            Source = fields.Text("source"),
            Title = fields.Optional("title"),
            Published = Published(fields, "published"),
            Updated = Published(fields, "updated"),
            Outlet = fields.Optional("outlet"),
            Agency = fields.Optional("agency"),
            Authors = fields.Texts("authors"),
            Language = fields.Optional("language"),
            MediaType = fields.Text("media"),
            Address = fields.Optional("address"),
            Correction = fields.Optional("correction"),
            Text = text,
            Headings = Headings(fields, text),
            Origins = Origins(fields),
        };
        var situations = fields.Texts("situations");
        if (situations.Count == 0 && fields.Optional("situation") is { } only)
            situations = [only];
        return new CodedReport(report, situations, [], fields.Optional("codebook") ?? "");
    }

    private static IReadOnlyList<TextSpan> Headings(JsonFields fields, string text)
    {
        if (!fields.Has("headings"))
            return [];
        CodePointMap? map = null;
        return fields.Objects("headings", heading =>
        {
            map ??= new CodePointMap(text);
            int start = heading.Whole("start"), end = heading.Whole("end");
            return start >= 0 && end > start && end <= map.Count
                ? new TextSpan(map.ToUtf16(start), map.ToUtf16(end))
                : throw heading.Fault("start", $"the begin of a heading within the text's {map.Count} code points, and an end behind it (found {end})");
        });
    }

    private static ReportOrigins Origins(JsonFields fields) => fields.Object("origins") is { } origins
        ? new ReportOrigins(
            origins.Optional("title"),
            origins.Optional("outlet"),
            origins.Optional("agency"),
            origins.Optional("authors"),
            origins.Optional("language"),
            origins.Optional("address"),
            origins.Optional("correction"),
            origins.Optional("charset"))
        : new ReportOrigins();

    private static PublicationTime? Published(JsonFields fields, string name)
    {
        if (fields.Optional(name) is not { } text)
            return null;
        return IsoPublicationTime.TryParse(text, fields.Optional(name + "_from"), out var time)
            ? time
            : throw fields.Fault(name, "an ISO 8601 date as 2025-03-24 or 2025-03-24T11:18:00-04:00");
    }
}

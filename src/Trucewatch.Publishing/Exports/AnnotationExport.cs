using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>
/// A page of W3C web annotations: each record as what is said about the sentences that tell it. Positions are code points of the report's text;
/// the text is the report as read, named by its address where it has one.
/// </summary>
internal sealed class AnnotationExport(Stream output, ExportOptions options) : JsonExport(output, options)
{
    private const int AroundLength = 32;

    protected override ReadOnlySpan<byte> Separator => ",\n"u8;

    protected override void Begin() => Buffer.Write("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationCollection\",\"first\":{\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[\n"u8);

    protected override void WriteFields(Utf8JsonWriter json, ExportRow row)
    {
        json.WriteString("id", ExportNames.OfRecord(row.Record.Id));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "classifying");
        json.WriteStartObject("creator");
        json.WriteString("type", "Software");
        json.WriteString("name", "Trucewatch, codebook " + row.Coded.Codebook);
        json.WriteEndObject();
        json.WriteStartArray("body");
        WriteBody(json, "classifying", string.Join('/', new[] { row.Record.Kind, row.Category }.OfType<string>()));
        WriteBody(json, "describing", string.Join("; ", ExportColumns.Of(Options with { WithQuotations = false })
            .Select(column => (column.Name, Text: ExportColumns.Text(column.Value(row))))
            .Where(cell => cell.Text is { Length: > 0 } && cell.Name is not ("id" or "document" or "address" or "sentence" or "start" or "end"))
            .Select(cell => $"{cell.Name}: {cell.Text}")));
        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (var evidence in row.Record.Evidence)
            WriteTarget(json, row, evidence);
        json.WriteEndArray();
    }

    protected override void End() => Buffer.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n]}},\"total\":{Records}}}\n")));

    private static void WriteBody(Utf8JsonWriter json, string purpose, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private void WriteTarget(Utf8JsonWriter json, ExportRow row, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("source", row.Report.Address ?? ExportNames.OfBytes(row.Report.Id));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", row.Map.ToCodePoint(evidence.Span.Start));
        json.WriteNumber("end", row.Map.ToCodePoint(evidence.Span.End));
        json.WriteEndObject();
        if (Options.WithQuotations)
        {
            var text = row.Report.Text;
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", evidence.Span.Of(text));
            json.WriteString("prefix", text[Whole(text, Math.Max(0, evidence.Span.Start - AroundLength))..evidence.Span.Start]);
            json.WriteString("suffix", text[evidence.Span.End..Whole(text, Math.Min(text.Length, evidence.Span.End + AroundLength))]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Never between the halves of a character.
    private static int Whole(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
}

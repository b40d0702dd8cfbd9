using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>The contract's lines: each report's own, then those of its records, in which nothing is lost.</summary>
internal sealed class JsonLinesExport : ReportExport
{
    // The words of the report stand in these, wherever in a line.
    private static readonly string[] Quotations = ["text", "quote", "says", "conditions", "correction", "headings"];

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly RecordJsonWriter _writer;

    public JsonLinesExport(Stream output, ExportOptions options)
        : base(output, options) => _writer = new RecordJsonWriter(_line);

    protected override void WriteReport(ReportToExport report, IReadOnlyList<ExportRow> rows)
    {
        if (rows.Count == 0)
            return;
        _writer.WriteDocument(report.Coded);
        TakeLine();
    }

    protected override void WriteRecord(ExportRow row)
    {
        _writer.WriteRecord(row.Record, row.Report, row.Map);
        TakeLine();
    }

    private void TakeLine()
    {
        if (Options.WithQuotations)
        {
            Buffer.Write(_line.WrittenSpan);
        }
        else
        {
            var line = JsonNode.Parse(_line.WrittenSpan)!;
            Strip(line);
            using (var writer = new Utf8JsonWriter(Buffer))
                line.WriteTo(writer);
            Buffer.Write("\n"u8);
        }

        _line.ResetWrittenCount();
    }

    private static void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (var name in Quotations)
                    item.Remove(name);
                foreach (var (_, value) in item)
                    Strip(value);
                break;
            case JsonArray list:
                foreach (var value in list)
                    Strip(value);
                break;
            default:
                break;
        }
    }
}

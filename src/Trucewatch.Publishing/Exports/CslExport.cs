using System.Buffers;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>Reports as a list of CSL-JSON, which programs that keep references read.</summary>
internal sealed class CslExport(Stream output, ExportOptions options) : CitationExport(output, options)
{
    private Utf8JsonWriter? _json;

    protected override ReadOnlySpan<byte> Separator => ",\n"u8;

    protected override void Begin() => Buffer.Write("[\n"u8);

    protected override void WriteCitation(Citation citation)
    {
        _json ??= new Utf8JsonWriter(Buffer, new JsonWriterOptions { SkipValidation = true });
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteText("id", citation.Key);
        _json.WriteText("type", citation.Outlet is not null ? "article-newspaper" : citation.Address is not null ? "webpage" : "document");
        Text("title", citation.Title);
        if (citation.Authors.Count > 0)
        {
            _json.WriteStartArray("author");
            foreach (var author in citation.Authors)
            {
                _json.WriteStartObject();
                // Where a name's parts begin differs between peoples; it is kept whole.
                _json.WriteText("literal", author);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        Text("container-title", citation.Outlet);
        Text("source", citation.Agency);
        Day("issued", citation.Published);
        Text("URL", citation.Address);
        Day("accessed", citation.Captured);
        Text("language", citation.Language);
        _json.WriteStartObject("custom");
        _json.WriteText("document", citation.Document);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    protected override void End() => Buffer.Write("\n]\n"u8);

    private void Text(string name, string? value)
    {
        if (value is not null)
            _json!.WriteText(name, value);
    }

    private void Day(string name, DateOnly? value)
    {
        if (value is not { } day)
            return;
        _json!.WriteStartObject(name);
        _json.WriteStartArray("date-parts");
        _json.WriteStartArray();
        _json.WriteNumberValue(day.Year);
        _json.WriteNumberValue(day.Month);
        _json.WriteNumberValue(day.Day);
        _json.WriteEndArray();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }
}

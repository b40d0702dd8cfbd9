using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Trucewatch.Publishing;

/// <summary>An export whose records are JSON objects, one a line, so that a long file can be read and compared line by line.</summary>
internal abstract class JsonExport(Stream output, ExportOptions options) : ReportExport(output, options)
{
    // Names and quotations in their own letters; the file is no part of a web page.
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Utf8JsonWriter? _json;

    /// <summary>What stands between two records.</summary>
    protected virtual ReadOnlySpan<byte> Separator => "\n"u8;

    protected sealed override void WriteRecord(ExportRow row)
    {
        if (Records > 0)
            Buffer.Write(Separator);
        _json ??= new Utf8JsonWriter(Buffer, Letters);
        _json.Reset();
        _json.WriteStartObject();
        WriteFields(_json, row);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Writes the fields of a record's object.</summary>
    protected abstract void WriteFields(Utf8JsonWriter json, ExportRow row);

    /// <summary>Writes a list of actors' names.</summary>
    protected static void WriteActors(Utf8JsonWriter json, string field, IEnumerable<string> names)
    {
        json.WriteStartArray(field);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("actorText", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

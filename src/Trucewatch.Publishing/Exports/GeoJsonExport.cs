using System.Buffers;
using System.Text.Json;

namespace Trucewatch.Publishing;

/// <summary>
/// A collection of features (RFC 7946): each record with all its columns, at the middle of the place that it names. A record without a place, or
/// with one that is not known, is a feature without geometry.
/// </summary>
internal sealed class GeoJsonExport(Stream output, ExportOptions options) : JsonExport(output, options)
{
    private readonly IReadOnlyList<ExportColumn> _columns = ExportColumns.Of(options);

    protected override ReadOnlySpan<byte> Separator => ",\n"u8;

    protected override void Begin() => Buffer.Write("{\"type\":\"FeatureCollection\",\"features\":[\n"u8);

    protected override void WriteFields(Utf8JsonWriter json, ExportRow row)
    {
        json.WriteString("type", "Feature");
        json.WriteString("id", row.Record.Id);
        json.WritePropertyName("geometry");
        if (row.Place is { } place && Options.Locate(place) is { } point)
        {
            json.WriteStartObject();
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(point.East);
            json.WriteNumberValue(point.North);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartObject("properties");
        foreach (var column in _columns)
            WriteCell(json, column.Name, column.Value(row));
        json.WriteEndObject();
    }

    protected override void End() => Buffer.Write("\n]}\n"u8);

    private static void WriteCell(Utf8JsonWriter json, string name, object? cell)
    {
        switch (cell)
        {
            case double number:
                json.WriteNumber(name, number);
                break;
            case bool isSo:
                json.WriteBoolean(name, isSo);
                break;
            default:
                json.WriteString(name, ExportColumns.Text(cell));
                break;
        }
    }
}

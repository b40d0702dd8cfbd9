using System.Globalization;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How what was taken out of the store is listed.</summary>
internal static class ExportListing
{
    public static Listing<KeptExport> Listing { get; } = new(
        [
            new("act", export => Whole(export.Act)),
            new("at", export => IsoTime.Write(export.At)),
            new("by", export => export.Note.By),
            new("form", export => export.Note.Format),
            new("reports", export => export.Note.Reports is { } count ? Whole(count) : "broken off"),
            new("records", export => export.Note.Records is { } count ? Whole(count) : "broken off"),
            new("query", export => string.Join(", ", export.Note.Query.Select(part => $"{part.Key} {part.Value}"))),
            new("sha256", export => export.Note.Sha256),
            new("manifest", export => export.Note.Manifest),
        ],
        (output, export) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            var note = export.Note;
            json.WriteStartObject();
            json.WriteText("kind", "export");
            json.WriteNumber("act", export.Act);
            json.WriteText("at", IsoTime.Write(export.At));
            json.WriteText("by", note.By);
            json.WriteText("tool", export.Tool);
            json.WriteText("format", note.Format);
            json.WriteStartObject("query");
            foreach (var (option, value) in note.Query)
                json.WriteText(option, value);
            json.WriteEndObject();
            json.WriteBoolean("is_whole", note.IsWhole);
            json.WriteNumberOrNull("reports", note.Reports);
            json.WriteNumberOrNull("records", note.Records);
            json.WriteNumberOrNull("withheld", note.Withheld);
            json.WriteText("sha256", note.Sha256);
            json.WriteText("manifest_sha256", note.Manifest);
            json.WriteText("head", note.Head);
            json.End(output);
        });

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}

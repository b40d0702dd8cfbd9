using System.Text.Json;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How what was ingested is listed.</summary>
internal static class IngestListing
{
    public static Listing<IngestedReport> Listing { get; } = new(
        [
            new("source", item => item.Source),
            new("outcome", item => item.OutcomeName),
            new("records", item => item.Records?.ToString()),
            new("report", item => item.Document),
        ],
        (output, item) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "ingested");
            json.WriteText("source", item.Source);
            json.WriteText("report", item.Document);
            json.WriteText("outcome", item.OutcomeName);
            if (item.Records is { } records)
                json.WriteNumber("records", records);
            else
                json.WriteNull("records");
            json.End(output);
        });
}

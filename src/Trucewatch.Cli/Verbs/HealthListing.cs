using System.Text.Json;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How what <c>doctor</c> found is listed.</summary>
internal static class HealthListing
{
    public static Listing<HealthCheck> Listing { get; } = new(
        [
            new("check", item => item.Name),
            new("state", item => item.StateName),
            new("code", item => item.Code),
            new("found", item => item.Found),
            new("advice", item => item.Advice),
        ],
        (output, item) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "check");
            json.WriteText("check", item.Name);
            json.WriteText("state", item.StateName);
            json.WriteText("code", item.Code);
            json.WriteText("found", item.Found);
            json.WriteText("advice", item.Advice);
            json.End(output);
        },
        [
            new("state", item => item.StateName),
            new("check", item => item.Name),
            new("found", item => item.Told, Wide: true),
        ]);
}

using System.Globalization;
using System.Text.Json;
using Trucewatch.Publishing;
using Trucewatch.Queue;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How what concerns the queue is listed.</summary>
internal static class QueueListings
{
    /// <summary>Reports that were put in.</summary>
    public static Listing<QueuedReport> Queued { get; } = new(
        [
            new("source", item => item.Source),
            new("report", item => item.Document),
        ],
        (output, item) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "queued");
            json.WriteText("source", item.Source);
            json.WriteText("report", item.Document);
            json.End(output);
        });

    /// <summary>How much there is.</summary>
    public static Listing<QueueCounts> Counts { get; } = new(
        [
            new("ready", item => Text(item.Ready)),
            new("workers", item => Text(item.Consumers)),
            new("dead", item => Text(item.DeadLetters)),
        ],
        (output, item) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "queue");
            json.WriteNumber("ready", item.Ready);
            json.WriteNumber("workers", item.Consumers);
            json.WriteNumber("dead", item.DeadLetters);
            json.End(output);
        });

    /// <summary>What was set aside.</summary>
    public static Listing<DeadLetter> DeadLetters { get; } = new(
        [
            new("code", item => item.Reason.Code),
            new("source", item => item.Source),
            new("time", item => item.Time is { } time ? IsoTime.Write(time) : null),
            new("report", item => item.Document),
            new("reason", item => item.Reason.Message),
        ],
        (output, item) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "dead");
            json.WriteText("code", item.Reason.Code);
            json.WriteText("source", item.Source);
            json.WriteText("report", item.Document);
            json.WriteText("time", item.Time is { } time ? IsoTime.Write(time) : null);
            json.WriteText("reason", item.Reason.Message);
            json.End(output);
        },
        [
            new("code", item => item.Reason.Code),
            new("source", item => item.Source, Wide: true),
            new("reason", item => item.Reason.Message, Wide: true),
        ]);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

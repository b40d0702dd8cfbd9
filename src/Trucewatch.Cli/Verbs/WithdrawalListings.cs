using System.Globalization;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How what was deleted for good is listed.</summary>
internal static class WithdrawalListings
{
    /// <summary>Reports that were deleted.</summary>
    public static Listing<WithdrawalNote> Withdrawn { get; } = new(
        [
            new("act", note => Whole(note.Act)),
            new("at", note => IsoTime.Write(note.At)),
            new("by", note => note.By),
            new("reason", note => note.Reason),
            new("records", note => Whole(note.Records)),
            new("bytes", note => Whole(note.Length)),
            new("captured", note => IsoTime.Write(note.Captured)),
            new("address", note => note.Address),
            new("report", note => note.Document),
        ],
        (output, note) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "withdrawn");
            json.WriteText("report", note.Document);
            json.WriteNumber("act", note.Act);
            json.WriteText("at", IsoTime.Write(note.At));
            json.WriteText("by", note.By);
            json.WriteText("reason", note.Reason);
            json.WriteText("tool", note.Tool);
            json.WriteNumber("records", note.Records);
            json.WriteNumber("bytes", note.Length);
            json.WriteText("captured_at", IsoTime.Write(note.Captured));
            json.WriteText("address", note.Address);
            json.End(output);
        });

    /// <summary>Records of reports that were deleted: what they were, and nothing that they said.</summary>
    public static Listing<(WithdrawalNote Note, WithdrawnRecord Record)> Records { get; } = new(
        [
            new("kind", row => row.Record.Kind),
            new("category", row => row.Record.Category),
            new("record", row => row.Record.Record),
            new("state", _ => "withdrawn"),
            new("act", row => Whole(row.Note.Act)),
            new("by", row => row.Note.By),
            new("reason", row => row.Note.Reason),
            new("report", row => row.Record.Document),
        ],
        (output, row) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", row.Record.Kind);
            json.WriteText("id", row.Record.Record);
            json.WriteText("document", row.Record.Document);
            json.WriteText("category", row.Record.Category);
            json.WriteStartArray("evidence");
            json.WriteEndArray();
            json.WriteStartObject("withdrawn");
            json.WriteNumber("act", row.Note.Act);
            json.WriteText("at", IsoTime.Write(row.Note.At));
            json.WriteText("by", row.Note.By);
            json.WriteText("reason", row.Note.Reason);
            json.WriteEndObject();
            json.End(output);
        });

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}

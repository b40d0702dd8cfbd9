using System.Globalization;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How what people did is listed.</summary>
internal static class ReviewListings
{
    /// <summary>Acts on records.</summary>
    public static Listing<ReviewNote> Notes { get; } = new(
        [
            new("act", note => Number(note.Act)),
            new("at", note => IsoTime.Write(note.At)),
            new("kind", note => ReviewKinds.NameOf(note.Kind)),
            new("by", note => note.By),
            new("reason", note => note.Reason, Wide: true),
            new("undoes", note => Number(note.Undoes)),
            new("undone by", note => Number(note.UndoneBy)),
            new("made", note => RecodeListing.Told(note.Content), Wide: true),
            new("record", note => note.Record),
            new("document", note => note.Document),
        ],
        (output, note) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteNumber("act", note.Act);
            json.WriteText("at", IsoTime.Write(note.At));
            json.WriteText("kind", ReviewKinds.NameOf(note.Kind));
            json.WriteText("by", note.By);
            json.WriteText("reason", note.Reason);
            json.WriteNumberOrNull("undoes", note.Undoes);
            json.WriteNumberOrNull("undone_by", note.UndoneBy);
            json.WriteText("made", RecodeListing.Told(note.Content));
            json.WriteText("record", note.Record);
            json.WriteText("document", note.Document);
            json.End(output);
        },
        [
            new("act", note => Number(note.Act)),
            new("at", note => IsoTime.Write(note.At)[..16].Replace('T', ' ')),
            new("by", note => note.By),
            new("what", What),
            new("reason", note => note.Reason, Wide: true),
            new("record", note => note.Record),
        ]);

    /// <summary>An act just done.</summary>
    public static Listing<ReviewDone> Done { get; } = new(
        [new("act", done => Number(done.Act)), new("records", done => string.Join(" ", done.Records), Wide: true)],
        (output, done) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteNumber("act", done.Act);
            json.WriteStartArray("records");
            foreach (var record in done.Records)
                json.WriteText(record);
            json.WriteEndArray();
            json.End(output);
        });

    /// <summary>A version in a few words.</summary>
    public static string Told(RecordVersion version)
    {
        if (version.Record is not { } record)
            return "no record, its addition is undone";
        return RecodeListing.Told(record) + (record.Review is { } review ? $", {ContractNames.Of(review.State)} by {review.By}" : ", as coded");
    }

    private static string What(ReviewNote note) =>
        ReviewKinds.NameOf(note.Kind)
        + (note.Undoes is { } undoes ? $" of act {Number(undoes)}" : "")
        + (note.Content is { } content ? $": {RecodeListing.Told(content)}" : "")
        + (note.UndoneBy is { } by ? $" (undone by act {Number(by)})" : "");

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}

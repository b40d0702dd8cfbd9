using System.Text.Json;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How changes of records are listed.</summary>
internal static class RecodeListing
{
    public static Listing<RecordChange> Listing { get; } = new(
        [
            new("how", change => change.How),
            new("kind", change => (change.After ?? change.Before)!.Kind),
            new("category", change => change.Category),
            new("fields", change => string.Join(" ", change.Fields)),
            new("before", change => Told(change.Before)),
            new("after", change => Told(change.After)),
            new("rule", change => (change.After ?? change.Before)!.Rule),
            new("document", change => change.Report.Id),
            new("source", change => change.Report.Source),
            new("quote", change => change.Quote),
        ],
        (output, change) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("how", change.How);
            json.WriteText("kind", (change.After ?? change.Before)!.Kind);
            json.WriteText("category", change.Category);
            json.WriteStartArray("fields");
            foreach (var field in change.Fields)
                json.WriteText(field);
            json.WriteEndArray();
            json.WriteText("before", Told(change.Before));
            json.WriteText("after", Told(change.After));
            json.WriteText("rule", (change.After ?? change.Before)!.Rule);
            json.WriteText("document", change.Report.Id);
            json.WriteText("source", change.Report.Source);
            json.WriteText("quote", change.Quote);
            json.End(output);
        });

    /// <summary>What a record says, in a few words; null for none.</summary>
    public static string? Told(ReportRecord? record)
    {
        if (record is null)
            return null;
        var who = RecordText.Who(record);
        return RecordText.What(record) + (who is null ? "" : " · " + who);
    }
}

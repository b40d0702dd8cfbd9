using System.Globalization;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What the API has beside the contract's lines, field by field.</summary>
internal static class ApiObjects
{
    private const int AroundCharacters = 400;

    /// <summary>A day as ISO writes it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A report without its text.</summary>
    public static void Write(Utf8JsonWriter json, ReportHeader header)
    {
        json.WriteText("id", header.Document);
        json.WriteText("title", header.Title);
        json.WriteText("published", header.Published?.ToString());
        json.WriteText("day", Iso(header.Day));
        json.WriteText("outlet", header.Outlet);
        json.WriteText("agency", header.Agency);
        json.WriteText("language", header.Language);
        json.WriteStartArray("situations");
        foreach (var situation in header.Situations)
            json.WriteText(situation);
        json.WriteEndArray();
        json.WriteText("source", header.Source);
        json.WriteText("captured", header.Captured.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("records", header.Records);
        json.WriteText("page", PageContext.ToReport(header.Document));
    }

    /// <summary>The sentences of a record, with what stands around them.</summary>
    public static void Write(Utf8JsonWriter json, DatedReport dated, ReportRecord record)
    {
        var report = dated.Coded.Report;
        var map = new CodePointMap(report.Text);
        json.WriteText("record", record.Id);
        json.WriteText("document", report.Id);
        json.WriteText("title", report.Title);
        json.WriteText("outlet", report.Outlet ?? report.Agency);
        json.WriteText("day", Iso(dated.Day));
        json.WriteText("address", report.Address ?? report.Source);
        json.WriteText("speaker", record.SaidBy?.Speaker);
        json.WriteStartArray("sentences");
        foreach (var (sentence, span) in record.Evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("sentence", sentence);
            json.WriteNumber("start", map.ToCodePoint(span.Start));
            json.WriteNumber("end", map.ToCodePoint(span.End));
            json.WriteText("before", report.Text[Whole(report.Text, Math.Max(0, span.Start - AroundCharacters))..span.Start]);
            json.WriteText("quote", span.Of(report.Text));
            json.WriteText("after", report.Text[span.End..Whole(report.Text, Math.Min(report.Text.Length, span.End + AroundCharacters))]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteText("page", PageContext.ToRecord(report.Id, record.Id));
    }

    // A cut must not part the halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

using System.Globalization;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How grades are listed.</summary>
internal static class GradeListings
{
    /// <summary>Sources with each person's grades of them.</summary>
    public static Listing<GradedSource> Sources { get; } = new(
        [
            new("source", source => source.Name),
            new("reports", source => source.Reports.ToString(CultureInfo.InvariantCulture)),
            new("kind", source => Told(source, GradingScale.SourceKind)),
            new("reliability", source => Told(source, GradingScale.Reliability)),
            new("confidentiality", source => Told(source, GradingScale.Confidentiality)),
        ],
        (output, source) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "source");
            json.WriteText("name", source.Name);
            json.WriteNumber("reports", source.Reports);
            json.WriteStartArray("grades");
            foreach (var note in source.Grades)
            {
                json.WriteStartObject();
                Fields(json, note);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.End(output);
        });

    /// <summary>Acts of grading.</summary>
    public static Listing<GradingNote> Notes { get; } = new(
        [
            new("act", note => note.Act.ToString(CultureInfo.InvariantCulture)),
            new("at", note => IsoTime.Write(note.At)),
            new("by", note => note.By),
            new("of", note => note.Subject.Name),
            new("scale", note => GradingScales.NameOf(note.Scale)),
            new("grade", note => note.Value is { } value ? $"{value}: {GradingScales.MeaningOf(note.Scale, value)}" : $"undoes {note.Undoes}"),
            new("reason", note => note.Reason),
            new("undone by", note => note.UndoneBy?.ToString(CultureInfo.InvariantCulture)),
        ],
        (output, note) =>
        {
            using var json = new Utf8JsonWriter(output, JsonLine.Options);
            json.WriteStartObject();
            json.WriteText("kind", "grading");
            json.WriteText(note.Subject.IsReport ? "report" : "source", note.Subject.Name);
            Fields(json, note);
            json.WriteNumberOrNull("undoes", note.Undoes);
            json.WriteNumberOrNull("undone_by", note.UndoneBy);
            json.End(output);
        });

    private static string? Told(GradedSource source, GradingScale scale) =>
        string.Join("; ", source.Grades.Where(note => note.Scale == scale).Select(note => $"{note.Value} ({note.By})")) is { Length: > 0 } told ? told : null;

    private static void Fields(Utf8JsonWriter json, GradingNote note)
    {
        json.WriteNumber("act", note.Act);
        json.WriteText("scale", GradingScales.NameOf(note.Scale));
        json.WriteText("grade", note.Value);
        json.WriteText("by", note.By);
        json.WriteText("at", IsoTime.Write(note.At));
        json.WriteText("reason", note.Reason);
    }
}

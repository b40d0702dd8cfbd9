using System.Text.Json;
using System.Text.Json.Nodes;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Records by the fields of their lines, as people give them on the command line.</summary>
internal static class ReviewFields
{
    /// <summary>The record with other values.</summary>
    /// <param name="report">Its report.</param>
    /// <param name="record">The record as it is.</param>
    /// <param name="settings">Each as <c>field=value</c>.</param>
    /// <exception cref="CliException">A field is not the record's, or a value not of its form.</exception>
    public static ReportRecord Set(Report report, ReportRecord record, IEnumerable<string> settings) => Read(report, RecordFields.Of(record, report), settings);

    /// <summary>A record more.</summary>
    /// <exception cref="CliException">A field is not one of its kind, a value is not of its form, or one that must be given is not.</exception>
    public static ReportRecord New(Report report, string kind, Evidence evidence, IEnumerable<string> settings) =>
        Read(report, RecordFields.Blank(report, kind, evidence), settings);

    private static ReportRecord Read(Report report, JsonObject line, IEnumerable<string> settings)
    {
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at > 0 ? (setting[..at].Trim(), setting[(at + 1)..].Trim()) : (setting, "");
            if (at <= 0 || !RecordFields.IsOpen(name) || !line.ContainsKey(name))
            {
                var names = string.Join(", ", line.Select(field => field.Key).Where(RecordFields.IsOpen));
                throw new CliException("TW0757", $"--set {setting}: expected FIELD=VALUE with one of the fields {names}");
            }

            line[name] = Value(line[name], value);
        }

        try
        {
            return RecordFields.Read(line, report);
        }
        catch (FormatException problem)
        {
            throw new CliException("TW0757", $"--set: {problem.Message}", problem);
        }
    }

    // Words need no quotation marks; a list of names is given as people write one.
    private static JsonNode? Value(JsonNode? before, string value)
    {
        if (before is JsonArray && value is not ['[', ..])
            return new JsonArray([.. value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => JsonValue.Create(name))]);
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Records by the fields of their lines, as people give them.</summary>
internal static class ReviewFields
{
    /// <summary>What a person adds has this for its rule.</summary>
    private const string Rule = "review/add";

    private static readonly HashSet<string> Kept = new(["kind", "id", "document", "evidence", "rule", "confidence", "review"], StringComparer.Ordinal);

    // What a new record has where nothing is said of it; what must be said has no entry.
    private static readonly Dictionary<string, string> Blank = new(StringComparer.Ordinal)
    {
        ["figure"] = """{"measure":null,"min":null,"max":null,"unit":null,"hedge":"exact","status":"actual","subject":null,"actor":null,"place":null,"period":null}""",
        ["event"] = """{"type":null,"plover":null,"by":[],"to":[],"status":"actual","place":null,"time":null,"about":null}""",
        ["statement"] = """{"speaker":null,"actor":null,"role":null,"anonymous":false,"mode":"indirect","says":null}""",
        ["proposal"] = """{"name":null,"by":[],"mediators":[],"terms":[],"positions":[]}""",
    };

    /// <summary>The record with other values.</summary>
    /// <param name="report">Its report.</param>
    /// <param name="record">The record as it is.</param>
    /// <param name="settings">Each as <c>field=value</c>.</param>
    /// <exception cref="CliException">A field is not the record's, or a value not of its form.</exception>
    public static ReportRecord Set(Report report, ReportRecord record, IEnumerable<string> settings)
    {
        var output = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(output).WriteRecord(record with { Review = null }, report, new CodePointMap(report.Text));
        return Read(report, JsonNode.Parse(output.WrittenSpan)!.AsObject(), settings);
    }

    /// <summary>A record more.</summary>
    /// <exception cref="CliException">A field is not one of its kind, a value is not of its form, or one that must be given is not.</exception>
    public static ReportRecord New(Report report, string kind, Evidence evidence, IEnumerable<string> settings)
    {
        var map = new CodePointMap(report.Text);
        var line = new JsonObject
        {
            ["kind"] = kind,
            ["id"] = "",
            ["document"] = report.Id,
            ["evidence"] = new JsonArray(new JsonObject
            {
                ["sentence"] = evidence.Sentence,
                ["start"] = map.ToCodePoint(evidence.Span.Start),
                ["end"] = map.ToCodePoint(evidence.Span.End),
                ["quote"] = evidence.Span.Of(report.Text),
            }),
            ["said_by"] = null,
            ["rule"] = Rule,
            ["confidence"] = 1,
        };
        foreach (var (name, value) in JsonNode.Parse(Blank[kind])!.AsObject())
            line[name] = value?.DeepClone();
        return Read(report, line, settings);
    }

    private static ReportRecord Read(Report report, JsonObject line, IEnumerable<string> settings)
    {
        foreach (var setting in settings)
        {
            var at = setting.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at > 0 ? (setting[..at].Trim(), setting[(at + 1)..].Trim()) : (setting, "");
            if (at <= 0 || Kept.Contains(name) || !line.ContainsKey(name))
            {
                var names = string.Join(", ", line.Select(field => field.Key).Where(field => !Kept.Contains(field)));
                throw new CliException("TW0757", $"--set {setting}: expected FIELD=VALUE with one of the fields {names}");
            }

            line[name] = Value(line[name], value);
        }

        try
        {
            return RecordJsonReader.ReadRecord(Encoding.UTF8.GetBytes(line.ToJsonString()), report, new CodePointMap(report.Text));
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

using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>Records by the fields of the contract's lines, as people and programs give them.</summary>
public static class RecordFields
{
    /// <summary>What a person adds has this for its rule.</summary>
    public const string AddedBy = "review/add";

    private static readonly HashSet<string> Kept = new(["kind", "id", "document", "evidence", "rule", "confidence", "review"], StringComparer.Ordinal);

    // What a new record has where nothing is said of it; what must be said is null and not to be left so.
    private static readonly Dictionary<string, string> Unsaid = new(StringComparer.Ordinal)
    {
        ["figure"] = """{"measure":null,"min":null,"max":null,"unit":null,"hedge":"exact","status":"actual","subject":null,"actor":null,"place":null,"period":null}""",
        ["event"] = """{"type":null,"plover":null,"by":[],"to":[],"status":"actual","place":null,"time":null,"about":null}""",
        ["statement"] = """{"speaker":null,"actor":null,"role":null,"anonymous":false,"mode":"indirect","says":null}""",
        ["proposal"] = """{"name":null,"by":[],"mediators":[],"terms":[],"positions":[]}""",
    };

    /// <summary>The kinds of record.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["figure", "event", "statement", "proposal"];

    /// <summary>Whether a person may say what a field holds; its id, report, rule and the like they may not.</summary>
    public static bool IsOpen(string field) => !Kept.Contains(field);

    /// <summary>The line of a record, without what people made of it.</summary>
    public static JsonObject Of(ReportRecord record, Report report)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(report);
        var output = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(output).WriteRecord(record with { Review = null }, report, new CodePointMap(report.Text));
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }

    /// <summary>The line of a record of which only its kind and sentence are known yet.</summary>
    /// <param name="report">Its report.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="evidence">The sentence that says it.</param>
    public static JsonObject Blank(Report report, string kind, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(report);
        var line = new JsonObject
        {
            ["kind"] = kind,
            ["id"] = "",
            ["document"] = report.Id,
            ["evidence"] = Of(report, [evidence]),
            ["said_by"] = null,
            ["rule"] = AddedBy,
            ["confidence"] = 1,
        };
        foreach (var (name, value) in JsonNode.Parse(Unsaid[kind])!.AsObject())
            line[name] = value?.DeepClone();
        return line;
    }

    /// <summary>Sentences as lines have them.</summary>
    public static JsonArray Of(Report report, IEnumerable<Evidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(report);
        var map = new CodePointMap(report.Text);
        return [.. evidence.Select(one => (JsonNode)new JsonObject
        {
            ["sentence"] = one.Sentence,
            ["start"] = map.ToCodePoint(one.Span.Start),
            ["end"] = map.ToCodePoint(one.Span.End),
            ["quote"] = one.Span.Of(report.Text),
        })];
    }

    /// <summary>The record of a line.</summary>
    /// <exception cref="FormatException">A field is not of its form, or one that must be given is not; the message names it.</exception>
    public static ReportRecord Read(JsonObject line, Report report)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(report);
        return RecordJsonReader.ReadRecord(Encoding.UTF8.GetBytes(line.ToJsonString()), report, new CodePointMap(report.Text));
    }
}

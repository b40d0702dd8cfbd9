using System.Globalization;
using System.Text.Json.Nodes;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <content>What was typed in, as a record.</content>
internal sealed partial class RecordForm
{
    /// <summary>The record as typed in, and what is wrong with it; null where it cannot be read at all.</summary>
    /// <param name="report">Its report.</param>
    /// <param name="before">The record as it was; null for one that is added.</param>
    public (ReportRecord? Record, IReadOnlyList<string> Faults) Read(Report report, ReportRecord? before)
    {
        var faults = new List<string>();
        switch ((string)line["kind"]!)
        {
            case "figure":
                ReadFigure(faults);
                break;
            case "event":
                Take("type", "status", "place", "about");
                line["by"] = Names("by");
                line["to"] = Names("to");
                line["time"] = Time();
                // The types of PLOVER follow from type and status; where both stayed, so does what a rule of its own said.
                if (before is not Event told || told.Type != (string?)line["type"] || ContractNames.Of(told.Status) != (string?)line["status"])
                    line["plover"] = vocabulary.PloverOf((string?)line["type"] ?? "", (string?)line["status"] ?? "");
                break;
            case "statement":
                Take("speaker", "actor", "role", "mode", "says");
                line["anonymous"] = sent!.Has("anonymous");
                break;
            default:
                Take("name");
                line["by"] = Names("by");
                line["mediators"] = Names("mediators");
                line["terms"] = Table("terms", "term", row => new JsonObject { ["term"] = sent![$"{row}.term"], ["count"] = Number($"{row}.count", "how many", faults), ["days"] = Number($"{row}.days", "days", faults), ["status"] = sent[$"{row}.status"] });
                line["positions"] = Table("positions", "stance", row => new JsonObject { ["actor"] = sent![$"{row}.actor"] ?? "", ["stance"] = sent[$"{row}.stance"], ["conditions"] = sent[$"{row}.conditions"] });
                break;
        }

        if ((string)line["kind"]! != "statement")
            line["said_by"] = sent!["said_by.speaker"] is { } speaker ? new JsonObject { ["speaker"] = speaker, ["actor"] = sent["said_by.actor"], ["anonymous"] = sent.Has("said_by.anonymous") } : null;
        if (faults.Count > 0)
            return (null, faults);
        try
        {
            var record = RecordFields.Read(line, report);
            return (record, RecordChecks.Faults(vocabulary, report, record, before));
        }
        catch (FormatException problem)
        {
            return (null, [problem.Message.Replace("record.", "", StringComparison.Ordinal)]);
        }
    }

    private void ReadFigure(List<string> faults)
    {
        Take("measure", "hedge", "status", "subject", "actor", "place", "period");
        line["min"] = Number("min", "from", faults);
        line["max"] = Number("max", "to", faults) ?? line["min"]?.DeepClone();
        if (line["min"] is null && faults.Count == 0)
            faults.Add("from is empty; give the number");
        line["unit"] = sent!["unit"] ?? vocabulary.UnitOf((string?)line["measure"] ?? "");
    }

    private void Take(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            line[name] = sent![name];
    }

    private JsonArray Names(string name) =>
        [.. (sent![name] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => (JsonNode)one)];

    private JsonObject? Time() => sent!["time.text"] is null && sent["time.from"] is null && sent["time.to"] is null
        ? null
        : new JsonObject { ["from"] = sent["time.from"], ["to"] = sent["time.to"] ?? sent["time.from"], ["text"] = sent["time.text"] ?? "" };

    private JsonArray Table(string name, string key, Func<string, JsonObject> read)
    {
        var (before, rows) = ((JsonArray)line[name]!, new JsonArray());
        for (var row = 0; row < RowsOf(name); row++)
        {
            if (sent![$"{name}.{row}.{key}"] is null)
                continue;
            var made = read($"{name}.{row}");
            // A new row rests on the sentence of the record.
            made["evidence"] = (row < before.Count ? before[row]!["evidence"] : line["evidence"])!.DeepClone();
            rows.Add((JsonNode)made);
        }

        return rows;
    }

    private JsonNode? Number(string name, string label, List<string> faults)
    {
        if (sent![name] is not { } text)
            return null;
        if (double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return JsonValue.Create(number);
        faults.Add($"{label} is “{text}”; expected a number");
        return null;
    }
}

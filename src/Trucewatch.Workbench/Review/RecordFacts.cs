using System.Buffers;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>The fields of a record as people read them: those of the contract, so that what is seen is what programs get.</summary>
internal static class RecordFacts
{
    private static readonly string[] Elsewhere = ["kind", "id", "document", "evidence", "rule", "confidence", "review"];

    /// <summary>All fields that say something, each with its name and its value.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(ReportRecord record, Report report)
    {
        var line = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(line).WriteRecord(record, report, new CodePointMap(report.Text));
        using var json = JsonDocument.Parse(line.WrittenMemory);
        return
        [
            .. json.RootElement.EnumerateObject()
                .Where(field => !Elsewhere.Contains(field.Name, StringComparer.Ordinal))
                .Select(field => (Name: field.Name.Replace('_', ' '), Value: Text(field.Value)))
                .Where(field => field.Value.Length > 0),
            ("sentence", string.Join(" ", record.Evidence.Select(evidence => evidence.Span.Of(report.Text)))),
        ];
    }

    /// <summary>What differs between two forms of a record: the fields, what each held and holds; null where it held or holds nothing.</summary>
    public static IReadOnlyList<(string Name, string? Before, string? Now)> Between(ReportRecord before, ReportRecord now, Report report)
    {
        var (old, fresh) = (Of(before, report), Of(now, report));
        return
        [
            .. old.Select(field => field.Name).Union(fresh.Select(field => field.Name), StringComparer.Ordinal)
                .Select(name => (name, Before: Value(old, name), Now: Value(fresh, name)))
                .Where(field => field.Before != field.Now),
        ];

        static string? Value(IReadOnlyList<(string Name, string Value)> fields, string name) => fields.Where(field => field.Name == name).Select(field => field.Value).FirstOrDefault();
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.False => "no",
        JsonValueKind.True => "yes",
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Array => string.Join(value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) ? "; " : ", ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join(" · ", value.EnumerateObject()
            .Where(field => field.Name != "evidence" && field.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
            .Select(field => field.Value.ValueKind == JsonValueKind.True ? "not named" : field.Name == "text" ? $"“{Text(field.Value)}”" : field.Name is "term" or "actor" or "speaker" or "stance" ? Text(field.Value) : $"{field.Name} {Text(field.Value)}")),
        _ => value.GetRawText(),
    };
}

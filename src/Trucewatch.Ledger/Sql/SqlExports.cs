using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <summary>Reads what the chain tells of exports; there is no more of them than that.</summary>
internal static class SqlExports
{
    /// <summary>All, the first first.</summary>
    public static IEnumerable<KeptExport> All(SqlSession session, Func<string, Exception?, LedgerException> damaged)
    {
        foreach (var (act, at, body) in session.Rows("SELECT number, at, body FROM act WHERE kind = 'export' ORDER BY number", row => (row.GetInt64(0), row.GetString(1), row.GetString(2))))
            yield return Read(act, at, body, damaged);
    }

    private static KeptExport Read(long act, string at, string body, Func<string, Exception?, LedgerException> damaged)
    {
        try
        {
            using var parsed = JsonDocument.Parse(body);
            var fields = parsed.RootElement;
            return new KeptExport(
                act,
                IsoTime.Read(at),
                fields.GetProperty("tool").GetString()!,
                new ExportNote(
                    Text("by"),
                    Text("format")!,
                    [.. fields.GetProperty("query").EnumerateObject().Select(part => KeyValuePair.Create(part.Name, part.Value.GetString()!))],
                    fields.GetProperty("is_whole").GetBoolean(),
                    Number("reports"),
                    Number("records"),
                    Number("withheld"),
                    Text("sha256")!,
                    Text("manifest_sha256"),
                    Text("head")));

            string? Text(string name) => fields.GetProperty(name).GetString();
            long? Number(string name) => fields.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw damaged($"act {act} is no export", problem);
        }
    }
}

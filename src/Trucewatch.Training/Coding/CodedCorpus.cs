using System.Globalization;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>Reads reports coded by hand (<c>NAME.gold.json</c>) from a folder.</summary>
internal static class CodedCorpus
{
    /// <summary>The reports in the order of their names.</summary>
    /// <exception cref="JsonException">A file is not of the corpus's format.</exception>
    public static List<CodedSample> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal).Select(ReadFile)];

    private static CodedSample ReadFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        var name = Path.GetFileName(path)[..^".gold.json".Length];
        var published = root.GetProperty("published").GetString();
        var report = new Report
        {
            Id = "corpus:" + name,
            Source = name,
            MediaType = "text/plain",
            Language = "en",
            Published = published is null ? null : new PublicationTime(DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Text = string.Join("\n\n", root.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString())),
        };
        return new CodedSample(name, report, [.. root.GetProperty("events").EnumerateArray().Select(ReadEvent)],
            root.TryGetProperty("figures", out var figures) ? [.. figures.EnumerateArray().Select(ReadFigure)] : [])
        {
            Positions = root.TryGetProperty("proposals", out var proposals) ? [.. proposals.EnumerateArray().SelectMany(ReadPositions)] : [],
            Proposals = proposals.ValueKind is JsonValueKind.Array ? [.. proposals.EnumerateArray().Select(ReadProposal)] : [],
        };
    }

    private static CodedProposal ReadProposal(JsonElement element) => new(
        element.TryGetProperty("s", out var sentences) ? sentences.EnumerateArray().Select(number => number.GetInt32()).ToHashSet() : [],
        element.TryGetProperty("terms", out var terms) ? [.. terms.EnumerateArray().Select(ReadTerm)] : []);

    private static CodedTerm ReadTerm(JsonElement element) => new(
        element.GetProperty("term").GetString()!,
        Number(element, "count"),
        Number(element, "days"),
        element.TryGetProperty("optional", out var optional) && optional.GetBoolean());

    private static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;

    private static CodedFigure ReadFigure(JsonElement element) => new(
        element.GetProperty("s").GetInt32(),
        element.GetProperty("measure").GetString()!,
        element.GetProperty("min").GetDouble(),
        element.GetProperty("max").GetDouble(),
        element.TryGetProperty("optional", out var optional) && optional.GetBoolean());

    private static IEnumerable<CodedPosition> ReadPositions(JsonElement proposal) => !proposal.TryGetProperty("positions", out var positions) ? [] : positions.EnumerateArray().Select(element => new CodedPosition(
        element.GetProperty("actor").GetString()!,
        element.GetProperty("stance").GetString()!,
        element.TryGetProperty("optional", out var optional) && optional.GetBoolean()));

    private static CodedEvent ReadEvent(JsonElement element)
    {
        var status = element.TryGetProperty("status", out var word) ? word.GetString() : "actual";
        return new CodedEvent(
            element.GetProperty("s").GetInt32(),
            element.GetProperty("type").GetString()!,
            element.TryGetProperty("by", out var by) ? [.. by.EnumerateArray().Select(name => name.GetString()!)] : [],
            ContractNames.TryParse(status, out Status parsed) ? parsed : null);
    }
}

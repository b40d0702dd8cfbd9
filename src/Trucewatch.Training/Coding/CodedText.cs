using System.Text.Json;
using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Training;

/// <summary>A report of the corpus as it was published, with its paragraphs, and the statements that a person found in it.</summary>
/// <param name="Name">The report's name in the corpus.</param>
/// <param name="Report">The report.</param>
/// <param name="Sentences">The coded sentences.</param>
/// <param name="Statements">The statements, by coded sentence.</param>
internal sealed record CodedText(string Name, Report Report, IReadOnlyList<string> Sentences, IReadOnlyList<CodedStatement> Statements)
{
    /// <summary>The reports of a folder (<c>NAME.gold.json</c> beside the report's own file) in the order of their names.</summary>
    /// <exception cref="JsonException">A file is not of the corpus's format.</exception>
    public static List<CodedText> Read(string folder)
    {
        var reader = new ReportReader();
        var texts = new List<CodedText>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path)[..^".gold.json".Length];
            // The report is the one file of that name that holds no codings.
            var text = Directory.EnumerateFiles(folder, name + ".*").Order(StringComparer.Ordinal).FirstOrDefault(file => !file.EndsWith(".json", StringComparison.Ordinal));
            if (text is null || reader.Read(File.ReadAllBytes(text), Path.GetFileName(text)).Report is not { } report)
                continue;
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            var root = document.RootElement;
            texts.Add(new CodedText(
                name,
                report,
                [.. root.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!)],
                [.. root.GetProperty("statements").EnumerateArray().Select(ReadStatement)]));
        }

        return texts;
    }

    private static CodedStatement ReadStatement(JsonElement element) => new(
        element.GetProperty("s").GetInt32(),
        element.GetProperty("speaker").GetString()!,
        element.TryGetProperty("optional", out var optional) && optional.GetBoolean());
}

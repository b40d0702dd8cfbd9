using System.Globalization;
using System.Text.Json;
using Trucewatch.Coding;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>Measures how often the PLOVER type that others gave a sentence is among the types of its events.</summary>
internal static class PloverMeasure
{
    /// <summary>Reads a file of JSON lines with <c>id</c>, <c>text</c> and <c>event_v2</c>; lines without a type are left out.</summary>
    /// <exception cref="JsonException">A line is no such object.</exception>
    public static List<PloverExample> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(ReadLine).Where(example => example.Type.Length > 0)];

    /// <summary>Prints the share of sentences whose type was found, by type and over all.</summary>
    public static void Print(IReadOnlyList<PloverExample> examples, ReportCoder coder, TextWriter output)
    {
        output.WriteLine("type        sentences  type among those coded   coded at all");
        var rows = examples.Select(example => (example.Type, Found: Types(example, coder))).ToArray();
        foreach (var group in rows.GroupBy(row => row.Type, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            PrintRow(group.Key, [.. group], output);
        PrintRow("all", rows, output);
    }

    private static void PrintRow(string name, (string Type, HashSet<string> Found)[] rows, TextWriter output)
    {
        var right = rows.Count(row => row.Found.Contains(row.Type));
        var any = rows.Count(row => row.Found.Count > 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {rows.Length,10} {right,6} {right / (double)rows.Length,15:F3} {any / (double)rows.Length,14:F3}"));
    }

    private static HashSet<string> Types(PloverExample example, ReportCoder coder) =>
        coder.Code(AsReport(example)).Records.OfType<Event>().Select(found => found.Plover).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static Report AsReport(PloverExample example) => new()
    {
        Id = "plover:" + example.Id,
        Source = example.Id,
        MediaType = "text/plain",
        Language = "en",
        Text = example.Text,
    };

    private static PloverExample ReadLine(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new PloverExample(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, root.GetProperty("event_v2").GetString()!);
    }
}

using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Coding.Tests;

/// <summary>The reports of the demo, read as the program reads them.</summary>
internal static class SampleReports
{
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(CoderFixture.Root, "samples"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".txt" or ".html")
            .Select(path => Path.GetRelativePath(CoderFixture.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static Report Read(string file)
    {
        var outcome = new ReportReader().Read(File.ReadAllBytes(Path.Combine(CoderFixture.Root, file)), file);
        Assert.True(outcome.IsReport, $"{file}: {outcome.Problem}");
        return outcome.Report;
    }
}

using System.Text.Json;

namespace Trucewatch.Cli.Tests;

public sealed class GradeVerbTests : CliFixture
{
    private const string Courier = "Harbour Courier";

    [Fact]
    public async Task Grade_OfTwoPersons_StandSideBySideInSourcesAndExports()
    {
        await IngestAsync();
        await GradeAsync("source", Courier, "--reliability", "B", "--source-kind", "outlet", "--by", "Anna Berg");
        await GradeAsync("source", Courier, "--reliability", "D", "--by", "Omar Said");
        var source = Assert.Single((await RunAsync("show", "sources")).Lines);
        Assert.Equal((Courier, 2), (source.GetProperty("name").GetString(), source.GetProperty("reports").GetInt32()));
        Assert.Equal(["B", "outlet", "D"], source.GetProperty("grades").EnumerateArray().Select(grade => grade.GetProperty("grade").GetString()));
        Assert.Contains("B (Anna Berg); D (Omar Said)", (await RunAsync("export", "csv")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("review", "undo", "7", "--by", "Omar Said", "--reason", "more than I know")).Status);
        Assert.DoesNotContain("D (Omar Said)", (await RunAsync("export", "csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ReportMarkedConfidential_IsLeftOutUnlessAskedFor()
    {
        await IngestAsync();
        var report = (await RunAsync("show", "reports")).Of("id")[0]!;
        await GradeAsync("report", report, "--confidentiality", "restricted", "--by", "Anna Berg");
        foreach (var form in (string[])["csv", "jsonl", "prov", "csl", "archive"])
        {
            var run = await RunAsync("export", form);
            Assert.DoesNotContain(report, run.Output, StringComparison.Ordinal);
            Assert.Contains("1 report is left out", run.Error, StringComparison.Ordinal);
        }

        var all = await RunAsync("export", "jsonl", "--confidentiality", "restricted", "--output", "all.jsonl");
        Assert.DoesNotContain("left out", all.Error, StringComparison.Ordinal);
        Assert.Contains(report, await File.ReadAllTextAsync(Path("all.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await RunAsync("export", "jsonl", "--output", "open.jsonl");
        var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path("open.jsonl.manifest.json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((1, 1), (manifest.GetProperty("reports").GetInt32(), manifest.GetProperty("withheld").GetInt32()));
    }

    [Fact]
    public async Task Grade_WhatIsNotThere_IsRefused()
    {
        await IngestAsync();
        Assert.Contains("[TW0332]", (await RunAsync("grade", "source", "Nobody", "--reliability", "A", "--by", "Anna Berg", "--reason", "x")).Error, StringComparison.Ordinal);
        Assert.Contains("[TW0333]", (await RunAsync("grade", "source", Courier, "--by", "Anna Berg", "--reason", "x")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("grade", "source", Courier, "--reliability", "G", "--by", "Anna Berg", "--reason", "x")).Status);
    }

    private async Task GradeAsync(params string[] arguments)
    {
        var run = await RunAsync(["grade", .. arguments, "--reason", "a test"]);
        Assert.True(run.Status == 0, run.Error);
    }

    private async Task IngestAsync()
    {
        Write("a.txt", "@2025-04-01 gaza\nOFFER plan");
        Write("b.txt", "@2025-04-02 gaza\nOFFER another");
        Assert.Equal(0, (await RunAsync("ingest", "a.txt", "b.txt")).Status);
    }
}

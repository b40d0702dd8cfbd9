namespace Trucewatch.Cli.Tests;

public sealed class ShowVerbTests : CliFixture
{
    [Fact]
    public async Task Show_RecordsAsJsonLines_AreThoseThatCodePrints()
    {
        Write("in/a.txt", "@2025-03-20 gaza\n😀 Ten were killed.");
        Write("in/b.txt", "@2025-03-24 gaza\nTwo were killed.");
        await RunAsync("ingest", "in");
        var coded = (await RunAsync("code", "in")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var records = (await RunAsync("show", "records")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var reports = (await RunAsync("show", "reports")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(coded.Where(line => !line.StartsWith("{\"kind\":\"document\"", StringComparison.Ordinal)), records);
        Assert.Equal(coded.Where(line => line.StartsWith("{\"kind\":\"document\"", StringComparison.Ordinal)), reports);
    }

    [Theory]
    [InlineData("records", null, 9)]
    [InlineData("figures", "figure", 3)]
    [InlineData("events", "event", 3)]
    [InlineData("statements", "statement", 3)]
    public async Task Show_Kind_GivesItsRecords(string kind, string? expected, int count)
    {
        await ThreeReports();
        var run = await RunAsync("show", kind);
        Assert.Equal(count, run.Lines.Count);
        Assert.All(run.Of("kind"), found => Assert.True(expected is null || found == expected));
    }

    [Theory]
    [InlineData("3", "--situation", "sudan")]
    [InlineData("2 3", "--since", "2025-03-02")]
    [InlineData("1 2", "--until", "2025-03-02")]
    [InlineData("1", "--as-of", "2025-03-01")]
    [InlineData("2", "--search", "\"2 were killed\"")]
    [InlineData("1 2 3", "--measure", "killed")]
    [InlineData("", "--measure", "injured")]
    public async Task Show_Filters_Restrict(string expected, params string[] options)
    {
        await ThreeReports();
        var run = await RunAsync(["show", "figures", .. options]);
        Assert.Equal(0, run.Status);
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            (await RunAsync("show", "reports")).Lines
                .Where(report => run.Of("document").Contains(report.GetProperty("id").GetString()))
                .Select(report => report.GetProperty("source").GetString()![..1]));
        var table = await RunAsync(["show", "figures", "--format", "csv", .. options]);
        Assert.Equal(1 + run.Lines.Count, table.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("reports")]
    [InlineData("records")]
    [InlineData("figures")]
    [InlineData("events")]
    [InlineData("statements")]
    public async Task Show_AsTable_IsReadableText(string kind)
    {
        await ThreeReports();
        var run = await RunAsync("show", kind, "--format", "table");
        Assert.Equal(0, run.Status);
        Assert.Contains("2025-03-02", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        var none = await RunAsync("show", kind, "--format", "table", "--situation", "nowhere");
        Assert.Equal("Nothing found.", none.Output.Trim());
    }

    private async Task ThreeReports()
    {
        Write("1.txt", "@2025-03-01 gaza\n1 were killed.");
        Write("2.txt", "@2025-03-02 gaza\n2 were killed.");
        Write("3.txt", "@2025-03-03 sudan\n3 were killed.");
        Assert.Equal(0, (await RunAsync("ingest", "1.txt", "2.txt", "3.txt")).Status);
    }
}

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
    [InlineData("proposals")]
    [InlineData("positions")]
    [InlineData("conflicts")]
    [InlineData("truces")]
    public async Task Show_AsTable_IsReadableText(string kind)
    {
        await ThreeReports();
        Write("4.txt", "@2025-03-02 gaza\nNews came.\nOFFER Egyptian proposal\nTRUCE");
        Write("5.txt", "@2025-03-02 gaza\nNews came twice.\nOFFER Egyptian proposal");
        Coder = new DoubtingCoder();
        await RunAsync("ingest", "4.txt", "5.txt");
        var run = await RunAsync("show", kind, "--format", "table");
        Assert.Equal(0, run.Status);
        Assert.Contains("2025-03-02", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        var none = await RunAsync("show", kind, "--format", "table", "--situation", "nowhere");
        Assert.Equal("Nothing found.", none.Output.Trim());
    }

    [Fact]
    public async Task Show_TableWiderThanThePage_IsWrittenAllTheSame()
    {
        await ThreeReports();
        Width = 20;
        Assert.Contains("2025-03-02", (await RunAsync("show", "reports", "--format", "table")).Output, StringComparison.Ordinal);
    }

    private async Task ThreeReports()
    {
        Write("1.txt", "@2025-03-01 gaza\n1 were killed.");
        Write("2.txt", "@2025-03-02 gaza\n2 were killed.");
        Write("3.txt", "@2025-03-03 sudan\n3 were killed.");
        Assert.Equal(0, (await RunAsync("ingest", "1.txt", "2.txt", "3.txt")).Status);
    }

    [Fact]
    public async Task Show_AcrossReports_FollowsTheFilters()
    {
        Write("1.txt", "@2025-03-01 gaza\nNews.\nOFFER Egyptian proposal");
        Write("2.txt", "@2025-03-05 gaza\nNews again.\nTRUCE");
        Write("3.txt", "@2025-03-05 sudan\nNews from elsewhere.\nOFFER Jeddah plan");
        await RunAsync("ingest", "1.txt", "2.txt", "3.txt");
        Assert.Equal(["Egyptian proposal", "Jeddah plan"], (await RunAsync("show", "proposals")).Of("name"));
        Assert.Equal(["Egyptian proposal"], (await RunAsync("show", "proposals", "--situation", "gaza")).Of("name"));
        Assert.Equal(["2025-03-05"], (await RunAsync("show", "truces")).Of("from"));
        Assert.Empty((await RunAsync("show", "truces", "--as-of", "2025-03-04")).Output);
        Assert.Equal(["Hamas", "Hamas"], (await RunAsync("show", "positions")).Of("actor"));
        Assert.Equal(["lapsed"], (await RunAsync("show", "proposals", "--situation", "gaza", "--as-of", "2025-06-01")).Of("state"));
    }

    /// <summary>Has Hamas reject in every report whose first line says twice.</summary>
    private sealed class DoubtingCoder : IReportCoder
    {
        private readonly PlainCoder _coder = new();

        public string Codebook => _coder.Codebook;

        public string Models => _coder.Models;

        public ExplainedReport? Explain(Reports.Capture capture, out Reports.ReadProblem? problem) => _coder.Explain(capture, out problem);

        public Records.CodedReport Recode(Records.Report report) => _coder.Recode(report);

        public CodedOutcome Code(Reports.Capture capture)
        {
            var coded = _coder.Code(capture).Report!;
            if (!coded.Report.Text.Contains("twice", StringComparison.Ordinal))
                return CodedOutcome.Of(coded);
            return CodedOutcome.Of(coded with
            {
                Records =
                [
                    .. coded.Records.Select(record => record is Records.Proposal proposal
                        ? proposal with { Positions = [.. proposal.Positions.Select(position => position with { Stance = "reject" })] }
                        : record),
                ],
            });
        }
    }
}

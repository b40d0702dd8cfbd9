namespace Trucewatch.Cli.Tests;

public sealed class StatusVerbTests : CliFixture
{
    [Fact]
    public async Task Status_AsText_TellsEachProcess()
    {
        await Ingested();
        var run = await RunAsync("status", "--format", "table");
        Assert.Equal(0, run.Status);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("Gaza as of 2025-03-05 · 2 reports", run.Output, StringComparison.Ordinal);
        Assert.Contains("Truce: in force since 2025-03-05 between Israel and Hamas", run.Output, StringComparison.Ordinal);
        Assert.Contains("Egyptian proposal, by Egypt", run.Output, StringComparison.Ordinal);
        Assert.Contains("terms: hostages 5", run.Output, StringComparison.Ordinal);
        Assert.Contains("positions: Hamas accepts (2025-03-01)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sudan as of 2025-03-05 · 1 report", run.Output, StringComparison.Ordinal);
        Assert.True(run.Output.IndexOf("Gaza", StringComparison.Ordinal) < run.Output.IndexOf("Sudan", StringComparison.Ordinal));
        Assert.True(run.Output.Split('\n').Length < 50, "more than a screen");
    }

    [Fact]
    public async Task Status_OfOneDay_NamesItOnce()
    {
        await Ingested();
        var run = await RunAsync("status", "--situation", "gaza", "--as-of", "2025-03-04", "--format", "table");
        Assert.Contains("1 report, 2025-03-01\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Egyptian proposal, by Egypt (reported 2025-03-01)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_OnATerminal_HasAPanelAProcess()
    {
        await Ingested();
        var run = await RunAsync(terminal: true, "status");
        Assert.Equal(2, run.Output.Split('╭').Length - 1);
        Assert.Contains("Egyptian proposal", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_AsOfADayBefore_IsAsItWasReported()
    {
        await Ingested();
        var run = await RunAsync("status", "--situation", "gaza", "--as-of", "2025-03-04", "--format", "table");
        Assert.Contains("Gaza as of 2025-03-04 · 1 report", run.Output, StringComparison.Ordinal);
        Assert.Contains("Truce: none told of", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Sudan", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_Elsewhere_IsALineAProcess()
    {
        await Ingested();
        var run = await RunAsync("status");
        Assert.Equal(["gaza", "sudan"], run.Of("situation"));
        Assert.True(run.Lines[0].GetProperty("truce_in_force").GetBoolean());
        Assert.False(run.Lines[1].GetProperty("truce_in_force").GetBoolean());
    }

    [Fact]
    public async Task Status_NothingThatFits_SaysSo()
    {
        await Ingested();
        var run = await RunAsync("status", "--situation", "yemen", "--format", "table");
        Assert.Equal(0, run.Status);
        Assert.Contains("No report yet", run.Output, StringComparison.Ordinal);
    }

    private async Task Ingested()
    {
        Write("1.txt", "@2025-03-01 gaza\nNews.\nOFFER Egyptian proposal");
        Write("2.txt", "@2025-03-05 gaza\nNews again.\nTRUCE");
        Write("3.txt", "@2025-03-05 sudan\nNews from elsewhere.\nOFFER Jeddah plan");
        Assert.Equal(0, (await RunAsync("ingest", "1.txt", "2.txt", "3.txt")).Status);
    }
}

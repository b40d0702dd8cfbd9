namespace Trucewatch.Cli.Tests;

public sealed class IngestVerbTests : CliFixture
{
    [Fact]
    public async Task Ingest_Folder_GoesIntoTheStore()
    {
        Write("in/a.txt", "@2025-03-24 gaza\nTen were killed.");
        Write("in/b.txt", "@2025-03-20 sudan\nTwo were killed.");
        var run = await RunAsync("ingest", "in");
        Assert.Equal(0, run.Status);
        Assert.Equal(["added", "added"], run.Of("outcome"));
        Assert.Contains("2 reports added", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path("trucewatch.db")));
        Assert.Equal(["in/b.txt", "in/a.txt"], (await RunAsync("show", "reports")).Of("source"));
    }

    [Fact]
    public async Task Ingest_Again_ChangesNothingAndCodesNothing()
    {
        var coder = new PlainCoder();
        Coder = coder;
        Write("in/a.txt", "Ten were killed.");
        Write("in/b.txt", "Two were killed.");
        await RunAsync("ingest", "in", "--store", "x.db");
        var before = await RunAsync("show", "records", "--store", "x.db");
        Assert.Equal(2, coder.Coded);
        var again = await RunAsync("ingest", "in", "--store", "x.db");
        Assert.Equal(["unchanged", "unchanged"], again.Of("outcome"));
        Assert.Equal(2, coder.Coded);
        Assert.Equal(before.Output, (await RunAsync("show", "records", "--store", "x.db")).Output);
    }

    [Fact]
    public async Task Ingest_AnotherCodebook_CodesAgain()
    {
        Write("a.txt", "Ten were killed.");
        await RunAsync("ingest", "a.txt");
        Coder = new PlainCoder { Codebook = "codebook-2" };
        Assert.Equal(["coded-again"], (await RunAsync("ingest", "a.txt")).Of("outcome"));
        Assert.StartsWith("codebook-2", (await RunAsync("show", "figures")).Of("id")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_BadInputs_TheOthersAreStored()
    {
        Write("in/a.txt", "Ten were killed.");
        Write("in/empty.txt", "");
        Write("in/fault.txt", "fault");
        var run = await RunAsync("ingest", "in", "gone.txt", "--format", "table");
        Assert.Equal(1, run.Status);
        Assert.Contains("1 report added, 3 not read", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, run.ErrorLines.Count);
        Assert.Equal(["in/a.txt"], (await RunAsync("show", "reports")).Of("source"));
    }

    [Fact]
    public async Task Ingest_StoreThatIsNone_EndsWithTwoAndLeavesItAlone()
    {
        Write("a.txt", "Ten were killed.");
        Write("text.db", new string('x', 5000));
        var run = await RunAsync("ingest", "a.txt", "--store", "text.db");
        Assert.Equal(2, run.Status);
        Assert.Contains("TW0301", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(Path("text.db"), TestContext.Current.CancellationToken));
    }
}

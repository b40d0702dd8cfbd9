namespace Trucewatch.Cli.Tests;

public sealed class DemoVerbTests : CliFixture
{
    [Fact]
    public async Task Demo_Sample_GoesIntoAFreshStoreAndShowsWhereThingsStand()
    {
        ProgramFolder = Path("program");
        Write("program/samples/1.txt", "@2025-03-01 gaza\nNews.\nOFFER Egyptian proposal");
        Write("program/samples/more/2.txt", "@2025-03-05 gaza\nNews again.\nTRUCE");
        var run = await RunAsync("demo");
        Assert.Equal(0, run.Status);
        Assert.Contains("2 reports added", run.Error, StringComparison.Ordinal);
        Assert.Contains("Egyptian proposal", run.Output, StringComparison.Ordinal);
        Assert.Contains("trucewatch show proposals --store trucewatch-demo.db", run.Output, StringComparison.Ordinal);
        Assert.Equal(["samples/1.txt", "samples/more/2.txt"], (await RunAsync("show", "reports", "--store", "trucewatch-demo.db")).Of("source"));
        var again = await RunAsync("demo");
        Assert.Contains("--store trucewatch-demo-2.db", again.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path("trucewatch-demo-2.db")));
    }

    [Fact]
    public async Task Demo_StoreNamed_GoesThereOnceOnly()
    {
        ProgramFolder = Path("program");
        Write("program/samples/1.txt", "@2025-03-01 gaza\nNews.");
        Assert.Contains("--store mine.db", (await RunAsync("demo", "--store", "mine.db")).Output, StringComparison.Ordinal);
        var again = await RunAsync("demo", "--store", "mine.db");
        Assert.Equal((2, ""), (again.Status, again.Output));
        Assert.Contains("[TW0733]", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_NoSample_EndsWithTwoAndMakesNoStore()
    {
        ProgramFolder = Path("program");
        Directory.CreateDirectory(ProgramFolder);
        var run = await RunAsync("demo");
        Assert.Equal(2, run.Status);
        Assert.Contains("TW0730", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path("trucewatch-demo.db")));
    }
}

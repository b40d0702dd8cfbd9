namespace Trucewatch.Cli.Tests;

public sealed class BriefVerbTests : CliFixture
{
    [Fact]
    public async Task Brief_SinceALaterDayThanAllReports_SaysThatNothingIsNew()
    {
        await IngestAsync();
        var run = await RunAsync("brief", "--since", "2026-01-01");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("Nothing new is told.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_SinceAfterItsEnd_IsRefused()
    {
        await IngestAsync();
        var run = await RunAsync("brief", "--since", "2025-05-02", "--as-of", "2025-05-01");
        Assert.Equal(2, run.Status);
        Assert.Contains("--since 2025-05-02 is after --as-of 2025-05-01", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brief_SituationWithoutReports_IsNamed()
    {
        await IngestAsync();
        var run = await RunAsync("brief", "--situation", "nowhere");
        Assert.Equal(2, run.Status);
        Assert.Contains("the store has no report on nowhere", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private async Task IngestAsync()
    {
        Write("a.txt", "@2025-04-01 gaza\nOFFER plan");
        Assert.Equal(0, (await RunAsync("ingest", "a.txt")).Status);
    }
}

using Trucewatch.Ledger.Specification;

namespace Trucewatch.Cli.Tests;

public sealed class DoctorVerbTests : CliFixture
{
    [Fact]
    public async Task Doctor_AllAsItShouldBe_SaysSoAndEndsWithNought()
    {
        Write("a.txt", "Ten were killed.");
        await RunAsync("ingest", "a.txt");
        await RunAsync("ingest", "a.txt", "--queue", "amqp://localhost");
        await RunAsync("worker", "--until-empty");
        var run = await RunAsync("doctor", "--queue", "amqp://localhost");
        Assert.Equal(0, run.Status);
        Assert.Equal(
            ["program", "codebook", "situations", "language model", "coding", "store", "clock", "disk of the store", "disk for temporary files", "queue"], run.Of("check"));
        Assert.All(run.Lines.Where(line => !line.GetProperty("check").GetString()!.StartsWith("disk", StringComparison.Ordinal)), line => Assert.Equal("good", line.GetProperty("state").GetString()));
        Assert.Contains("1 reports; act 2 of", Found(run, "store"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_NoStoreYet_IsNoFault()
    {
        var run = await RunAsync("doctor");
        Assert.Equal(0, run.Status);
        Assert.Equal(("look", "TW0306"), (State(run, "store"), Code(run, "store")));
        Assert.False(File.Exists(Path("trucewatch.db")));
        Assert.DoesNotContain("queue", run.Of("check"));
    }

    [Fact]
    public async Task Doctor_WhatIsWrong_IsNamedWithWhatToDoAndEndsWithOne()
    {
        Write("trucewatch.db", "no database");
        Write("pages/events/strike.md", "no page");
        var run = await RunAsync("doctor", "--codebook", Path("pages"));
        Assert.Equal(1, run.Status);
        Assert.Equal(("bad", "TW0723"), (State(run, "codebook"), Code(run, "codebook")));
        Assert.Equal(("bad", "TW0301"), (State(run, "store"), Code(run, "store")));
        Assert.Equal("good", State(run, "situations"));
        Assert.Contains("trucewatch codebook check", run.Lines.Single(line => line.GetProperty("check").GetString() == "codebook").GetProperty("advice").GetString(), StringComparison.Ordinal);
        Assert.Contains("[TW0301]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ClockBehindTheStore_IsBad()
    {
        Write("a.txt", "Ten were killed.");
        await RunAsync("ingest", "a.txt");
        Clock = new StoppedClock(Clock.Now.AddDays(-1));
        var run = await RunAsync("doctor");
        Assert.Equal((1, "bad", "TW0762"), (run.Status, State(run, "clock"), Code(run, "clock")));
    }

    [Fact]
    public async Task Doctor_QueueWithoutWorkersOrWithDeadLetters_IsToBeLookedAt()
    {
        Write("fault.txt", "fault");
        await RunAsync("ingest", "fault.txt", "--queue", "amqp://localhost");
        Assert.Equal("TW0765", Code(await RunAsync("doctor", "--queue", "amqp://localhost"), "queue"));
        await RunAsync("worker", "--until-empty");
        var run = await RunAsync("doctor", "--queue", "amqp://localhost");
        Assert.Equal((0, "look", "TW0766"), (run.Status, State(run, "queue"), Code(run, "queue")));
        Assert.Contains("1 set aside", Found(run, "queue"), StringComparison.Ordinal);
    }

    private static string? State(CliRun run, string check) => Field(run, check, "state");

    private static string? Code(CliRun run, string check) => Field(run, check, "code");

    private static string? Found(CliRun run, string check) => Field(run, check, "found");

    private static string? Field(CliRun run, string check, string field) =>
        run.Lines.Single(line => line.GetProperty("check").GetString() == check).GetProperty(field).GetString();
}

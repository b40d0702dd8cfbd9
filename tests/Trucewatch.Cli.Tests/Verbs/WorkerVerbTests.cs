using Trucewatch.Reports.Tests;

namespace Trucewatch.Cli.Tests;

public sealed class WorkerVerbTests : CliFixture
{
    [Fact]
    public async Task Ingest_Queue_PutsReportsInAndMakesNoStore()
    {
        Write("in/a.txt", "Ten were killed.");
        Write("in/b.txt", "Two were killed.");
        var run = await RunAsync("ingest", "in", "gone.txt", "--queue", "amqp://localhost");
        Assert.Equal(1, run.Status);
        Assert.Equal(["queued", "queued"], run.Of("kind"));
        Assert.Equal(["in/a.txt", "in/b.txt"], run.Of("source"));
        Assert.All(run.Of("report"), id => Assert.Matches("^sha256:[0-9a-f]{64}$", id));
        Assert.Contains("memory: 2 reports queued, 1 not read", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path("trucewatch.db")));
        var status = await RunAsync("queue", "status");
        Assert.Equal(["2"], status.Of("ready"));
    }

    [Theory]
    [InlineData("--store", "x.db")]
    [InlineData("--codebook", "pages")]
    public async Task Ingest_QueueAndWhatIsTheWorkers_IsWrongUsage(string option, string value)
    {
        Write("a.txt", "Ten were killed.");
        var run = await RunAsync("ingest", "a.txt", "--queue", "amqp://localhost", option, value);
        Assert.Equal(2, run.Status);
        Assert.Contains("[TW0700]", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Queue.CountAsync(TestContext.Current.CancellationToken)).Ready);
    }

    [Fact]
    public async Task Ingest_CrawlIntoQueue_IsOneReportAPage()
    {
        await File.WriteAllBytesAsync(
            Path("crawl.warc.gz"),
            [.. Enumerable.Range(1, 5).SelectMany(number => WarcSample.Gzip(WarcSample.Response(number, $"{number} were killed.", "text/plain")))],
            TestContext.Current.CancellationToken);
        var queued = await RunAsync("ingest", "crawl.warc.gz", "--queue", "amqp://localhost");
        Assert.Equal(0, queued.Status);
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"https://example.org/{number}"), queued.Of("source"));
        var worked = await RunAsync("worker", "--until-empty");
        Assert.Equal(0, worked.Status);
        await RunAsync("ingest", "crawl.warc.gz", "--store", "other.db");
        // The time of the crawl and the server's headers came along.
        Assert.Equal((await RunAsync("show", "reports", "--store", "other.db")).Lines.Select(line => line.ToString()).Order(), (await RunAsync("show", "reports")).Lines.Select(line => line.ToString()).Order());
    }

    [Fact]
    public async Task Ingest_ReportLongerThanTheQueueTakes_IsToldAndTheOthersGoIn()
    {
        Write("in/a.txt", "Ten were killed.");
        Write("in/b.txt", "long");
        Queue.Publishing = capture =>
        {
            if (capture.Source == "in/b.txt")
                throw new Trucewatch.Queue.QueueException(Trucewatch.Queue.QueueFault.TooLong, "memory: too long", mayPass: false);
        };
        var run = await RunAsync("ingest", "in", "--queue", "amqp://localhost");
        Assert.Equal(1, run.Status);
        Assert.Equal(["in/a.txt"], run.Of("source"));
        Assert.Contains("in/b.txt: memory: too long [TW0906]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_UntilEmpty_StoresWhatIngestStores()
    {
        Write("in/a.txt", "@2025-03-24 gaza\nTen were killed.\nHe said so.");
        Write("in/b.txt", "@2025-03-20 sudan\nTwo were killed.");
        await RunAsync("ingest", "in", "--queue", "amqp://localhost");
        var run = await RunAsync("worker", "--until-empty", "--at-once", "1", "--store", "worked.db");
        Assert.Equal(0, run.Status);
        // Several are put in at once, in no order.
        Assert.Equal(["in/a.txt", "in/b.txt"], run.Of("source").Order());
        Assert.Equal(["added", "added"], run.Of("outcome"));
        Assert.Contains("2 reports added", run.Error, StringComparison.Ordinal);
        await RunAsync("ingest", "in", "--store", "ingested.db");
        Assert.Equal((await RunAsync("show", "records", "--store", "ingested.db")).Output, (await RunAsync("show", "records", "--store", "worked.db")).Output);
    }

    [Fact]
    public async Task Worker_SameReportsAgain_ChangesNothingAndCodesNothing()
    {
        var coder = new PlainCoder();
        Coder = coder;
        Write("a.txt", "Ten were killed.");
        for (var time = 0; time < 2; time++)
        {
            await RunAsync("ingest", "a.txt", "--queue", "amqp://localhost");
            Assert.Equal([time == 0 ? "added" : "unchanged"], (await RunAsync("worker", "--until-empty")).Of("outcome"));
        }

        Assert.Equal(1, coder.Coded);
        Assert.Equal(["2"], (await RunAsync("verify")).Of("acts"));
    }

    [Fact]
    public async Task Worker_PoisonReports_AreSetAsideWithTheReasonAndTheOthersAreStored()
    {
        Write("in/a.txt", "Ten were killed.");
        Write("in/empty.txt", "");
        Write("in/fault.txt", "fault");
        await RunAsync("ingest", "in", "--queue", "amqp://localhost");
        await Queue.PutAsync("{\"version\":7,\"source\":\"future.txt\"}\n"u8.ToArray());
        await Queue.PutAsync("noise"u8.ToArray());
        var run = await RunAsync("worker", "--until-empty");
        Assert.Equal(1, run.Status);
        Assert.Equal(["in/a.txt"], run.Of("source"));
        Assert.Contains("1 report added, 4 set aside", run.Error, StringComparison.Ordinal);
        var dead = await RunAsync("queue", "dead");
        Assert.Equal(
            [("TW0101", "in/empty.txt"), ("TW0799", "in/fault.txt"), ("TW0907", "future.txt"), ("TW0908", "")],
            dead.Of("code").Zip(dead.Of("source"), (code, source) => (code!, source!)).Order());
        Assert.All(dead.Of("reason"), reason => Assert.StartsWith("Found ", reason, StringComparison.Ordinal));
        foreach (var code in dead.Of("code"))
            Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);

        // Mended, they are done like any other.
        Coder = new PlainCoder { FaultIsText = true };
        var retry = await RunAsync("queue", "retry");
        Assert.Contains("4 reports put in again", retry.Error, StringComparison.Ordinal);
        Assert.Contains("in/fault.txt", (await RunAsync("worker", "--until-empty")).Of("source"));
        Assert.Equal(3, (await RunAsync("queue", "dead")).Lines.Count);
    }

    [Fact]
    public async Task Worker_SeveralAtOnceOnOneStore_EachReportOnce()
    {
        const int Reports = 40;
        for (var number = 0; number < Reports; number++)
            Write($"in/{number}.txt", $"{number} were killed.");
        await RunAsync("ingest", "in", "--queue", "amqp://localhost");
        await RunAsync("ingest", "in", "--queue", "amqp://localhost");
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync("worker", "--until-empty"))));
        Assert.All(runs, run => Assert.Equal(0, run.Status));
        Assert.Equal(Reports, runs.SelectMany(run => run.Of("outcome")).Count(outcome => outcome == "added"));
        Assert.Equal(2 * Reports, runs.Sum(run => run.Lines.Count));
        var verify = await RunAsync("verify");
        Assert.Equal((0, $"{Reports}", $"{2 * Reports}"), (verify.Status, verify.Of("codings")[0], verify.Of("acts")[0]));
    }

    [Fact]
    public async Task Worker_QueueGoesAway_GoesOnWhenItIsBack()
    {
        for (var number = 0; number < 9; number++)
            Write($"in/{number}.txt", $"{number} were killed.");
        await RunAsync("ingest", "in", "--queue", "amqp://localhost");
        var coded = 0;
        Coder = new PlainCoder { Coding = () => { if (Interlocked.Increment(ref coded) == 4) Queue.Break(); } };
        var run = await RunAsync("worker", "--until-empty");
        Assert.Equal(0, run.Status);
        Assert.Contains("trying again in 1 s [TW0901]", run.Error, StringComparison.Ordinal);
        Assert.Equal(9, run.Of("outcome").Count(outcome => outcome == "added"));
        Assert.Equal(["9"], (await RunAsync("verify")).Of("codings"));
    }

    [Theory]
    [InlineData("worker", "--at-once", "0")]
    [InlineData("worker", "--prefetch", "5000")]
    [InlineData("worker", "--nothing")]
    [InlineData("queue")]
    public async Task Worker_WrongUsage_EndsWithTwo(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("queue", "status", "")]
    [InlineData("queue", "dead", "")]
    [InlineData("worker", "", "--until-empty")]
    public async Task Help_OfVerb_ShowsItsOwnExamples(string verb, string below, string told)
    {
        var run = await RunAsync([verb, .. below.Length > 0 ? [below] : Array.Empty<string>(), "--help"]);
        Assert.Equal(0, run.Status);
        Assert.Contains("--queue", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("trucewatch status ", run.Output, StringComparison.Ordinal);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }
}

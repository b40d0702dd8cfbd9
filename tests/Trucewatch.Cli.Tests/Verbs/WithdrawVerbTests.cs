namespace Trucewatch.Cli.Tests;

public sealed class WithdrawVerbTests : CliFixture
{
    private static readonly string[] Anna = ["--by", "Anna Berg", "--reason", "court order 12"];

    [Fact]
    public async Task Withdraw_WithoutYes_TellsWhatItWouldDeleteAndDeletesNothing()
    {
        var report = await IngestedAsync();
        var run = await RunAsync(["withdraw", report, .. Anna]);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("would be deleted for good: 1 report", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be undone", run.Error, StringComparison.Ordinal);
        Assert.Contains("[TW0767]", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("show", "reports")).Lines.Count);
        Assert.Empty((await RunAsync("show", "withdrawn")).Lines);
    }

    [Fact]
    public async Task Withdraw_Report_IsGoneEverywhereAndToldEverywhere()
    {
        var report = await IngestedAsync();
        var record = (await RunAsync("show", "figures", "--search", "killed")).Of("id")[0]!;
        Assert.Equal(0, (await RunAsync("export", "archive", "--output", "before.jsonl")).Status);
        var run = await RunAsync(["withdraw", report, "--yes", .. Anna]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal([report], run.Of("report"));
        Assert.Single((await RunAsync("show", "reports")).Lines);
        Assert.DoesNotContain(report, (await RunAsync("export", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Empty((await RunAsync("show", "reports", "--search", "killed")).Lines);
        Assert.Equal(["court order 12"], (await RunAsync("show", "withdrawn")).Of("reason"));
        Assert.Contains(record, (await RunAsync("show", "withdrawn-records")).Of("id"));

        var verified = await RunAsync("verify");
        Assert.Equal((0, "1"), (verified.Status, verified.Of("withdrawn")[0]));
        Assert.Contains($"Anna Berg deleted for good {report}: court order 12", verified.Error, StringComparison.Ordinal);
        var again = await RunAsync(["review", "accept", record, "--by", "Omar"]);
        Assert.Contains("is withdrawn: Anna Berg deleted its report", again.Error, StringComparison.Ordinal);
        Assert.Equal(["withdrawn"], (await RunAsync("ingest", "a.txt")).Of("outcome"));
        var imported = await RunAsync("import", "before.jsonl");
        Assert.Equal((0, "unchanged,withdrawn"), (imported.Status, string.Join(',', imported.Of("outcome").Order(StringComparer.Ordinal))));
        Assert.Equal(0, (await RunAsync("store", "copy", "trucewatch.db", "copy.db")).Status);
        Assert.Equal([report], (await RunAsync("show", "withdrawn", "--store", "copy.db")).Of("report"));
        Assert.Equal(2, (await RunAsync(["review", "undo", (await RunAsync("show", "withdrawn")).Of("act")[0]!, .. Anna])).Status);
    }

    [Fact]
    public async Task Withdraw_OlderThan_TakesWhatIsThatOld()
    {
        await IngestedAsync();
        Assert.Contains("nothing is that old", (await RunAsync(["withdraw", "--older-than", "30", "--yes", .. Anna])).Error, StringComparison.Ordinal);
        Clock.Now += TimeSpan.FromDays(31);
        Write("c.txt", "@2025-04-02 gaza\nThree were hurt.");
        Assert.Equal(0, (await RunAsync("ingest", "c.txt")).Status);
        Assert.Equal(2, (await RunAsync(["withdraw", "--older-than", "30", "--yes", .. Anna])).Lines.Count);
        Assert.Equal(["c.txt"], (await RunAsync("show", "reports")).Of("source"));
    }

    [Fact]
    public async Task Withdraw_NothingOrBothNamed_IsRefused()
    {
        var report = await IngestedAsync();
        Assert.Contains("[TW0769]", (await RunAsync(["withdraw", "--yes", .. Anna])).Error, StringComparison.Ordinal);
        Assert.Contains("[TW0769]", (await RunAsync(["withdraw", report, "--older-than", "3", "--yes", .. Anna])).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("withdraw", report, "--yes", "--by", "Anna Berg")).Status);
        Assert.Equal(2, (await RunAsync(["withdraw", "sha256:00", "--yes", .. Anna])).Status);
        Assert.Equal(2, (await RunAsync("show", "reports")).Lines.Count);
    }

    [Fact]
    public async Task KnownAt_BeforeAReview_ShowsWhatWasKnownThen()
    {
        await IngestedAsync();
        var then = Clock.Now;
        var record = (await RunAsync("show", "figures", "--search", "killed")).Of("id")[0]!;
        Clock.Now += TimeSpan.FromHours(2);
        Assert.Equal(0, (await RunAsync("review", "reject", record, "--by", "Omar", "--reason", "no")).Status);
        Assert.DoesNotContain(record, (await RunAsync("show", "records")).Of("id"));
        var at = then.ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(record, (await RunAsync("show", "records", "--known-at", at)).Of("id"));
        Assert.Contains(record, (await RunAsync("export", "jsonl", "--known-at", at)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("status", "--known-at", at)).Status);
        Assert.Equal(0, (await RunAsync("brief", "--known-at", at)).Status);
        Assert.Empty((await RunAsync("show", "records", "--known-at", "2020-01-01")).Lines);
        Assert.Contains("expected a day", (await RunAsync("show", "records", "--known-at", "yesterday")).Error, StringComparison.Ordinal);
        foreach (var line in (string[][])[["export", "archive", "--known-at", at], ["show", "codings", "--known-at", at], ["show", "withdrawn", "--situation", "gaza"], ["show", "exports", "--since", "2025-01-01"]])
        {
            var refused = await RunAsync(line);
            Assert.Equal((2, ""), (refused.Status, refused.Output));
            Assert.Contains("[TW0770]", refused.Error, StringComparison.Ordinal);
        }
    }

    private async Task<string> IngestedAsync()
    {
        Write("a.txt", "@2025-03-24 gaza\nTen were killed.\nHe said so.");
        Write("b.txt", "@2025-03-25 gaza\nTwo were hurt.");
        Assert.Equal(0, (await RunAsync("ingest", "a.txt", "b.txt")).Status);
        return (await RunAsync("show", "reports")).Of("id")[0]!;
    }
}

using Microsoft.Data.Sqlite;

namespace Trucewatch.Cli.Tests;

public sealed class VerifyVerbTests : CliFixture
{
    [Fact]
    public async Task Verify_StoreAsItWasMade_SaysWhatWasChecked()
    {
        await Ingested();
        var run = await RunAsync("verify");
        Assert.Equal((0, ""), (run.Status, run.Error));
        var line = Assert.Single(run.Lines);
        Assert.Equal("trucewatch.db", line.GetProperty("store").GetString());
        Assert.Equal(0, line.GetProperty("flaws").GetInt64());
        Assert.Equal(2, line.GetProperty("contents").GetInt64());
        Assert.Equal(4, line.GetProperty("acts").GetInt64());
        Assert.Equal(4, line.GetProperty("head").GetProperty("act").GetInt64());
        Assert.Equal("2025-04-01T12:00:00.000Z", line.GetProperty("head").GetProperty("at").GetString());
        Assert.True(line.GetProperty("bytes").GetInt64() > 0);
        Assert.True(line.GetProperty("seconds").GetDouble() >= 0);
        Assert.True(line.GetProperty("mb_per_second").GetDouble() >= 0);
        Assert.Contains(Head(run), (await RunAsync("verify", "--format", "csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AsText_IsAFewLines()
    {
        await Ingested();
        var head = Head(await RunAsync("verify"));
        var run = await RunAsync("verify", "--format", "table", "--head", head);
        var lines = run.Output.Split('\n');
        Assert.Equal("trucewatch.db: no flaw found", lines[0]);
        Assert.StartsWith("checked: contents 2, captures 2, readings 2, codings 2, records ", lines[1], StringComparison.Ordinal);
        Assert.Equal($"head: {head} (act 4, 2025-04-01T12:00:00.000Z)", lines[2]);
        Assert.Equal($"{head} was the head after act 4, 2025-04-01T12:00:00.000Z; acts since then: 0", lines[3]);
        Assert.EndsWith(" MB/s)", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Head_IsLookedForInThePast()
    {
        await Ingested();
        var head = Head(await RunAsync("verify"));
        Write("3.txt", "@2025-03-03 gaza\n3 were killed.");
        await RunAsync("ingest", "3.txt");
        var known = await RunAsync("verify", "--head", head.ToUpperInvariant());
        Assert.Equal((0, 4L, 6L), (known.Status, known.Lines[0].GetProperty("past").GetProperty("act").GetInt64(), known.Lines[0].GetProperty("head").GetProperty("act").GetInt64()));
        var unknown = await RunAsync("verify", "--head", new string('0', 64));
        Assert.Equal(1, unknown.Status);
        Assert.EndsWith("[TW0740]", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, unknown.Lines[0].GetProperty("flaws").GetInt64());
    }

    [Fact]
    public async Task Verify_ChangedStore_NamesEachFlawAndFails()
    {
        await Ingested();
        using (var connection = new SqliteConnection($"Data Source={Path("trucewatch.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER capture_stays; UPDATE capture SET tool = 'x' || char(10) || 'y'";
            command.ExecuteNonQuery();
        }

        var run = await RunAsync("verify");
        Assert.Equal(1, run.Status);
        Assert.Equal(2, run.Lines[0].GetProperty("flaws").GetInt64());
        Assert.Equal(2, run.ErrorLines.Count);
        Assert.All(run.ErrorLines, line =>
        {
            Assert.StartsWith("trucewatch: trucewatch.db: capture of sha256:", line, StringComparison.Ordinal);
            Assert.EndsWith("found tool \"x\\ny\" [TW0326]", line, StringComparison.Ordinal);
        });
        Assert.StartsWith("trucewatch.db: 2 flaws found", (await RunAsync("verify", "--format", "table")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TW0700", "--head", "abc")]
    [InlineData("TW0306", "--store", "none.db")]
    [InlineData("TW0710", "--store", "postgresql://host:none/x")]
    [InlineData("TW0314", "--store", "postgresql://127.0.0.1:1/x")]
    public async Task Verify_NothingThatCanBeChecked_SaysWhy(string code, params string[] arguments)
    {
        await Ingested();
        var run = await RunAsync(["verify", .. arguments]);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
    }

    private async Task Ingested()
    {
        Write("1.txt", "@2025-03-01 gaza\n1 were killed.");
        Write("2.txt", "@2025-03-02 gaza\n2 were killed.");
        Assert.Equal(0, (await RunAsync("ingest", "1.txt", "2.txt")).Status);
    }

    private static string Head(CliRun run) => run.Lines[0].GetProperty("head").GetProperty("hash").GetString()!;
}

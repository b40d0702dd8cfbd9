using System.Text;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Reports.Tests;

namespace Trucewatch.Cli.Tests;

/// <summary>WARC files, pages and feeds through the command line, from a server on this machine.</summary>
public sealed class SourcesTests : CliFixture
{
    private static readonly string[] Politely = ["--allow-private", "--delay", "0s", "--timeout", "20s"];

    private readonly Dictionary<string, byte[]> _pages = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_Warc_GivesItsPagesAndCountsTheRest()
    {
        WriteBytes("in/crawl.warc.gz", [.. WarcSample.Gzip(Response(1)), .. WarcSample.Gzip(WarcSample.Response(2, "png", "image/png")), .. WarcSample.Gzip(Response(3))]);
        WriteBytes("in/plain.warc", Response(4));
        Write("in/a.txt", "A.");
        var run = await RunAsync("code", "in");
        Assert.Equal(0, run.Status);
        Assert.Equal(
            ["in/a.txt", "https://example.org/1", "https://example.org/3", "https://example.org/4"],
            run.Lines.Where(line => line.GetProperty("kind").GetString() == "document").Select(line => line.GetProperty("source").GetString()));
        Assert.Equal(["trucewatch: 1 record without a page in the WARC files passed over"], run.ErrorLines);
    }

    [Fact]
    public async Task Code_WarcWithABrokenRecord_NamesItAndDoesTheRest()
    {
        WriteBytes("crawl.warc", [.. Response(1), .. "WARC/1.0\r\nWARC-Type: response\r\n\r\nlost\r\n"u8, .. Response(2)]);
        var run = await RunAsync("code", "crawl.warc", "none.warc");
        Assert.Equal(1, run.Status);
        Assert.Equal(["Page 1.", "Page 2."], run.Of("text").OfType<string>());
        Assert.StartsWith($"trucewatch: crawl.warc: Found a record without a length at byte {Response(1).Length},", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("trucewatch: none.warc: Found no file", run.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_Address_SaysWhatToDoInstead()
    {
        var run = await RunAsync("code", "https://example.org/a");
        Assert.Equal(1, run.Status);
        Assert.Contains("trucewatch ingest", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_Warc_KeepsBytesTimeAndHeadersAndAgainChangesNothing()
    {
        WriteBytes("crawl.warc", [.. Response(1), .. Response(2)]);
        Assert.Equal(["added", "added"], (await RunAsync("ingest", "crawl.warc")).Of("outcome"));
        Assert.Equal(["unchanged", "unchanged"], (await RunAsync("ingest", "crawl.warc")).Of("outcome"));
        var id = ContentId.Of("Page 1."u8);
        await using var ledger = await OpenAsync();
        Assert.Equal("Page 1."u8.ToArray(), await ledger.ReadContentAsync(id, Cancellation));
        var note = Assert.Single(await ledger.ReadCapturesAsync(id, Cancellation));
        Assert.Equal(("https://example.org/1", new DateTimeOffset(2025, 3, 24, 10, 0, 0, TimeSpan.Zero)), (note.Address, note.Time));
        Assert.Contains(KeyValuePair.Create("Content-Type", "text/plain"), note.Headers);
    }

    [Fact]
    public async Task Ingest_Page_IsStoredAsItCameUnderItsAddress()
    {
        await using var server = Serve();
        _pages["/moved"] = LocalServer.Status(301, "Location: /page\r\n");
        _pages["/page"] = LocalServer.Ok(WarcSample.Gzip("Ten were killed."u8.ToArray()), "text/plain", "Content-Encoding: gzip\r\nX-Desk: 7\r\n");
        var run = await RunAsync(["ingest", server["/moved"].AbsoluteUri, .. Politely]);
        Assert.Equal((0, "added"), (run.Status, Assert.Single(run.Of("outcome"))));
        Assert.Equal(server["/page"].AbsoluteUri, Assert.Single(run.Of("source")));
        var again = await RunAsync(["ingest", server["/moved"].AbsoluteUri, .. Politely]);
        Assert.Equal("unchanged", Assert.Single(again.Of("outcome")));
        await using var ledger = await OpenAsync();
        var note = Assert.Single(await ledger.ReadCapturesAsync(ContentId.Of("Ten were killed."u8), Cancellation));
        Assert.Equal(server["/page"].AbsoluteUri, note.Address);
        Assert.Contains(KeyValuePair.Create("X-Desk", "7"), note.Headers);
    }

    [Fact]
    public async Task Ingest_BadAddresses_AreEachNamedAndTheRestIsDone()
    {
        await using var server = Serve();
        _pages["/good"] = LocalServer.Ok("Good.", "text/plain");
        _pages["/loop"] = LocalServer.Status(302, "Location: /loop\r\n");
        _pages["/bomb"] = LocalServer.Ok(WarcSample.Gzip(new byte[20 * 1024 * 1024]), extra: "Content-Encoding: gzip\r\n");
        _pages["/long"] = LocalServer.Ok(new byte[3000]);
        _pages["/feed"] = LocalServer.Ok("<?xml version='1.0'?><rss><channel><item>", "application/rss+xml");
        string[] bad = ["/none", "/loop", "/bomb", "/stall", "/feed"];
        var run = await RunAsync(["ingest", .. bad.Append("/good").Select(path => server[path].AbsoluteUri), "http://", .. Politely[..3], "--timeout", "3s"]);
        Assert.Equal(1, run.Status);
        Assert.Equal("added", Assert.Single(run.Of("outcome")));
        Assert.Equal(
            ["TW0136", "TW0134", "TW0114", "TW0135", "TW0141", "TW0705"],
            run.ErrorLines.Where(line => line.EndsWith(']')).Select(line => line[^7..^1]));
        Assert.All(bad.Zip(run.ErrorLines), pair => Assert.StartsWith($"trucewatch: {server[pair.First]}: Found ", pair.Second, StringComparison.Ordinal));
        var tooLong = await RunAsync(["ingest", server["/long"].AbsoluteUri, .. Politely, "--max-bytes", "2K"]);
        Assert.EndsWith("[TW0104]", tooLong.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_AddressOfThisMachineWithoutLeave_IsRefused()
    {
        await using var server = Serve();
        var run = await RunAsync("ingest", server["/page"].AbsoluteUri);
        Assert.Equal(1, run.Status);
        Assert.Contains("--allow-private", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task Ingest_Contact_IsToldToTheServer()
    {
        var agents = new List<string>();
        await using var server = new LocalServer((_, request) =>
        {
            lock (agents)
                agents.Add(request.Split("\r\n").First(line => line.StartsWith("User-Agent:", StringComparison.OrdinalIgnoreCase)));
            return LocalServer.Status(404);
        });
        await RunAsync(["ingest", server["/a"].AbsoluteUri, "--contact", "desk@example.org", .. Politely]);
        Assert.All(agents, agent => Assert.Contains("for desk@example.org;", agent, StringComparison.Ordinal));
        Assert.Equal(2, agents.Count);
    }

    [Fact]
    public async Task Ingest_Feed_TakesThePagesThatItLists()
    {
        await using var server = Serve();
        Feed(server, "1", "/a", "/b");
        var run = await RunAsync(["ingest", server["/feed"].AbsoluteUri, .. Politely]);
        Assert.Equal([server["/a"].AbsoluteUri, server["/b"].AbsoluteUri], run.Of("source"));
    }

    [Fact]
    public async Task Watch_AgainInAnotherRun_AsksOnlyForWhatIsNew()
    {
        await using var server = Serve();
        string[] watch = ["watch", server["/feed"].AbsoluteUri, "--once", .. Politely];
        Feed(server, "1", "/b", "/a");
        var first = await RunAsync(watch);
        Assert.Equal((0, "added added"), (first.Status, string.Join(' ', first.Of("outcome"))));
        Assert.Equal([server["/a"].AbsoluteUri, server["/b"].AbsoluteUri], first.Of("source"));
        server.Asked.Clear();
        var second = await RunAsync(watch);
        Assert.Equal((0, ""), (second.Status, second.Output));
        Assert.Equal(["/robots.txt", "/feed"], server.Asked);
        Feed(server, "2", "/c", "/b");
        server.Asked.Clear();
        Assert.Equal([server["/c"].AbsoluteUri], (await RunAsync(watch)).Of("source"));
        Assert.Equal(["/robots.txt", "/feed", "/c"], server.Asked);
    }

    [Fact]
    public async Task Watch_ServerInTrouble_IsAskedAgainTheNextTimeAndAPageThatIsGoneIsNot()
    {
        await using var server = Serve();
        string[] watch = ["watch", server["/feed"].AbsoluteUri, "--once", .. Politely];
        Feed(server, "1", "/trouble", "/gone", "/a");
        _pages["/trouble"] = LocalServer.Status(503);
        _pages["/gone"] = LocalServer.Status(410);
        var first = await RunAsync(watch);
        Assert.Equal((1, "added"), (first.Status, Assert.Single(first.Of("outcome"))));
        _pages["/trouble"] = LocalServer.Ok("No more.", "text/plain");
        server.Asked.Clear();
        Assert.Equal([server["/trouble"].AbsoluteUri], (await RunAsync(watch)).Of("source"));
        Assert.Equal(["/robots.txt", "/feed", "/trouble"], server.Asked);
    }

    [Fact]
    public async Task Watch_NoFeed_IsNamedAndTheOtherIsRead()
    {
        await using var server = Serve();
        Feed(server, "1", "/a");
        _pages["/page"] = LocalServer.Ok("<html><body><p>No feed.</p></body></html>");
        var run = await RunAsync(["watch", server["/page"].AbsoluteUri, server["/feed"].AbsoluteUri, "--once", .. Politely]);
        Assert.Equal((1, "added"), (run.Status, Assert.Single(run.Of("outcome"))));
        Assert.EndsWith("[TW0141]", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("watch")]
    [InlineData("watch", "feed.xml")]
    [InlineData("watch", "https://example.org/feed", "--interval", "often")]
    [InlineData("watch", "https://example.org/feed", "--interval", "0s")]
    [InlineData("ingest", "a.txt", "--delay", "-1s")]
    [InlineData("ingest", "a.txt", "--timeout", "2 days")]
    [InlineData("ingest", "a.txt", "--max-bytes", "17M")]
    [InlineData("code", "a.txt", "--max-bytes", "0")]
    [InlineData("ingest", "a.txt", "--contact", "two\nlines")]
    public async Task Run_WrongUsage_SaysWhatIsWrongAndEndsWithTwo(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.EndsWith("[TW0700]", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest", "--allow-private")]
    [InlineData("watch", "--interval")]
    public async Task Help_OfSources_TellsTheOptions(string verb, string option)
    {
        var run = await RunAsync(verb, "--help");
        Assert.Contains(option, run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  trucewatch " + verb, run.Output, StringComparison.Ordinal);
    }

    private static byte[] Response(int number) => WarcSample.Response(number, $"Page {number}.", "text/plain");

    private void WriteBytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllBytes(Path(name), bytes);
    }

    private LocalServer Serve() => new((path, request) =>
    {
        if (path == "/stall")
            return null;
        if (!_pages.TryGetValue(path, out var answer))
            return LocalServer.Status(404);
        var tag = Encoding.Latin1.GetString(answer).Split("ETag: ").Skip(1).Select(rest => rest.Split("\r\n")[0]).FirstOrDefault();
        return tag is not null && request.Contains($"If-None-Match: {tag}", StringComparison.OrdinalIgnoreCase) ? LocalServer.Status(304) : answer;
    });

    /// <summary>A feed of pages, each with a text of its own.</summary>
    private void Feed(LocalServer server, string version, params string[] paths)
    {
        var items = string.Concat(paths.Select(path => $"<item><guid>{server[path]}</guid></item>"));
        _pages["/feed"] = LocalServer.Ok($"<?xml version='1.0'?><rss><channel>{items}</channel></rss>", "application/rss+xml", $"ETag: \"{version}\"\r\n");
        foreach (var path in paths)
            _pages.TryAdd(path, LocalServer.Ok($"Page {path}.", "text/plain"));
    }

    private async Task<SqliteLedger> OpenAsync() =>
        await SqliteLedger.OpenAsync(Path("trucewatch.db"), LedgerAccess.Read, new SqliteLedgerOptions(), Cancellation);
}

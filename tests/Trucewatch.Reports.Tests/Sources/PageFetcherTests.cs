using System.Net;
using System.Text;

namespace Trucewatch.Reports.Tests;

public class PageFetcherTests
{
    private static readonly FetchSettings Local = new() { AllowPrivateAddresses = true, HostDelay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(10) };

    private static async Task<(FetchOutcome Outcome, List<string> Asked)> GetAsync(
        Func<string, string, byte[]?> answer, string path = "/page", FetchSettings? settings = null, FetchValidators? known = null)
    {
        await using var server = new LocalServer(answer);
        using var fetcher = new PageFetcher(settings ?? Local);
        var outcome = await fetcher.GetAsync(server[path], known, TestContext.Current.CancellationToken);
        return (outcome, server.Asked);
    }

    private static byte[] Pages(string path, byte[] page) => path == "/robots.txt" ? LocalServer.Status(404) : page;

    [Fact]
    public async Task GetAsync_Page_GivesBytesTypeAndHeaders()
    {
        var (outcome, asked) = await GetAsync((path, _) => Pages(path, LocalServer.Ok("<p>one</p>", "text/html; charset=windows-1256", "ETag: \"7\"\r\n")));
        Assert.Null(outcome.Problem);
        Assert.Equal("<p>one</p>", Encoding.UTF8.GetString(outcome.Capture!.Bytes.Span));
        Assert.Equal(("text/html", "windows-1256"), (outcome.Capture.MediaType, outcome.Capture.Charset));
        Assert.Equal("\"7\"", outcome.Validators?.EntityTag);
        Assert.Equal(["/robots.txt", "/page"], asked);
    }

    [Fact]
    public async Task GetAsync_SaysWhoAsks()
    {
        var agent = "";
        await GetAsync((path, request) =>
        {
            agent = request.Split("\r\n").First(line => line.StartsWith("User-Agent:", StringComparison.OrdinalIgnoreCase));
            return Pages(path, LocalServer.Ok("x"));
        });
        Assert.Equal("User-Agent: " + Local.UserAgent, agent);
    }

    [Fact]
    public async Task GetAsync_PrivateAddressWithoutLeave_IsRefused()
    {
        var (outcome, asked) = await GetAsync((_, _) => LocalServer.Ok("secret"), settings: Local with { AllowPrivateAddresses = false });
        Assert.Equal("TW0132", outcome.Problem?.Code);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task GetAsync_NameThatLeadsToThisMachine_IsRefused()
    {
        using var fetcher = new PageFetcher(Local with { AllowPrivateAddresses = false });
        var outcome = await fetcher.GetAsync(new Uri("http://localhost:9/"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("TW0132", outcome.Problem?.Code);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:192.168.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("::7f00:1", false)]
    [InlineData("64:ff9b:1::1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    public void IsPublic_Address_TellsTheInternetFromTheRest(string address, bool isPublic) =>
        Assert.Equal(isPublic, AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task GetAsync_RedirectLoop_IsAProblem()
    {
        var (outcome, asked) = await GetAsync((path, _) => Pages(path, LocalServer.Status(302, "Location: /page\r\n")));
        Assert.Equal("TW0134", outcome.Problem?.Code);
        Assert.Equal(1 + 1 + Local.MostRedirects, asked.Count);
    }

    [Fact]
    public async Task GetAsync_RedirectToAnotherScheme_IsAProblem()
    {
        var (outcome, _) = await GetAsync((path, _) => Pages(path, LocalServer.Status(302, "Location: file:///etc/passwd\r\n")));
        Assert.Equal("TW0131", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_RobotsForbid_IsAProblemAndThePageIsNotAsked()
    {
        var (outcome, asked) = await GetAsync((path, _) => path == "/robots.txt" ? LocalServer.Ok("User-agent: *\nDisallow: /p", "text/plain") : LocalServer.Ok("x"));
        Assert.Equal("TW0133", outcome.Problem?.Code);
        Assert.Equal(["/robots.txt"], asked);
    }

    [Fact]
    public async Task GetAsync_RobotsInTrouble_ForbidEverything()
    {
        var (outcome, _) = await GetAsync((path, _) => path == "/robots.txt" ? LocalServer.Status(503) : LocalServer.Ok("x"));
        Assert.Equal("TW0133", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_StallingServer_IsAProblemInTime()
    {
        var (outcome, _) = await GetAsync((path, _) => path == "/robots.txt" ? LocalServer.Status(404) : null, settings: Local with { Timeout = TimeSpan.FromSeconds(0.5) });
        Assert.Equal("TW0135", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_GzipBomb_IsAProblem()
    {
        var bomb = WarcSample.Gzip(new byte[20 * 1024 * 1024]);
        var (outcome, _) = await GetAsync((path, _) => Pages(path, LocalServer.Ok(bomb, extra: "Content-Encoding: gzip\r\n")));
        Assert.Equal("TW0114", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_BodyOverTheLimit_IsAProblem()
    {
        var (outcome, _) = await GetAsync((path, _) => Pages(path, LocalServer.Ok(new byte[2000])), settings: Local with { MostBytes = 1000 });
        Assert.Equal("TW0104", outcome.Problem?.Code);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task GetAsync_ErrorStatus_IsAProblemThatNamesIt(int status)
    {
        var (outcome, _) = await GetAsync((path, _) => Pages(path, LocalServer.Status(status)));
        Assert.Equal("TW0136", outcome.Problem?.Code);
        Assert.Contains(status.ToString(), outcome.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_NothingNew_SaysSo()
    {
        var (outcome, _) = await GetAsync(
            (path, request) => Pages(path, request.Contains("If-None-Match: \"7\"", StringComparison.Ordinal) ? LocalServer.Status(304) : LocalServer.Ok("x")),
            known: new FetchValidators("\"7\"", null));
        Assert.True(outcome.NotModified);
        Assert.Null(outcome.Problem);
    }

    [Fact]
    public async Task GetAsync_NobodyThere_IsAProblem()
    {
        int port;
        await using (var server = new LocalServer((_, _) => null))
            port = server.Port;
        using var fetcher = new PageFetcher(Local);
        var outcome = await fetcher.GetAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("TW0137", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_SecondRequestToAHost_WaitsForTheDelay()
    {
        await using var server = new LocalServer((path, _) => Pages(path, LocalServer.Ok("x")));
        using var fetcher = new PageFetcher(Local with { HostDelay = TimeSpan.FromMilliseconds(150) });
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(
            fetcher.GetAsync(server["/one"], cancellation: TestContext.Current.CancellationToken),
            fetcher.GetAsync(server["/two"], cancellation: TestContext.Current.CancellationToken));
        Assert.True(clock.ElapsedMilliseconds >= 290, $"{clock.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(90)]
    public async Task GetAsync_ServerThatDripsHeadersOrBody_IsAProblemInTime(int from)
    {
        await using var server = new LocalServer((path, _) => Pages(path, LocalServer.Ok(new string('x', 5000)))) { DripFrom = from };
        using var fetcher = new PageFetcher(Local with { Timeout = TimeSpan.FromSeconds(1) });
        var outcome = await fetcher.GetAsync(server["/drip"], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("TW0135", outcome.Problem?.Code);
        Assert.True(outcome.MayPass);
    }

    [Fact]
    public async Task GetAsync_RobotsThatStall_AreAProblemAndThePageIsNotAsked()
    {
        var (outcome, asked) = await GetAsync(
            (path, _) => path == "/robots.txt" ? null : LocalServer.Ok("x"), settings: Local with { Timeout = TimeSpan.FromSeconds(0.5) });
        Assert.Equal("TW0135", outcome.Problem?.Code);
        Assert.Equal(["/robots.txt"], asked);
    }

    [Fact]
    public async Task GetAsync_RobotsOverTheLimit_AreReadAsFarAsItGoes()
    {
        var robots = "User-agent: *\nDisallow: /page\n" + new string('#', 2 * 1024 * 1024);
        var (outcome, _) = await GetAsync((path, _) => path == "/robots.txt" ? LocalServer.Ok(robots, "text/plain") : LocalServer.Ok("x"));
        Assert.Equal("TW0133", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_PageOf200MegabytesByItsHeader_IsRefusedUnread()
    {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 209715200\r\n\r\n"u8.ToArray();
        var (outcome, _) = await GetAsync((path, _) => Pages(path, head));
        Assert.Equal("TW0104", outcome.Problem?.Code);
        Assert.Contains("200 MB", outcome.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_LongBodyWithoutALength_IsCutOffAtTheLimit()
    {
        byte[] answer = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"u8, .. new byte[300_000]];
        var (outcome, _) = await GetAsync((path, _) => Pages(path, answer), settings: Local with { MostBytes = 100_000 });
        Assert.Equal("TW0104", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_GzipCutShort_IsAProblem()
    {
        var whole = WarcSample.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000))));
        var (outcome, _) = await GetAsync((path, _) => Pages(path, LocalServer.Ok(whole[..^100], extra: "Content-Encoding: gzip\r\n")));
        Assert.Equal("TW0138", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_BodyCutShort_IsAProblem()
    {
        var answer = LocalServer.Ok(new string('x', 5000));
        var (outcome, _) = await GetAsync((path, _) => Pages(path, answer[..^1000]));
        Assert.Equal("TW0137", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_CodingsUponCodings_AreAProblem()
    {
        var codings = string.Join(", ", Enumerable.Repeat("gzip", 50));
        var (outcome, _) = await GetAsync((path, _) => Pages(path, LocalServer.Ok("x", extra: $"Content-Encoding: {codings}\r\n")));
        Assert.Equal("TW0138", outcome.Problem?.Code);
    }

    [Fact]
    public async Task GetAsync_PageThatRefreshesToItself_IsAskedOnce()
    {
        var (outcome, asked) = await GetAsync((path, _) => Pages(path, LocalServer.Ok("<meta http-equiv=refresh content='0; url=/page'>")));
        Assert.NotNull(outcome.Capture);
        Assert.Equal(["/robots.txt", "/page"], asked);
    }

    [Fact]
    public async Task GetAsync_RedirectToAnAddressThatMayNotBeAsked_IsRefused()
    {
        await using var server = new LocalServer((path, _) => path == "/robots.txt" ? LocalServer.Status(404) : LocalServer.Status(302, "Location: http://127.0.0.2:9/secret\r\n"));
        using var fetcher = new PageFetcher(Local with { AllowPrivateAddresses = false, MayAsk = IPAddress.Loopback.Equals });
        var outcome = await fetcher.GetAsync(server["/page"], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("TW0132", outcome.Problem?.Code);
        Assert.Contains("127.0.0.2", outcome.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_NameThatChangesItsAddress_IsCheckedWithEveryConnection()
    {
        await using var server = new LocalServer((path, _) => path == "/robots.txt" ? LocalServer.Status(404) : LocalServer.Ok("x"));
        var answers = 0;
        using var fetcher = new PageFetcher(Local with
        {
            AllowPrivateAddresses = false,
            MayAsk = IPAddress.Loopback.Equals,
            // The first question, for robots.txt, is answered well, the next one not.
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([answers++ == 0 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2")]),
        });
        var outcome = await fetcher.GetAsync(new Uri($"http://news.example:{server.Port}/page"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("TW0132", outcome.Problem?.Code);
        Assert.Equal(2, answers);
        Assert.Equal(["/robots.txt"], server.Asked);
    }
}

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
}

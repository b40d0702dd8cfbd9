using System.Net;
using System.Net.Sockets;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>That nothing from elsewhere can act through the workbench.</summary>
public sealed class SafetyTests(SampleWorkbench workbench)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:5080")]
    [InlineData("192.0.2.7")]
    [InlineData("0.0.0.0")]
    [InlineData("[::ffff:192.0.2.7]:5080")]
    [InlineData("[fe80::1]")]
    [InlineData("localhost.")]
    public async Task Get_ForeignHost_IsRefused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/reports") { Headers = { Host = host } };
        using var answer = await workbench.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("reports/", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]")]
    [InlineData("[::1]:5080")]
    [InlineData("127.0.0.2")]
    [InlineData("LOCALHOST:5080")]
    public async Task Get_OwnHost_IsAnswered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about") { Headers = { Host = host } };
        using var answer = await workbench.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("::1")]
    [InlineData("127.0.0.2")]
    public async Task Get_AtAnotherAddressOfTheLoopback_IsAnsweredThereAndNowhereElse(string address)
    {
        using var folder = new TemporaryFolder();
        var loopback = IPAddress.Parse(address);
        Assert.SkipWhen(loopback.AddressFamily == AddressFamily.InterNetworkV6 && !Socket.OSSupportsIPv6, "the machine has no IPv6");
        var ledger = await SqliteLedger.OpenAsync(folder.File("a.db"), LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests" }, Cancellation);
        await using var running = await RunningWorkbench.StartAsync(ledger, options => options with { Loopback = loopback });
        Assert.Equal(loopback, IPAddress.Parse(running.Address.Host));
        using var answer = await running.Client.GetAsync("/about", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var elsewhere = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => elsewhere.ConnectAsync(IPAddress.Loopback, running.Address.Port, Cancellation).AsTask());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/figures?since=yesterday")]
    [InlineData("/healthz")]
    public async Task Get_Anything_HasAPolicyWithoutInlineScriptOrStyle(string address)
    {
        using var answer = await workbench.Client.GetAsync(address, Cancellation);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Original_InItsBox_MayRunAndFetchNothing()
    {
        var report = await FirstReportAsync();
        using var answer = await workbench.Client.GetAsync(report + "/original", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("sandbox; default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Original_Download_IsTheBytesAsTheyCame()
    {
        var report = await FirstReportAsync();
        using var answer = await workbench.Client.GetAsync(report + "/download", Cancellation);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(Ledger.ContentId.Of(await answer.Content.ReadAsByteArrayAsync(Cancellation)), report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/figures?since=2025-13-01", "since=2025-13-01")]
    [InlineData("/?as-of=%3Cscript%3E", "&lt;script&gt;")]
    [InlineData("/search?search=%00", "U+0000")]
    [InlineData("/reports?since=2025-03-02&until=2025-03-01", "begins before it ends")]
    public async Task Get_AddressThatCannotBeUnderstood_SaysWhatWasFound(string address, string said)
    {
        using var answer = await workbench.Client.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(said, page, StringComparison.Ordinal);
        PageCheck.Parse(page, address);
    }

    [Fact]
    public async Task Get_AddressTooLong_IsRefused()
    {
        using var answer = await workbench.Client.GetAsync("/search?search=" + new string('a', 20_000), Cancellation);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Absent_SaysSoWithoutAMark()
    {
        using var answer = await workbench.Client.GetAsync("/reports/sha256:00", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Get_WithTheMarkOfTheLastAnswer_IsNotModified()
    {
        using var first = await workbench.Client.GetAsync("/conflicts", Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/conflicts");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await workbench.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Send_AnythingButReading_IsRefused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/reports");
        using var answer = await workbench.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private async Task<string> FirstReportAsync()
    {
        var list = await workbench.Client.GetStringAsync("/reports", Cancellation);
        return PageCheck.Parse(list, "/reports").QuerySelector("td.say a")!.GetAttribute("href")!;
    }
}

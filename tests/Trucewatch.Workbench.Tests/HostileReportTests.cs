using System.Net;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>That no report can run, style, fetch, or break the page around it.</summary>
public sealed class HostileReportTests : IAsyncLifetime
{
    private static readonly string[] Pages =
        ["/", "/proposals", "/timeline", "/figures", "/civilians", "/commitments", "/allegations", "/conflicts", "/brief", "/brief?since=2025-01-01", "/reports", "/records", "/search?search=rejected", "/sources", "/about"];

    private readonly TemporaryFolder _folder = new();
    private RunningWorkbench? _workbench;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var ledger = await SqliteLedger.OpenAsync(_folder.File("hostile.db"), LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests" }, Cancellation);
        foreach (var (capture, coded) in HostileReports.All())
            await ledger.StoreAsync(capture, coded, Cancellation);
        _workbench = await RunningWorkbench.StartAsync(ledger);
    }

    public async ValueTask DisposeAsync()
    {
        if (_workbench is not null)
            await _workbench.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Pages_OverHostileReports_AreWellFormedAndRunNothing()
    {
        foreach (var address in Pages)
            await CheckAsync(address);
        foreach (var (_, coded) in HostileReports.All())
        {
            await CheckAsync("/reports/" + coded.Report.Id);
            foreach (var record in coded.Records.Take(2))
                await CheckAsync($"/reports/{coded.Report.Id}/records/{record.Id}");
        }
    }

    [Fact]
    public async Task Original_OfAHostileReport_IsBoxedOrText()
    {
        foreach (var (_, coded) in HostileReports.All().Take(60))
        {
            using var answer = await _workbench!.Client.GetAsync($"/reports/{coded.Report.Id}/original", Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.StartsWith("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal(coded.Report.MediaType, answer.Content.Headers.ContentType?.MediaType);
        }
    }

    private async Task CheckAsync(string address)
    {
        using var answer = await _workbench!.Client.GetAsync(address, Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        var document = PageCheck.Parse(await answer.Content.ReadAsStringAsync(Cancellation), address);
        // What frames the page is still there, and once: no report has closed or opened it.
        Assert.Single(document.QuerySelectorAll("main"));
        Assert.Single(document.QuerySelectorAll("footer.foot"));
        Assert.Single(document.QuerySelectorAll("script"));
        // The style, the icon, the two fonts of what is read first, and the end of the page that it is shown from.
        Assert.Equal(5, document.QuerySelectorAll("link:not([rel=alternate])").Length);
        Assert.All(document.QuerySelectorAll("iframe"), box => Assert.Equal("", box.GetAttribute("sandbox")));
        Assert.All(document.QuerySelectorAll("form"), form => Assert.StartsWith("/", form.GetAttribute("action"), StringComparison.Ordinal));
    }
}

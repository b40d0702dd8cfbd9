using Microsoft.Playwright;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Specification;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>What a person sees of what comes while a page is open.</summary>
public sealed class LiveBrowserTests(Browser browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Page_WhileReportsCome_TellsSoAndMovesNothingUntilAsked()
    {
        await using var other = await OpenAsync();
        for (var number = 0; number < 60; number++)
            await StoreAsync(other, $"{number} were killed.");
        await using var workbench = await RunningWorkbench.StartAsync(await OpenAsync());
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(workbench.Address, "/reports").ToString());
        await page.EvaluateAsync("scrollTo(0, 400)");
        var before = await page.Locator("tbody tr").Nth(20).BoundingBoxAsync();
        await StoreAsync(other, "A truce began.");
        var line = page.Locator("#live");
        await Assertions.Expect(line).ToHaveTextAsync("1 new report · Show");
        await StoreAsync(other, "The truce held.");
        await Assertions.Expect(line).ToHaveTextAsync("2 new reports · Show");
        Assert.Equal(before!.Y, (await page.Locator("tbody tr").Nth(20).BoundingBoxAsync())!.Y);
        Assert.Equal(60, await page.Locator("tbody tr").CountAsync());
        await line.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(62);
        await Assertions.Expect(page.Locator("#live")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Page_AfterTheWorkbenchWasAway_IsToldWhatCameMeanwhile()
    {
        await using var other = await OpenAsync();
        await StoreAsync(other, "Ten were killed.");
        var port = 0;
        var page = await browser.OpenAsync();
        await using (var first = await RunningWorkbench.StartAsync(await OpenAsync()))
        {
            port = first.Address.Port;
            await page.GotoAsync(new Uri(first.Address, "/reports").ToString());
        }

        await StoreAsync(other, "A truce began.");
        await using var again = await RunningWorkbench.StartAsync(await OpenAsync(), options => options with { Port = port });
        // Browsers wait some seconds before they ask again.
        await Assertions.Expect(page.Locator("#live")).ToHaveTextAsync("1 new report · Show", new() { Timeout = 120_000 });
    }

    [Fact]
    public async Task Page_WithoutScript_StaysAsItIs()
    {
        await using var other = await OpenAsync();
        await StoreAsync(other, "Ten were killed.");
        await using var workbench = await RunningWorkbench.StartAsync(await OpenAsync());
        var page = await browser.OpenAsync(withScript: false);
        await page.GotoAsync(new Uri(workbench.Address, "/reports").ToString());
        await StoreAsync(other, "A truce began.");
        await Assertions.Expect(page.Locator("#live")).ToBeEmptyAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
    }

    private static async Task StoreAsync(ILedger ledger, string text) =>
        await ledger.StoreAsync(SampleReports.Capture(text, text), SampleReports.Coded(text, SampleReports.Day, source: text), Cancellation);

    private async Task<ILedger> OpenAsync() => await SqliteLedger.OpenAsync(_folder.File("live.db"), LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests" }, Cancellation);
}

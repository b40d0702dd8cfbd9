using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Trucewatch.Workbench.Tests.Browser))]

namespace Trucewatch.Workbench.Tests;

/// <summary>The workbench in a browser: as it looks, by the keyboard, without script.</summary>
public sealed class BrowserTests(SampleWorkbench workbench, Browser browser)
{
    // The scheme changes colours and nothing else.
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    private static readonly string[] Pages =
        ["/", "/proposals", "/timeline", "/figures", "/civilians", "/commitments", "/allegations", "/conflicts", "/brief", "/reports", "/records", "/search?search=hostages", "/sources", "/sources/one?outlet=Bluff%20City%20Bulletin", "/codebook/", "/codebook/events/strike.html", "/about", "/saved", "/saved/new?address=%2Frecords%3Fkind%3Dfigure", "/you"];

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Pages_AtEachWidthAndScheme_HaveNoBarrierAndFit(int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(width, scheme);
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(workbench.Address.ToString(), StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        var barriers = new List<string>();
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                faults.Add(message.Text);
        };
        var report = await FirstAsync(page, "/reports", "td.say a");
        var record = await FirstAsync(page, report, ".notes a");
        var proposal = await FirstAsync(page, "/proposals", ".card h3 a");
        foreach (var address in (string[])[.. Pages, report, record, proposal])
        {
            await page.GotoAsync(At(address));
            var broader = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(broader <= 0, $"{address} is {broader} pixels broader than the window");
            var result = await page.RunAxe(scheme == ColorScheme.Light ? new AxeRunOptions() : Colours);
            barriers.AddRange(result.Violations.Select(item => $"{address}: {Told(item)}"));
        }

        Assert.True(barriers.Count == 0, string.Join("\n", barriers));

        Assert.Empty(elsewhere);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Journey_WithoutScript_ReadsFiltersOpensEvidenceAndExports()
    {
        var page = await browser.OpenAsync(withScript: false);
        await page.GotoAsync(At("/"));
        await page.GetByLabel("As of").FillAsync("2025-03-10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        Assert.Contains("as-of=2025-03-10", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByText("A truce is in force").First).ToBeVisibleAsync();
        await page.Locator("details.evidence summary").First.ClickAsync();
        var quote = page.Locator("details.evidence blockquote").First;
        await Assertions.Expect(quote).ToBeVisibleAsync();
        var sentence = await quote.InnerTextAsync();
        await page.Locator("details.evidence .source a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".record-quote").First).ToContainTextAsync(sentence);
        await page.GotoAsync(At("/figures?measure=killed"));
        await page.Locator(".exports summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Series, CSV" }).ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journey_ByKeyboardAlone_SearchesAndReads()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(At("/"));
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the page" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByLabel("Search all reports")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("aid site");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?search=aid+site");
        var hit = page.Locator(".hit h2 a").First;
        // So many steps at most lead from the beginning of a page to its first result.
        for (var step = 0; step < 60 && !await hit.EvaluateAsync<bool>("link => link === document.activeElement"); step++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/reports/sha256:*");
        await Assertions.Expect(page.Locator(".reading mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Choice_Made_IsShownAtOnceAndStandsInTheAddress()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(At("/figures"));
        await page.GetByLabel("Measure").SelectOptionAsync("killed");
        await page.WaitForURLAsync("**/figures?situation=gaza&measure=killed");
    }

    private static string Told(AxeResultItem item) => $"{item.Id} ({item.Nodes.Length}): {item.Nodes[0].Html} {item.Nodes[0].Any.Select(check => check.Message).FirstOrDefault()}";

    private async Task<string> FirstAsync(IPage page, string address, string link)
    {
        await page.GotoAsync(At(address));
        return await page.Locator(link).First.GetAttributeAsync("href") ?? "/";
    }

    private string At(string address) => new Uri(workbench.Address, address).ToString();
}

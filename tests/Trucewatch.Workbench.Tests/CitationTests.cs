using Microsoft.Playwright;

namespace Trucewatch.Workbench.Tests;

/// <summary>What is to be put under a text that uses a report or a record, and times as people read them.</summary>
public sealed class CitationTests(SampleWorkbench workbench, Browser browser)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_ToBeCited_SaysWhereItIsFromAndWhatItsBytesAre()
    {
        var address = await FirstAsync("/reports", "td.say a");
        var page = PageCheck.Parse(await workbench.Client.GetStringAsync(address, Cancellation), address);
        var cite = page.QuerySelector(".cite")!.TextContent;
        foreach (var part in (string[])[page.QuerySelector("h1")!.TextContent, "captured ", " UTC; sha256:", address.Split('/')[^1]])
            Assert.Contains(part, cite, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ThatGivesNoDate_IsCitedAsUndated()
    {
        // Of the sample one report gives none; it counts from its capture, and so is the newest.
        var address = await FirstAsync("/reports", "td.say a");
        var page = PageCheck.Parse(await workbench.Client.GetStringAsync(address, Cancellation), address);
        Assert.Contains("the report gives no date", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(", undated, ", page.QuerySelector(".cite")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ToBeCited_HasItsSentenceReportAndTheStateOfTheStore()
    {
        var address = await FirstAsync("/records", "td.what a");
        var page = PageCheck.Parse(await workbench.Client.GetStringAsync(address, Cancellation), address);
        var cite = page.QuerySelector(".cite")!.TextContent;
        var sentence = page.QuerySelector(".record-quote")!.ChildNodes.Single(node => node.NodeType == AngleSharp.Dom.NodeType.Text).TextContent;
        foreach (var part in (string[])["“" + sentence + "”", address.Split('/')[2], address.Split('/')[4], "captured ", "store at act "])
            Assert.Contains(part, cite, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citation_WithScript_IsCopiedByAButton()
    {
        var page = await browser.OpenAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(new Uri(workbench.Address, await FirstAsync("/reports", "td.say a")).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        Assert.Equal(await page.Locator(".cite").TextContentAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Times_WithScript_AreLocalOnHoverAndUtcOnThePage()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(workbench.Address, "/about").ToString());
        var time = page.Locator("time[datetime*=T]").First;
        Assert.EndsWith(" UTC", await time.TextContentAsync(), StringComparison.Ordinal);
        Assert.EndsWith(", where you are", await time.GetAttributeAsync("title"), StringComparison.Ordinal);
    }

    private async Task<string> FirstAsync(string list, string link) =>
        PageCheck.Parse(await workbench.Client.GetStringAsync(list, Cancellation), list).QuerySelector(link)!.GetAttribute("href")!;
}

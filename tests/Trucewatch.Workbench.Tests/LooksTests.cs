using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Trucewatch.Workbench.Tests;

/// <summary>What pages weigh, whether they hold still, and whether their words are words.</summary>
public sealed partial class LooksTests(SampleWorkbench workbench, Browser browser)
{
    private const int MostBytes = 300_000;

    private static readonly string[] Pages =
        ["/", "/proposals", "/timeline", "/figures", "/civilians", "/commitments", "/allegations", "/conflicts", "/brief", "/reports", "/records", "/search?search=hostages", "/sources", "/review", "/codebook/", "/codebook/events/strike.html", "/about", "/you"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task Pages_OfTheSample_AreLightAndHoldStill(int width)
    {
        var faults = new List<string>();
        var (_, report) = await FirstAsync("/reports", "td.say a");
        var (_, record) = await FirstAsync(report, ".notes a");
        var (_, proposal) = await FirstAsync("/proposals", ".card h3 a");
        foreach (var address in (string[])[.. Pages, report, record, record + "/edit", report + "/add", proposal])
        {
            // A window of its own has nothing kept from the page before.
            var page = await browser.OpenAsync(width);
            var answers = new List<IResponse>();
            page.Response += (_, answer) =>
            {
                // What tells of new reports goes on for as long as the page is open.
                if (answer.Request.ResourceType != "eventsource")
                    answers.Add(answer);
            };
            await page.GotoAsync(new Uri(workbench.Address, address).ToString());
            var moved = await page.EvaluateAsync<double>("""
                () => new Promise(done => {
                    let moved = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => moved += entry.value)).observe({ type: "layout-shift", buffered: true });
                    document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(() => done(moved), 100)));
                })
                """);
            if (moved > 0)
                faults.Add($"{address} moves by {moved:0.0000}");
            var bytes = 0;
            foreach (var answer in answers.ToList())
                bytes += (await answer.BodyAsync()).Length;
            if (bytes > MostBytes)
                faults.Add($"{address} has {bytes} bytes");
            Assert.Contains(answers, answer => answer.Url.EndsWith("inter.woff2", StringComparison.Ordinal));
            await page.Context.CloseAsync();
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task Proposals_Headings_AreTheStatesInWords()
    {
        var (page, _) = await FirstAsync("/proposals", "a");
        Assert.Equal(["On the table", "Agreed", "Rejected", "Superseded", "Lapsed"], page.QuerySelectorAll("main section h2").Select(heading => Count().Replace(heading.TextContent, "")));
    }

    [Fact]
    public async Task Commitments_OfAllStates_AreCutAndOfOneInFull()
    {
        var (page, _) = await FirstAsync("/commitments", "a");
        var all = page.QuerySelectorAll("p.more a");
        var one = Assert.Single(all, link => link.GetAttribute("href")!.Contains("state=open", StringComparison.Ordinal));
        var rows = page.QuerySelector("main section")!.QuerySelectorAll("tbody tr").Length;
        var (alone, _) = await FirstAsync(one.GetAttribute("href")!, "a");
        Assert.InRange(alone.QuerySelectorAll("tbody tr").Length, rows + 1, 100);
    }

    [Fact]
    public async Task Commitment_ToldOnce_LeadsToItsReportAtOnce()
    {
        var (page, address) = await FirstAsync("/commitments", "td.words > p.source a");
        var place = page.QuerySelector("td.words > p.source a")!;
        Assert.EndsWith(", in its report", place.TextContent, StringComparison.Ordinal);
        var words = place.ParentElement!.PreviousElementSibling!.TextContent;
        var (record, _) = await FirstAsync(address, "a");
        Assert.Contains(words, record.QuerySelector(".record-quote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_Days_AreThoseThatReportsGive()
    {
        var (page, _) = await FirstAsync("/about", "a");
        Assert.Contains("39, 2023-11-08 to 2025-06-27, 1 without a date", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/brief", ".quotes .source a")]
    [InlineData("/records", "td.what a")]
    public async Task Printed_Evidence_HasItsFullAddress(string address, string link)
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(workbench.Address, address).ToString());
        if (address != "/brief")
            await page.GotoAsync(new Uri(workbench.Address, await page.Locator(link).First.GetAttributeAsync("href") ?? "/").ToString());
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var printed = await page.EvaluateAsync<string>("() => { const link = document.querySelector('.quotes .source a, .record-quote ~ .source a'); return getComputedStyle(link, '::after').content; }");
        Assert.Contains("/reports/sha256:", printed, StringComparison.Ordinal);
    }

    private async Task<(AngleSharp.Dom.IDocument Page, string Address)> FirstAsync(string list, string link)
    {
        var page = PageCheck.Parse(await workbench.Client.GetStringAsync(list, Cancellation), list);
        return (page, page.QuerySelector(link)!.GetAttribute("href")!);
    }

    [GeneratedRegex(" [0-9,]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();
}

using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Trucewatch.Workbench.Tests;

/// <summary>Reviewing in a browser: by the keyboard alone, without script, and whether its pages keep anybody out.</summary>
public sealed partial class ReviewBrowserTests(ReviewWorkbench workbench, Browser browser) : IClassFixture<ReviewWorkbench>
{
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    [Fact]
    public async Task Journey_ByKeyboardAlone_AcceptsRejectsEditsCommentsAndUndoes()
    {
        var page = await browser.OpenAsync();
        await SayNameAsync(page);
        await page.GotoAsync(At("/review?kind=event&order=newest"));
        var count = await LeftAsync(page);
        // j goes to the first, j and k along.
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#i1 .go")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("#i1 .go")).ToBeFocusedAsync();
        var second = await page.Locator("#i2 .go").GetAttributeAsync("href");
        await page.Keyboard.PressAsync("a");
        await DoneAsync(page, "Accepted");
        Assert.Equal(count - 1, await LeftAsync(page));
        // What came after it has its place and the focus.
        await Assertions.Expect(page.Locator("#i1 .go")).ToBeFocusedAsync();
        Assert.Equal(second, await page.Locator("#i1 .go").GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("#i1 input[name=reason]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("the sentence does not say this");
        await page.Keyboard.PressAsync("Enter");
        await DoneAsync(page, "Rejected");
        Assert.Equal(count - 2, await LeftAsync(page));
        await page.Keyboard.PressAsync("u");
        await DoneAsync(page, "Undone");
        Assert.Equal(count - 1, await LeftAsync(page));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("compare with the agency");
        await page.Keyboard.PressAsync("Enter");
        await DoneAsync(page, "Commented");
        Assert.Equal(count - 1, await LeftAsync(page));
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/edit**");
        await page.GetByLabel("Where").FocusAsync();
        await page.Keyboard.TypeAsync("Khan Younis");
        await page.GetByLabel("Reason").FocusAsync();
        await page.Keyboard.TypeAsync("the place is said");
        await page.Keyboard.PressAsync("Enter");
        await DoneAsync(page, "Edited");
        Assert.Equal(count - 2, await LeftAsync(page));
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("next record");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByLabel("Search all reports")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_InALongSession_KeepThePlace()
    {
        var page = await browser.OpenAsync();
        await SayNameAsync(page);
        await page.GotoAsync(At("/review?order=newest"));
        for (var i = 0; i < 3; i++)
            await page.Keyboard.PressAsync("j");
        // A field that was opened by mistake is left, and nothing is typed into it.
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#i3 .go")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#i3 .go")).ToBeFocusedAsync();
        var third = await page.Locator("#i3 .go").GetAttributeAsync("href");
        await page.Keyboard.PressAsync("a");
        await DoneAsync(page, "Accepted");
        // What is taken back stands where it stood, and so do the keys.
        await page.Keyboard.PressAsync("u");
        await DoneAsync(page, "Undone");
        await Assertions.Expect(page.Locator("#i3 .go")).ToBeFocusedAsync();
        Assert.Equal(third, await page.Locator("#i3 .go").GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("e");
        await page.WaitForURLAsync("**/edit**");
        await Assertions.Expect(page.Locator("main > form.edit select, main > form.edit input:not([type=hidden])").First).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#i3 .go")).ToBeFocusedAsync();
        // It can be judged again, too.
        await page.Keyboard.PressAsync("a");
        await DoneAsync(page, "Accepted");
        await Assertions.Expect(page.Locator("#i3 .go")).ToBeFocusedAsync();
        // After the last record of a page comes the first of the next, and before that the last again.
        var count = await page.Locator(".queue .go").CountAsync();
        for (var i = 3; i < count; i++)
            await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".queue .go").Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync("**/review?*after=*#go1");
        await Assertions.Expect(page.Locator("#i1 .go")).ToBeFocusedAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator($"#i{count} .go")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_TurnedOff_DoNothing()
    {
        var page = await browser.OpenAsync();
        await SayNameAsync(page);
        await page.GotoAsync(At("/you"));
        await page.GetByLabel("Single keys act").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await page.GotoAsync(At("/review"));
        await page.Locator("#i1 .go").FocusAsync();
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#i1 .go")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".done")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Journey_WithoutScript_RejectsAddsAndActsOnMany()
    {
        var page = await browser.OpenAsync(withScript: false);
        await page.GotoAsync(At("/review?kind=statement&order=newest"));
        var count = await LeftAsync(page);
        // The name is asked for once, in the form itself.
        await page.Locator("#i1 details.why summary").ClickAsync();
        await page.Locator("#i1").GetByLabel("Your name").FillAsync("Omar Said");
        await page.Locator("#i1").GetByLabel("Why").FillAsync("told twice");
        await page.Locator("#i1").GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("Rejected");
        await Assertions.Expect(page.Locator(".person")).ToHaveTextAsync("Omar Said");
        Assert.Equal(count - 1, await LeftAsync(page));
        await page.Locator("#i1 input[name=pick]").CheckAsync();
        await page.Locator("#i2 input[name=pick]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept the chosen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept 2 records" }).ClickAsync();
        Assert.Equal(count - 3, await LeftAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Equal(count - 1, await LeftAsync(page));
        await page.Locator("#i1").GetByRole(AriaRole.Link, new() { Name = "in its report" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a record" }).ClickAsync();
        await page.GetByLabel("figure").CheckAsync();
        await page.Locator("input[name=sentence]").Nth(1).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.GetByLabel("Measure").SelectOptionAsync("killed");
        await page.Locator("input[name=min]").FillAsync("12");
        await page.Locator("input[name=reason]").FillAsync("overlooked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the figure" }).ClickAsync();
        await Assertions.Expect(page.Locator("#review .judged")).ToHaveTextAsync("added");
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("persons");
    }

    [Fact]
    public async Task Words_Selected_BecomeTheSentenceOfARecord()
    {
        var page = await browser.OpenAsync();
        await SayNameAsync(page);
        await page.GotoAsync(At("/reports"));
        await page.Locator("td.say a").First.ClickAsync();
        var add = page.GetByRole(AriaRole.Link, new() { Name = "Add a record of these words" });
        await Assertions.Expect(add).ToBeHiddenAsync();
        await page.EvaluateAsync("() => { const text = document.querySelector('.reading mark').firstChild; getSelection().setBaseAndExtent(text, 0, text, 20); }");
        await add.ClickAsync();
        await Assertions.Expect(page.Locator("input[name=sentence]")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Pages_OfReview_HaveNoBarrierAndFit(int width, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(width, scheme);
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                faults.Add(message.Text);
        };
        await page.GotoAsync(At("/review?kind=proposal&order=newest"));
        var record = await page.Locator("#i1 .go").GetAttributeAsync("href") ?? "";
        var report = record.Split("/records/")[0];
        await CheckAsync("before a name is said");
        await SayNameAsync(page);
        await page.GotoAsync(At(record));
        await page.GetByLabel("Reason or comment").FillAsync("a comment");
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment" }).ClickAsync();
        await CheckAsync("what was done");
        foreach (var address in (string[])["/review", record, record + "/edit", report, report + "/add", report + "/add?sentence=0&kind=event", report + "/add?sentence=0&kind=figure", report + "/add?sentence=0&kind=statement", "/review/acts", "/you"])
        {
            await page.GotoAsync(At(address));
            await CheckAsync(address);
        }

        await page.GotoAsync(At("/review"));
        foreach (var folded in await page.Locator("details.why summary").AllAsync())
            await folded.ClickAsync();
        await page.Locator("#i1 input[name=pick]").CheckAsync();
        await CheckAsync("unfolded");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject the chosen" }).ClickAsync();
        await CheckAsync("preview");
        Assert.True(faults.Count == 0, string.Join("\n", faults));

        async Task CheckAsync(string where)
        {
            var broader = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (broader > 0)
                faults.Add($"{where} is {broader} pixels broader than the window");
            var result = await page.RunAxe(scheme == ColorScheme.Light ? new AxeRunOptions() : Colours);
            faults.AddRange(result.Violations.Select(item => $"{where}: {item.Id} ({item.Nodes.Length}): {item.Nodes[0].Html} {item.Nodes[0].Any.Select(check => check.Message).FirstOrDefault()}"));
        }
    }

    [GeneratedRegex("[0-9,]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    private static async Task<int> LeftAsync(IPage page) =>
        int.Parse(Number().Match(await page.Locator(".lead").InnerTextAsync()).Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    // The page tells what was done before its script is there; a person is slower than that, a test is not.
    private static async Task DoneAsync(IPage page, string what)
    {
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync(what);
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    private async Task SayNameAsync(IPage page)
    {
        await page.GotoAsync(At("/you"));
        await page.GetByLabel("Your name").FillAsync("Anna Berg");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
    }

    private string At(string address) => new Uri(workbench.Address, address).ToString();
}

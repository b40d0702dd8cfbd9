using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Trucewatch.Workbench.Tests;

/// <summary>Signing in and managing accounts as people see it.</summary>
public sealed class AccountBrowserTests(Browser browser)
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task Pages_AtEachWidthAndScheme_HaveNoBarrierAndFit(int width, ColorScheme scheme)
    {
        await using var shared = await SharedWorkbench.StartAsync();
        var (password, secret) = shared.Make("Anna Berg", AccountRole.Administrator);
        shared.Make("Ben", AccountRole.Reader);
        shared.Book.AddToken("Anna Berg", "the nightly export", AccountRole.Reader, TimeSpan.FromDays(30));
        var page = await browser.OpenAsync(width, scheme);
        await page.GotoAsync(new Uri(shared.Address, "/accounts").ToString());
        await CheckAsync(page);
        await page.GetByLabel("Name").FillAsync("Anna Berg");
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByLabel("Code of your authenticator").FillAsync(shared.CodeOf(secret));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/accounts");
        foreach (var address in (string[])["/accounts", "/you", "/you/password", "/you/authenticator", "/you/tokens"])
        {
            await page.GotoAsync(new Uri(shared.Address, address).ToString());
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
            await CheckAsync(page);
        }
    }

    private static async Task CheckAsync(IPage page)
    {
        var broader = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(broader <= 0, $"{page.Url} is {broader} pixels broader than the window");
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, page.Url + ": " + string.Join("; ", result.Violations.Select(item => $"{item.Id}: {item.Nodes[0].Html}")));
    }
}

using Microsoft.Playwright;

namespace Trucewatch.Workbench.Tests;

/// <summary>Chromium as the system has it, once for all tests that look at pages as people do.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    // It looks nothing up elsewhere, so that every request it makes is a page's.
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A window of its own; the test is skipped where there is no browser.</summary>
    public async Task<IPage> OpenAsync(int width = 1440, ColorScheme scheme = ColorScheme.Light, bool withScript = true)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (Debian's package chromium)");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = withScript,
            // Workbenches of the tests have certificates of their own.
            IgnoreHTTPSErrors = true,
        });
        // A loaded machine may take a minute for what takes a second on a quiet one; how quick pages are is no matter of these tests.
        context.SetDefaultTimeout(120_000);
        return await context.NewPageAsync();
    }
}

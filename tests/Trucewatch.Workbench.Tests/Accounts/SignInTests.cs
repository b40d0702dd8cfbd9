using System.Net;

namespace Trucewatch.Workbench.Tests;

/// <summary>Who gets in, for how long, and who does not.</summary>
public sealed class SignInTests
{
    private const string Anna = "Anna Berg";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/reports?situation=gaza", true)]
    [InlineData("/accounts", true)]
    [InlineData("/api/v1/reports", false)]
    [InlineData("/openapi.json", false)]
    [InlineData("/feeds/reports.atom", false)]
    [InlineData("/export/csv", false)]
    [InlineData("/live", false)]
    [InlineData("/no-such-page", false)]
    public async Task Get_NotSignedIn_IsRefusedOrLedToTheDoor(string address, bool isPage)
    {
        await using var shared = await SharedWorkbench.StartAsync();
        var (status, text) = await shared.AskAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("TW0811", text, StringComparison.Ordinal);
        Assert.DoesNotContain("killed", text, StringComparison.Ordinal);
        if (!isPage)
            return;
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        using var answer = await shared.Client.SendAsync(request, Cancellation);
        Assert.Equal("/sign-in?back=" + Uri.EscapeDataString(address), answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Get_Door_SaysNothingOfTheStoreAndCannotBeFramedOrKept()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var answer = await shared.Client.GetAsync("/sign-in", Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotContain("shared.db", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/reports", text, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("max-age", answer.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "ok\n"), await shared.AskAsync("/healthz"));
    }

    [Fact]
    public async Task SignIn_FirstTime_SetsPasswordAndAuthenticatorUpBeforeAnythingElse()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        var given = shared.Book.Add(Anna, AccountRole.Analyst);
        using var browser = shared.Browser();
        var page = await SharedWorkbench.SignInAsync(browser, Anna, given);
        Assert.Equal("/you/password", browser.Address);
        Assert.Equal("Your password", page.QuerySelector("h1")!.TextContent);
        await browser.GetAsync("/you/password");
        page = await browser.SendAsync(await browser.GetAsync("/you/password"), "main form", [("old", given), ("new", "four words in a row"), ("again", "four words in a row")], null);
        page = await browser.GetAsync("/reports");
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
        page = await browser.GetAsync("/you/authenticator");
        var secret = page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.SendAsync(page, "main form", [("code", "000000")], null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync(page, "main form", [("code", shared.CodeOf(secret))], null);
        Assert.Equal("/you", browser.Address);
        await browser.GetAsync("/reports");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        // From then on both are asked for; a code is good once.
        using var other = shared.Browser();
        await SharedWorkbench.SignInAsync(other, Anna, "four words in a row");
        Assert.Equal(HttpStatusCode.Unauthorized, other.Status);
        await SharedWorkbench.SignInAsync(other, Anna, "four words in a row", shared.CodeOf(secret));
        Assert.Equal(HttpStatusCode.Unauthorized, other.Status);
        shared.Clock.Now += TimeSpan.FromSeconds(30);
        await SharedWorkbench.SignInAsync(other, Anna, "four words in a row", shared.CodeOf(secret));
        Assert.Equal("/", other.Address);
    }

    [Theory]
    [InlineData("short", "short", "TW0820")]
    [InlineData("four words in a row", "four words in a raw", "TW0820")]
    [InlineData("anna berg of the desk", "", "TW0820")]
    public async Task Password_ThatIsNone_IsRefused(string typed, string again, string code)
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var browser = await shared.BrowserOfAsync(Anna, AccountRole.Reader);
        var page = await browser.SendAsync(await browser.GetAsync("/you/password"), "main form", [("old", "correct horse " + Anna), ("new", typed), ("again", again)], null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(code, page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_TriedAgainAndAgain_IsNotLookedAtForAWhile()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        var (password, secret) = shared.Make(Anna, AccountRole.Analyst);
        using var browser = shared.Browser();
        for (var failure = 0; failure < 5; failure++)
        {
            var page = await SharedWorkbench.SignInAsync(browser, Anna.ToUpperInvariant(), "a wrong password");
            Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
            Assert.Contains("TW0812", page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
        }

        var refused = await SharedWorkbench.SignInAsync(browser, Anna, password, shared.CodeOf(secret));
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Contains("TW0813", refused.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
        shared.Clock.Now += TimeSpan.FromMinutes(16);
        await SharedWorkbench.SignInAsync(browser, Anna, password, shared.CodeOf(secret));
        Assert.Equal("/", browser.Address);
    }

    [Fact]
    public async Task SignIn_OfNobodyOrOfOneKeptOut_IsRefusedInTheSameWords()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        var (password, secret) = shared.Make(Anna, AccountRole.Analyst);
        shared.Book.SetDisabled(Anna, isDisabled: true);
        using var browser = shared.Browser();
        var disabled = (await SharedWorkbench.SignInAsync(browser, Anna, password, shared.CodeOf(secret))).QuerySelector(".faults")!.TextContent;
        var nobody = (await SharedWorkbench.SignInAsync(browser, "Nobody", password)).QuerySelector(".faults")!.TextContent;
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Equal(disabled, nobody);
    }

    [Theory]
    [InlineData(121, HttpStatusCode.SeeOther)]
    [InlineData(119, HttpStatusCode.OK)]
    public async Task Session_InWhichNothingIsDone_Ends(int minutes, HttpStatusCode status)
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var browser = await shared.BrowserOfAsync(Anna, AccountRole.Reader);
        shared.Clock.Now += TimeSpan.FromMinutes(minutes);
        await browser.GetAsync("/reports");
        Assert.Equal(status, browser.Status);
    }

    [Fact]
    public async Task Session_InWhichMuchIsDone_EndsAfterHalfADay()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var browser = await shared.BrowserOfAsync(Anna, AccountRole.Reader);
        for (var hour = 1; hour <= 12; hour++)
        {
            shared.Clock.Now += TimeSpan.FromHours(1);
            await browser.GetAsync("/reports");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }

        shared.Clock.Now += TimeSpan.FromMinutes(1);
        await browser.GetAsync("/reports");
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("reset")]
    [InlineData("signed out")]
    public async Task Session_OfWhoIsOut_EndsAtOnce(string how)
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var browser = await shared.BrowserOfAsync(Anna, AccountRole.Reader);
        var you = await browser.GetAsync("/you");
        if (how == "disabled")
            shared.Book.SetDisabled(Anna, isDisabled: true);
        else if (how == "reset")
            shared.Book.Reset(Anna, withSecondFactor: false);
        else
            await browser.SendAsync(you, "form[action='/sign-out']", [], null);
        await browser.GetAsync("/reports");
        Assert.Equal(HttpStatusCode.SeeOther, browser.Status);
    }

    [Fact]
    public async Task Password_Changed_EndsTheOtherSessions()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var browser = await shared.BrowserOfAsync(Anna, AccountRole.Reader);
        using var other = shared.Browser();
        shared.Clock.Now += TimeSpan.FromSeconds(60);
        await SharedWorkbench.SignInAsync(other, Anna, "correct horse " + Anna, shared.CodeOf(shared.Book.File.Find(Anna)!.Secret!));
        Assert.Equal("/", other.Address);
        await browser.SendAsync(await browser.GetAsync("/you/password"), "main form", [("old", "correct horse " + Anna), ("new", "four words in a row"), ("again", "four words in a row")], null);
        await browser.GetAsync("/reports");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await other.GetAsync("/reports");
        Assert.Equal(HttpStatusCode.SeeOther, other.Status);
    }

    [Fact]
    public async Task Cookie_OfASession_IsForThisHostEncryptedAndNotForScript()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        var (password, secret) = shared.Make(Anna, AccountRole.Reader);
        using var browser = shared.Browser();
        await SharedWorkbench.SignInAsync(browser, Anna, password, shared.CodeOf(secret));
        var cookie = browser.Cookies.Single(line => line.StartsWith("__Host-trucewatch-session=", StringComparison.Ordinal)).ToLowerInvariant();
        foreach (var part in (string[])["; path=/", "; secure", "; httponly", "; samesite=lax"])
            Assert.Contains(part, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithoutThePagesToken_IsRefused()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", Anna), KeyValuePair.Create("password", "x")]);
        using var answer = await shared.Client.PostAsync("/sign-in", content, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("TW0803", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}

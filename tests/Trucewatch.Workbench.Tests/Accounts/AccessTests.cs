using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Trucewatch.Workbench.Tests;

/// <summary>What each role may do, and that acts are kept with who did them.</summary>
public sealed class AccessTests
{
    private const string Anna = "Anna Berg";

    private static string Record => $"/reports/{SharedWorkbench.Report}/records/{SharedWorkbench.Figure}";

    [Fact]
    public async Task Reader_SeesAllAndJudgesNothing()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var browser = await shared.BrowserOfAsync(Anna, AccountRole.Reader);
        var page = await browser.GetAsync(Record);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(page.QuerySelectorAll("form[action$='/review']"));
        var form = await browser.GetAsync("/saved/new?address=%2Freports");
        await browser.SendAsync(form, "main form", [], null);
        Assert.Equal("/saved", browser.Address);
        // A form that they made themselves is refused, too.
        form.QuerySelector("main form")!.SetAttribute("action", Record + "/review");
        page = await browser.SendAsync(form, "main form", [("version", "0")], "accept");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("TW0814", page.Body!.TextContent, StringComparison.Ordinal);
        await browser.GetAsync("/accounts");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }

    [Fact]
    public async Task Analyst_Judging_IsKeptWithTheAccountsNameWhateverTheFormSays()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var browser = await shared.BrowserOfAsync(Anna, AccountRole.Analyst);
        var page = await browser.GetAsync(Record);
        Assert.Empty(page.QuerySelectorAll("input[name=by]"));
        await browser.SendAsync(page, "form[action$='/review']", [("by", "Somebody Else")], "accept");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var history = await browser.GetAsync(Record);
        Assert.Contains(Anna, history.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody Else", history.Body!.TextContent, StringComparison.Ordinal);
        await browser.GetAsync("/accounts");
        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
    }

    [Fact]
    public async Task Token_OfAnAnalyst_JudgesInTheirNameOnly()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        shared.Make(Anna, AccountRole.Analyst);
        var token = shared.Book.AddToken(Anna, "nightly", AccountRole.Analyst, TimeSpan.FromDays(1));
        var address = $"/api/v1/records/{SharedWorkbench.Figure}/review";
        var (status, text) = await shared.AskAsync(address, token, new { kind = "accept", by = "Ben", version = 0 });
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("TW0815", text, StringComparison.Ordinal);
        (status, text) = await shared.AskAsync(address, token, new { kind = "accept", version = 0 });
        Assert.True(status == HttpStatusCode.OK, text);
        using var reviews = JsonDocument.Parse((await shared.AskAsync("/api/v1/reviews", token)).Text);
        Assert.Equal(Anna, reviews.RootElement.GetProperty("items")[0].GetProperty("by").GetString());
    }

    [Fact]
    public async Task Token_OfLessThanItsOwner_MayLess()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        shared.Make(Anna, AccountRole.Administrator);
        var token = shared.Book.AddToken(Anna, "a screen", AccountRole.Reader, TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, (await shared.AskAsync("/api/v1/reports", token)).Status);
        // As feed readers do.
        var basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("anybody:" + token));
        Assert.Equal(HttpStatusCode.OK, (await shared.AskAsync("/feeds/reports.atom", null, null, ("Authorization", "Basic " + basic))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await shared.AskAsync("/feeds/reports.atom", null, null, ("Authorization", "Basic " + basic[..^4]))).Status);
        var (status, text) = await shared.AskAsync($"/api/v1/records/{SharedWorkbench.Figure}/review", token, new { kind = "accept", version = 0 });
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("TW0814", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await shared.AskAsync("/accounts", token)).Status);
    }

    [Fact]
    public async Task Token_OfAnAdministrator_MakesNoTokensAndManagesNoAccounts()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        shared.Make(Anna, AccountRole.Administrator);
        var token = shared.Book.AddToken(Anna, "a program", AccountRole.Administrator, TimeSpan.FromDays(1));
        foreach (var page in (string[])["/you/tokens", "/you/password", "/accounts"])
            Assert.Equal(HttpStatusCode.Forbidden, (await shared.AskAsync(page, token)).Status);
    }

    [Theory]
    [InlineData("/assets")]
    [InlineData("/assets/a/b")]
    [InlineData("/nowhere")]
    public async Task Stranger_AskingForWhatIsNotThere_LearnsNothingOfTheStore(string address)
    {
        await using var shared = await SharedWorkbench.StartAsync();
        shared.Make(Anna, AccountRole.Administrator);
        var (status, text) = await shared.AskAsync(address);
        Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.SeeOther or HttpStatusCode.Found, status.ToString());
        Assert.DoesNotContain(".db", text, StringComparison.Ordinal);
        Assert.DoesNotContain("act ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("ended")]
    [InlineData("disabled")]
    [InlineData("demoted")]
    [InlineData("made up")]
    public async Task Token_ThatNoLongerHolds_IsRefused(string how)
    {
        await using var shared = await SharedWorkbench.StartAsync();
        shared.Make("Ben", AccountRole.Administrator);
        shared.Make(Anna, AccountRole.Analyst);
        var token = shared.Book.AddToken(Anna, "nightly", AccountRole.Analyst, TimeSpan.FromDays(1));
        switch (how)
        {
            case "expired":
                shared.Clock.Now += TimeSpan.FromDays(2);
                break;
            case "ended":
                shared.Book.EndToken(Anna, shared.Book.File.Find(Anna)!.Tokens[0].Id);
                break;
            case "disabled":
                shared.Book.SetDisabled(Anna, isDisabled: true);
                break;
            case "demoted":
                shared.Book.SetRole(Anna, AccountRole.Reader);
                break;
            default:
                // One of a thousand tokens ends with any two letters that could be put in their place.
                token = token[..^1] + (token[^1] == 'A' ? 'Q' : 'A');
                break;
        }

        var (status, text) = await shared.AskAsync($"/api/v1/records/{SharedWorkbench.Figure}/review", token, new { kind = "accept", version = 0 });
        Assert.Equal(how == "demoted" ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, status);
        Assert.Contains(how == "demoted" ? "TW0814" : "TW0811", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_OnThePage_AddsChangesAndKeepsOut()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var browser = await shared.BrowserOfAsync(Anna, AccountRole.Administrator);
        var page = await browser.SendAsync(await browser.GetAsync("/accounts"), "form[action='/accounts']", [("name", "Ben"), ("role", "reader")], null);
        var given = page.QuerySelector("code.secret")!.TextContent;
        Assert.NotNull(shared.Book.FindByPassword("Ben", given));
        page = await browser.GetAsync("/accounts");
        Assert.DoesNotContain(given, page.Body!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync(page, ".accounts li:nth-child(2) form", [("role", "analyst")], "role");
        Assert.Equal(AccountRole.Analyst, shared.Book.File.Find("Ben")!.Role);
        await browser.SendAsync(await browser.GetAsync("/accounts"), ".accounts li:nth-child(2) details form", [], "disable");
        Assert.True(shared.Book.File.Find("ben")!.IsDisabled);
        page = await browser.SendAsync(await browser.GetAsync("/accounts"), ".accounts li:nth-child(1) details form", [], "disable");
        Assert.Contains("TW0821", page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
        page = await browser.SendAsync(await browser.GetAsync("/accounts"), "form[action='/accounts']", [("name", "BEN"), ("role", "reader")], null);
        Assert.Contains("TW0819", page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SavedSearches_OfOthers_AreNotSeenNorTouched()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        using var anna = await shared.BrowserOfAsync(Anna, AccountRole.Reader);
        await anna.SendAsync(await anna.GetAsync("/saved/new?address=%2Freports"), "main form", [("name", "Hers")], null);
        var hers = (await anna.GetAsync("/saved")).QuerySelector("form[action$='/forget']")!.GetAttribute("action")!;
        using var ben = await shared.BrowserOfAsync("Ben", AccountRole.Analyst);
        var page = await ben.GetAsync("/saved");
        Assert.DoesNotContain("Hers", page.Body!.TextContent, StringComparison.Ordinal);
        var form = await ben.GetAsync("/saved/new?address=%2Freports");
        form.QuerySelector("main form")!.SetAttribute("action", hers);
        await ben.SendAsync(form, "main form", [], null);
        Assert.Equal(HttpStatusCode.NotFound, ben.Status);
        Assert.Contains("Hers", (await anna.GetAsync("/saved")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_MoreThanTheRate_AreRefused()
    {
        await using var shared = await SharedWorkbench.StartAsync(rate: 2);
        var answers = new List<(HttpStatusCode Status, string Text)>();
        for (var request = 0; request < 30; request++)
            answers.Add(await shared.AskAsync("/sign-in"));
        Assert.Equal(HttpStatusCode.OK, answers[0].Status);
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.TooManyRequests && answer.Text.Contains("TW0816", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_FromOneNetworkOfIpv6_AreCountedTogether()
    {
        await using var shared = await SharedWorkbench.StartAsync(behindProxy: true, rate: 2);
        var answers = new List<HttpStatusCode>();
        for (var request = 1; request <= 40; request++)
            answers.Add((await FromAsync($"2001:db8:7:7::{request:x}")).Status);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.OK, (await FromAsync("2001:db8:7:8::1")).Status);

        Task<(HttpStatusCode Status, string Text)> FromAsync(string address) =>
            shared.AskAsync("/sign-in", null, null, ("X-Forwarded-For", address), ("X-Forwarded-Proto", "https"), ("Host", "trucewatch.example.org"));
    }

    [Fact]
    public async Task Listen_MoreThanTwentyPagesOfOneAccount_AreRefusedAndNobodyElse()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        var (anna, ben) = (Token("Anna Berg"), Token("Ben"));
        var open = new List<HttpResponseMessage>();
        try
        {
            for (var page = 0; page < 20; page++)
                open.Add(await ListenAsync(anna));
            Assert.All(open, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            using (var more = await ListenAsync(anna))
            {
                Assert.Equal(HttpStatusCode.TooManyRequests, more.StatusCode);
                Assert.Contains("TW0809", await more.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }

            open.Add(await ListenAsync(ben));
            Assert.Equal(HttpStatusCode.OK, open[^1].StatusCode);
        }
        finally
        {
            open.ForEach(answer => answer.Dispose());
        }

        string Token(string name)
        {
            shared.Make(name, AccountRole.Reader);
            return shared.Book.AddToken(name, "a screen", AccountRole.Reader, TimeSpan.FromDays(1));
        }

        async Task<HttpResponseMessage> ListenAsync(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/live") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
            return await shared.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData("http", null, HttpStatusCode.Forbidden)]
    [InlineData("https", null, HttpStatusCode.OK)]
    [InlineData("https", "elsewhere.example", HttpStatusCode.MisdirectedRequest)]
    public async Task Get_BehindAProxy_ComesEncryptedAndByName(string? scheme, string? host, HttpStatusCode status)
    {
        await using var shared = await SharedWorkbench.StartAsync(behindProxy: true);
        var headers = new List<(string, string)> { ("X-Forwarded-For", "192.0.2.7"), ("Host", host ?? "trucewatch.example.org") };
        if (scheme is not null)
            headers.Add(("X-Forwarded-Proto", scheme));
        var answer = await shared.AskAsync("/sign-in", null, null, [.. headers]);
        Assert.Equal(status, answer.Status);
        if (status == HttpStatusCode.Forbidden)
            Assert.Contains("TW0817", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.MisdirectedRequest)]
    [InlineData("TRUCEWATCH.example.org", HttpStatusCode.OK)]
    public async Task Get_ByAName_IsAnsweredWhereItIsTheWorkbenchs(string host, HttpStatusCode status)
    {
        await using var shared = await SharedWorkbench.StartAsync();
        Assert.Equal(status, (await shared.AskAsync("/healthz", null, null, ("Host", host))).Status);
    }

    [Fact]
    public async Task Post_FromAPageElsewhere_IsRefusedThoughSignedIn()
    {
        await using var shared = await SharedWorkbench.StartAsync();
        shared.Make(Anna, AccountRole.Analyst);
        var token = shared.Book.AddToken(Anna, "x", AccountRole.Analyst, TimeSpan.FromDays(1));
        var (status, text) = await shared.AskAsync($"/api/v1/records/{SharedWorkbench.Figure}/review", token, new { kind = "accept", version = 0 }, ("Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("TW0802", text, StringComparison.Ordinal);
    }
}

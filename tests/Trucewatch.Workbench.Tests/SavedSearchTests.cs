using System.Net;
using System.Text;
using System.Text.Json;
using Trucewatch.Ledger;
using Trucewatch.Ledger.Specification;
using Trucewatch.Ledger.Sqlite;
using Trucewatch.Ledger.Sqlite.Tests;

namespace Trucewatch.Workbench.Tests;

/// <summary>That lists are saved with their filters, and say what is new in them.</summary>
public sealed class SavedSearchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ILedger? _other;
    private RunningWorkbench? _workbench;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _other = await OpenAsync();
        await StoreAsync("Ten were killed.");
        _workbench = await RunningWorkbench.StartAsync(await OpenAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_workbench is not null)
            await _workbench.DisposeAsync();
        if (_other is not null)
            await _other.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Search_SavedSeenAndForgotten_SaysWhatIsNewMeanwhile()
    {
        using var client = new FormClient(_workbench!.Address);
        var list = await client.GetAsync("/records?kind=statement");
        var form = await client.GetAsync(list.QuerySelector("a[href^='/saved/new']")!.GetAttribute("href")!);
        var saved = await client.SendAsync(form, "main form", [("name", "What is said")], null);
        Assert.Equal(("/saved", "nothing new"), (client.Address, saved.QuerySelector(".news")!.TextContent.Trim()));
        await StoreAsync("Two were killed.");
        await StoreAsync("Six were killed.\nHe said so.");
        saved = await client.GetAsync("/saved");
        Assert.Equal("1 new report", saved.QuerySelector(".news")!.TextContent.Trim());
        var news = await client.GetAsync(saved.QuerySelector(".news a")!.GetAttribute("href")!);
        Assert.Equal("He said so.", Assert.Single(news.QuerySelectorAll("td.say")).TextContent);
        saved = await client.SendAsync(saved, "form[action$='/seen']", [], null);
        Assert.Equal("nothing new", saved.QuerySelector(".news")!.TextContent.Trim());
        saved = await client.SendAsync(saved, "form[action$='/forget']", [], null);
        Assert.Contains("Nothing is saved yet", saved.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_OfReports_LeadsToThoseThatCameInTheirList()
    {
        using var client = new FormClient(_workbench!.Address);
        await client.SendAsync(await client.GetAsync("/saved/new?address=%2Fsearch%3Fsearch%3Dtruce"), "main form", [], null);
        await StoreAsync("A truce began.");
        await StoreAsync("Two were killed.");
        var saved = await client.GetAsync("/saved");
        var news = await client.GetAsync(saved.QuerySelector(".news a")!.GetAttribute("href")!);
        Assert.Equal("Title of A truce began.", Assert.Single(news.QuerySelectorAll("td.say")).TextContent);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/reports/sha256:00")]
    [InlineData("/records?since=yesterday")]
    public async Task Search_OfWhatIsNoList_IsRefused(string address)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { name = "x", address }), Encoding.UTF8, "application/json");
        using var answer = await _workbench!.Client.PostAsync("/api/v1/saved-searches", content, Cancellation);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("TW0810", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var page = await _workbench.Client.GetAsync("/saved/new?address=" + Uri.EscapeDataString(address), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task Api_SavedSearch_IsAsDescribedThroughItsLife()
    {
        var description = await JsonAsync(await _workbench!.Client.GetAsync("/openapi.json", Cancellation));
        var saved = await PostAsync("/saved-searches", "/saved-searches", new { name = "Truces", address = "/reports?search=truce", owner = "Anna Berg" }, description);
        Assert.Equal(0, saved.GetProperty("new_reports").GetInt32());
        var seen = saved.GetProperty("seen").GetInt64();
        await StoreAsync("A truce began.");
        await StoreAsync("Two were killed.");
        var listed = Assert.Single((await JsonAsync(await _workbench.Client.GetAsync("/api/v1/saved-searches", Cancellation))).GetProperty("items").EnumerateArray());
        Assert.Equal((1, "Anna Berg"), (listed.GetProperty("new_reports").GetInt32(), listed.GetProperty("owner").GetString()));
        var came = (await JsonAsync(await _workbench.Client.GetAsync($"/api/v1/reports?search=truce&came-after={seen}", Cancellation))).GetProperty("items");
        Assert.Equal("Title of A truce began.", Assert.Single(came.EnumerateArray()).GetProperty("title").GetString());
        var marked = await PostAsync($"/saved-searches/{saved.GetProperty("id")}/seen", "/saved-searches/{id}/seen", new { }, description);
        Assert.Equal(0, marked.GetProperty("new_reports").GetInt32());
        await PostAsync($"/saved-searches/{saved.GetProperty("id")}/forget", "/saved-searches/{id}/forget", new { }, description);
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var again = await _workbench.Client.PostAsync($"/api/v1/saved-searches/{saved.GetProperty("id")}/seen", content, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Theory]
    [InlineData("/reports?came-after=soon")]
    [InlineData("/api/v1/reports?came-after=-1")]
    public async Task CameAfter_NoNumberOfAnAct_IsRefused(string address)
    {
        using var answer = await _workbench!.Client.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.True(answer.IsSuccessStatusCode, text);
            return JsonDocument.Parse(text).RootElement;
        }
    }

    private async Task<JsonElement> PostAsync(string path, string described, object body, JsonElement description)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        var answer = await JsonAsync(await _workbench!.Client.PostAsync("/api/v1" + path, content, Cancellation));
        var schema = description.GetProperty("paths").GetProperty("/api/v1" + described).GetProperty("post").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        SchemaCheck.Holds(answer, schema, description, path);
        return answer;
    }

    private async Task StoreAsync(string text) =>
        await _other!.StoreAsync(SampleReports.Capture(text, text), SampleReports.Coded(text, SampleReports.Day, source: text), Cancellation);

    private async Task<ILedger> OpenAsync() => await SqliteLedger.OpenAsync(_folder.File("saved.db"), LedgerAccess.Write, new SqliteLedgerOptions { Tool = "tests" }, Cancellation);
}

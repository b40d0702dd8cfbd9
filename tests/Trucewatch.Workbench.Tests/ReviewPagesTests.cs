using System.Net;
using AngleSharp.Dom;

namespace Trucewatch.Workbench.Tests;

/// <summary>Reviewing by forms alone, as a browser without script does.</summary>
public sealed class ReviewPagesTests(ReviewWorkbench workbench) : IClassFixture<ReviewWorkbench>
{
    private const string Anna = "Anna Berg";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queue_OfUnjudged_HasTheLeastSureOnWhichMostRestsFirst()
    {
        var page = await new FormClient(workbench.Address).GetAsync("/review?situation=gaza");
        var items = page.QuerySelectorAll(".item");
        Assert.Equal(25, items.Length);
        var worth = items.Select(item => item.QuerySelector("header > .source")!.TextContent).Select(WorthOf).ToList();
        // The page rounds the confidence that it orders by, so two that stand side by side may be read the other way round by as much.
        Assert.All(worth.Zip(worth.Skip(1)), pair => Assert.True(pair.Second.Least <= pair.First.Most, $"{pair.Second} stands below {pair.First}"));
        Assert.True(worth[0].Least > 0);
        var sure = (await new FormClient(workbench.Address).GetAsync("/review?situation=gaza&order=doubt")).QuerySelectorAll(".item header > .source").Select(item => double.Parse(item.TextContent.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(sure.Order(), sure);
    }

    [Fact]
    public async Task Record_RejectedWithANameOnce_IsGoneUntilItIsUndone()
    {
        var client = new FormClient(workbench.Address);
        var address = await RecordAsync(client, "event");
        var page = await client.GetAsync(address);
        // Without a reason nothing is kept, and what was typed in comes back.
        page = await client.SendAsync(page, "#review form", [("by", Anna)], "reject");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, client.Status);
        Assert.Contains("needs a reason", page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#review input[name=by]"));
        page = await client.SendAsync(page, "#review form", [("reason", "the report says <otherwise>")], "reject");
        Assert.Equal(HttpStatusCode.OK, client.Status);
        Assert.StartsWith(address + "?done=", client.Address, StringComparison.Ordinal);
        Assert.Contains("Rejected: lists", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the report says <otherwise>", page.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Anna, page.QuerySelector(".person")!.TextContent, StringComparison.Ordinal);
        page = await client.SendAsync(page, ".done form", [], null);
        Assert.Null(page.QuerySelector(".lead"));
        Assert.Contains("Nobody has judged it", page.QuerySelector("#review")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#history .note").Length);
    }

    [Fact]
    public async Task Edit_OfAFigure_ChangesItsFieldsAndTellsWhich()
    {
        var client = await FormClient.OfAsync(workbench, Anna);
        var address = await RecordAsync(client, "figure");
        var page = await client.SendAsync(await client.GetAsync(address + "/edit"), "form.edit", [("min", "12"), ("max", "7"), ("reason", "x")], null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, client.Status);
        Assert.Contains("min is greater than max", page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("12", page.QuerySelector("input[name=min]")!.GetAttribute("value"));
        page = await client.SendAsync(page, "form.edit", [("max", "17"), ("place", "Rafah"), ("said_by.speaker", "a doctor"), ("said_by.actor", ""), ("said_by.anonymous", "yes"), ("reason", "a range")], null);
        Assert.Equal(HttpStatusCode.OK, client.Status);
        var changes = page.QuerySelector(".changes")!.TextContent;
        Assert.Contains("max", changes, StringComparison.Ordinal);
        Assert.Contains("Rafah", changes, StringComparison.Ordinal);
        Assert.Contains("edited", page.QuerySelector("#review .judged")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a doctor (not named)", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        await client.SendAsync(await client.GetAsync(address + "/edit"), "form.edit", [("reason", "x")], null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, client.Status);
    }

    [Theory]
    [InlineData("event")]
    [InlineData("statement")]
    [InlineData("proposal")]
    [InlineData("figure")]
    public async Task Edit_WithOneFieldChanged_KeepsAllOthers(string kind)
    {
        var client = await FormClient.OfAsync(workbench, Anna);
        var address = await RecordAsync(client, kind);
        var field = kind switch { "statement" => "role", "proposal" => "mediators", _ => "place" };
        var page = await client.SendAsync(await client.GetAsync(address + "/edit"), "form.edit", [(field, "Nowhere"), ("reason", "a test")], null);
        Assert.True(client.Status == HttpStatusCode.OK, page.QuerySelector(".faults")?.TextContent);
        var change = Assert.Single(page.QuerySelectorAll(".changes li"));
        Assert.StartsWith(field, change.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_BySentenceWithoutDragging_MakesARecord()
    {
        var client = await FormClient.OfAsync(workbench, Anna);
        var report = (await RecordAsync(client, "event")).Split("/records/")[0];
        var page = await client.GetAsync(report + "/add");
        Assert.True(page.QuerySelectorAll("input[name=sentence]").Length > 3);
        page = await client.GetAsync(report + "/add?kind=event&sentence=1");
        page = await client.SendAsync(page, "form.edit", [("type", "talks"), ("by", "Qatar; Egypt"), ("time.from", "2025-13-01"), ("reason", "overlooked")], null);
        Assert.Contains("expected a date", page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
        page = await client.SendAsync(page, "form.edit", [("time.from", "2025-03-01"), ("time.text", "on 1 March")], null);
        Assert.True(client.Status == HttpStatusCode.OK, page.QuerySelector(".faults")?.TextContent);
        Assert.Contains("added", page.QuerySelector("#review .judged")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Qatar, Egypt", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("talks", (await client.GetAsync(report)).QuerySelectorAll(".notes li").First(note => note.QuerySelector(".judged-added") is not null).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_VersionOfBefore_ShowsBothVersionsAndKeepsTheReason()
    {
        var (anna, omar) = (await FormClient.OfAsync(workbench, Anna), await FormClient.OfAsync(workbench, "Omar Said"));
        var address = await RecordAsync(anna, "event");
        var seen = await omar.GetAsync(address);
        await anna.SendAsync(await anna.GetAsync(address + "/edit"), "form.edit", [("place", "Jenin"), ("reason", "elsewhere")], null);
        var page = await omar.SendAsync(seen, "#review form", [("reason", "it is no strike")], "reject");
        Assert.Equal(HttpStatusCode.Conflict, omar.Status);
        Assert.Contains("Somebody was quicker", page.QuerySelector("#review")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".versions section").Length);
        Assert.Contains("Jenin", page.QuerySelectorAll(".versions section")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("it is no strike", page.QuerySelector("#review input[name=reason]")!.GetAttribute("value"));
        // What is sent now is about the version of today.
        await omar.SendAsync(page, "#review form", [], "reject");
        Assert.Equal(HttpStatusCode.OK, omar.Status);
    }

    [Fact]
    public async Task Bulk_Chosen_IsShownFirstThenDoneAndUndoneAsOne()
    {
        var client = await FormClient.OfAsync(workbench, Anna);
        var page = await client.GetAsync("/review?kind=statement");
        var count = Left(page);
        var picks = page.QuerySelectorAll(".item input[name=pick]").Take(4).Select(pick => ("pick", pick.GetAttribute("value")));
        page = await client.SendAsync(page, "#bulk", picks, "reject");
        Assert.Equal("Reject 4 records?", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll(".preview li").Length);
        Assert.Equal(count, Left(await client.GetAsync("/review?kind=statement")));
        page = await client.SendAsync(page, "form.judge", [("reason", "not said")], null);
        Assert.Equal(count - 4, Left(page));
        Assert.Contains("4 records", page.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        page = await client.SendAsync(page, ".done form", [], null);
        Assert.Equal(count, Left(page));
        // All that fit.
        page = await client.SendAsync(page, "#bulk", [("all", "1")], "accept");
        Assert.Equal($"Accept {Math.Min(count, ReviewForms.MostAtOnce)} records?", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Forms_WithoutTheirToken_AreRefused()
    {
        var client = await FormClient.OfAsync(workbench, Anna);
        var address = await RecordAsync(client, "event");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("act", "accept"), KeyValuePair.Create("version", "0")]);
        using var answer = await workbench.Client.PostAsync(address + "/review", content, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("TW0803", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        // Every form that changes something has one.
        foreach (var page in new[] { address, address + "/edit", "/review", "/review/acts", "/you" })
            Assert.All((await client.GetAsync(page)).QuerySelectorAll("form[method=post]"), form => Assert.NotNull(form.QuerySelector("input[name=token]")));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Forms_WithAWayBackElsewhere_StayHere(string back)
    {
        var client = await FormClient.OfAsync(workbench, Anna);
        var page = await client.GetAsync("/you?back=" + Uri.EscapeDataString(back));
        await client.SendAsync(page, "main form", [("back", back), ("by", Anna), ("keys", "on")], null);
        Assert.Equal("/review", client.Address);
    }

    [Fact]
    public async Task Page_KeptByTheBrowser_IsSentAnewWhereTheVisitorIsAnother()
    {
        var client = new FormClient(workbench.Address);
        await client.GetAsync("/review");
        var before = client.Tag;
        await client.SendAsync(await client.GetAsync("/you"), "main form", [("by", Anna), ("keys", null)], null);
        var page = await client.GetAsync("/review");
        Assert.NotNull(before);
        Assert.NotEqual(before, client.Tag);
        Assert.Equal("off", page.Body!.GetAttribute("data-keys"));
    }

    private static int Left(IDocument page) => int.Parse(page.QuerySelector(".lead")!.TextContent.Split(' ')[0].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static (double Least, double Most) WorthOf(string told)
    {
        const double Rounding = 0.005;
        var parts = told.Split(' ');
        var weight = parts[3] == "nothing" ? 0 : int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture);
        var doubt = 1 - double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return ((doubt - Rounding) * (1 + weight), (doubt + Rounding) * (1 + weight));
    }

    // The address of a record of a kind that nobody has judged.
    private static async Task<string> RecordAsync(FormClient client, string kind) =>
        (await client.GetAsync($"/review?order=newest&kind={kind}")).QuerySelector(".item .go")!.GetAttribute("href")!;
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trucewatch.Workbench.Tests;

/// <summary>Grading sources and reports where they are read, and by program.</summary>
public sealed class GradePagesTests(ReviewWorkbench workbench) : IClassFixture<ReviewWorkbench>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Source_GradedByTwo_ShowsBothAndTakesOneBack()
    {
        var anna = await FormClient.OfAsync(workbench, "Anna Berg");
        var address = (await anna.GetAsync("/sources")).QuerySelector("td[data-label=grades] a")!.GetAttribute("href")!;
        var page = await anna.SendAsync(await anna.GetAsync(address), "#grades form.edit", [("reliability", "B"), ("source-kind", "outlet"), ("reason", "corrects its errors")], null);
        Assert.Equal(HttpStatusCode.OK, anna.Status);
        Assert.Equal(2, page.QuerySelectorAll("#grades .note").Length);
        var omar = await FormClient.OfAsync(workbench, "Omar Said");
        page = await omar.SendAsync(await omar.GetAsync(address), "#grades form.edit", [("reliability", "D"), ("reason", "<b>was wrong</b> twice")], null);
        Assert.Contains("<b>was wrong</b> twice", page.QuerySelector("#grades")!.TextContent, StringComparison.Ordinal);
        var row = (await omar.GetAsync("/sources")).QuerySelectorAll("td[data-label=grades]").Select(cell => cell.TextContent).First(text => text.Contains("reliability", StringComparison.Ordinal));
        Assert.Contains("reliability B", row, StringComparison.Ordinal);
        Assert.Contains("reliability D", row, StringComparison.Ordinal);
        // Where one of its reports is read, they stand too.
        var report = (await omar.GetAsync(page.QuerySelector(".facts a")!.GetAttribute("href")!)).QuerySelector("td.say a")!.GetAttribute("href")!;
        Assert.Contains("reliability D by Omar Said", (await omar.GetAsync(report)).QuerySelector(".grades")!.TextContent, StringComparison.Ordinal);
        // And wherever it is one of those who tell something: the letters in a list, whose they are beside the sentence.
        foreach (var list in (string[])["/timeline?situation=gaza", "/records?since=2025-06-01&until=2025-06-01", "/review?order=newest&since=2025-06-01&until=2025-06-01"])
            Assert.Contains("B D", (await omar.GetAsync(list)).QuerySelectorAll(".graded").Select(sign => sign.TextContent));
        var told = (await omar.GetAsync("/timeline?situation=gaza")).QuerySelectorAll("details.evidence").First(fold => fold.QuerySelector("summary .graded") is not null);
        Assert.Contains("reliability B by Anna Berg · reliability D by Omar Said", told.QuerySelector("li .source")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("reliability D", (await omar.GetAsync("/review/acts?by=Omar%20Said")).QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        page = await omar.SendAsync(await omar.GetAsync(address), "#grades .note form", [("reason", "another outlet was meant")], null);
        Assert.Equal(HttpStatusCode.OK, omar.Status);
        Assert.Single(page.QuerySelectorAll("#grades .note.undone"));
        Assert.DoesNotContain("reliability D", (await omar.GetAsync(report)).QuerySelector(".grades")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_GradedWithoutReasonOrGrade_KeepsNothingAndSaysWhy()
    {
        var client = await FormClient.OfAsync(workbench, "Anna Berg");
        var report = (await client.GetAsync("/reports")).QuerySelector("td.say a")!.GetAttribute("href")!;
        var page = await client.SendAsync(await client.GetAsync(report), "#grades form.edit", [("reason", "x")], null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, client.Status);
        Assert.Contains("one grade at least", page.QuerySelector("#grades .faults")!.TextContent, StringComparison.Ordinal);
        page = await client.SendAsync(page, "#grades form.edit", [("credibility", "2"), ("reason", "")], null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, client.Status);
        Assert.Equal("2", page.QuerySelector("select[name=credibility] option[selected]")!.GetAttribute("value"));
        page = await client.SendAsync(page, "#grades form.edit", [("reason", "two others tell the same")], null);
        Assert.Equal(HttpStatusCode.OK, client.Status);
        Assert.Equal(report, client.Address);
        Assert.Contains("credibility 2, probably true", page.QuerySelector("#grades .note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grades_ByProgram_AreKeptAndListed()
    {
        var report = (await GetAsync("/api/v1/reports?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!;
        using var answer = await PostAsync(new { subject_kind = "report", subject = report, by = "Cleo", reason = "a test", grades = new { credibility = "3", confidentiality = "restricted" } });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var acts = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("acts").EnumerateArray().Select(act => act.GetInt64()).ToList();
        var listed = (await GetAsync("/api/v1/grades?by=Cleo")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(acts, listed.Select(note => note.GetProperty("act").GetInt64()));
        Assert.Equal(["credibility 3", "confidentiality restricted"], listed.Select(note => $"{note.GetProperty("scale").GetString()} {note.GetProperty("value").GetString()}"));
        var description = await GetAsync("/openapi.json");
        Assert.All(listed, note => SchemaCheck.Holds(note, description.GetProperty("components").GetProperty("schemas").GetProperty("grade-note"), description, "grade-note"));
    }

    [Theory]
    [InlineData("""{"subject_kind":"report","subject":"sha256:00","by":"A","reason":"r","grades":{"credibility":"1"}}""", 404)]
    [InlineData("""{"subject_kind":"source","subject":"Nowhere Times","by":"A","reason":"r","grades":{"reliability":"A"}}""", 404)]
    [InlineData("""{"subject_kind":"source","subject":"AP","by":"A","reason":"r","grades":{"credibility":"1"}}""", 422)]
    [InlineData("""{"subject_kind":"source","subject":"AP","by":"A","reason":"r","grades":{"reliability":"Z"}}""", 422)]
    [InlineData("""{"subject_kind":"source","subject":"AP","by":"A","reason":"r","grades":{}}""", 422)]
    [InlineData("""{"subject_kind":"source","subject":"AP","by":"A","reason":"r","grades":{"reliability":1}}""", 400)]
    [InlineData("""{"subject_kind":"source","subject":"AP","by":"A","reason":"r","grades":{"beauty":"A"}}""", 400)]
    [InlineData("""{"subject_kind":"person","subject":"AP","by":"A","reason":"r","grades":{"reliability":"A"}}""", 400)]
    public async Task Grades_WhatCannotBe_IsAProblemAndKeepsNothing(string body, int status)
    {
        var before = (await GetAsync("/api/v1/grades?by=A")).GetRawText();
        using var answer = await PostAsync(JsonSerializer.Deserialize<JsonElement>(body));
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(before, (await GetAsync("/api/v1/grades?by=A")).GetRawText());
    }

    private Task<HttpResponseMessage> PostAsync(object body) => workbench.Client.PostAsync("/api/v1/grades", JsonContent.Create(JsonSerializer.SerializeToNode(body)), Cancellation);

    private async Task<JsonElement> GetAsync(string address) => JsonDocument.Parse(await workbench.Client.GetStringAsync(address, Cancellation)).RootElement;
}

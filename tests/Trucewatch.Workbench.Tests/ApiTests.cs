using System.Net;
using System.Text.Json;

namespace Trucewatch.Workbench.Tests;

/// <summary>That the API gives what its description says, whole and in pages.</summary>
public sealed class ApiTests(SampleWorkbench workbench)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Lists => [.. ApiEndpoints.All.Where(endpoint => !endpoint.Path.Contains('{', StringComparison.Ordinal)).Select(endpoint => endpoint.Path)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_EveryItem_IsAsDescribed(string path)
    {
        var description = await JsonAsync("/openapi.json");
        var answer = await JsonAsync(ApiEndpoints.Root + path + (path == "/search" ? "?search=hostages" : "?as-of=2025-06-30"));
        var schema = description.GetProperty("paths").GetProperty(ApiEndpoints.Root + path).GetProperty("get").GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.True(answer.GetProperty("items").GetArrayLength() > 0, path);
        SchemaCheck.Holds(answer, schema, description, path);
    }

    [Fact]
    public async Task Single_EveryOne_IsAsDescribed()
    {
        var description = await JsonAsync("/openapi.json");
        var record = (await JsonAsync("/api/v1/records?limit=1")).GetProperty("items")[0];
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/proposals/{id}"] = (await JsonAsync("/api/v1/proposals?limit=1")).GetProperty("items")[0].GetProperty("id").GetString()!,
            ["{id}"] = record.GetProperty("document").GetString()!,
            ["{record}"] = record.GetProperty("id").GetString()!,
        };
        foreach (var endpoint in ApiEndpoints.All.Where(endpoint => endpoint.Path.Contains('{', StringComparison.Ordinal)))
        {
            var path = endpoint.Path == "/proposals/{id}"
                ? "/proposals/" + parts["/proposals/{id}"]
                : endpoint.Path.Replace("{id}", parts["{id}"], StringComparison.Ordinal).Replace("{record}", parts["{record}"], StringComparison.Ordinal);
            var schema = description.GetProperty("paths").GetProperty(ApiEndpoints.Root + endpoint.Path).GetProperty("get").GetProperty("responses").GetProperty("200")
                .GetProperty("content").GetProperty("application/json").GetProperty("schema");
            SchemaCheck.Holds(await JsonAsync(ApiEndpoints.Root + path), schema, description, path);
        }
    }

    [Theory]
    [InlineData("/api/v1/records?kind=proposal")]
    [InlineData("/api/v1/reports?situation=gaza")]
    [InlineData("/api/v1/allegations?situation=gaza")]
    [InlineData("/api/v1/series?measure=killed")]
    public async Task List_ReadInPages_GivesTheSameAsInOne(string address)
    {
        var whole = (await JsonAsync(address + "&limit=1000")).GetProperty("items").EnumerateArray().Select(item => item.GetRawText()).ToList();
        var paged = new List<string>();
        string? next = null;
        do
        {
            var page = await JsonAsync(address + "&limit=3" + (next is null ? "" : "&after=" + Uri.EscapeDataString(next)));
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
        Assert.True(whole.Count > 3, $"{whole.Count} items");
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Proposals_WithAState_AreThoseThatThePageShows()
    {
        var answer = await JsonAsync("/api/v1/proposals?situation=gaza&state=agreed&limit=1000");
        var page = PageCheck.Parse(await workbench.Client.GetStringAsync("/proposals?situation=gaza&state=agreed", Cancellation), "/proposals");
        var lines = (await workbench.Client.GetStringAsync("/download/proposals.jsonl?situation=gaza&state=agreed", Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 1);
        Assert.Equal(lines.Length, answer.GetProperty("items").GetArrayLength());
        Assert.Equal(lines.Length, page.QuerySelectorAll("article.card").Length);
    }

    [Theory]
    [InlineData("/api/v1/records?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/records?limit=many", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/truces?after=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/truces?after=10@0000000000000000", HttpStatusCode.Conflict)]
    [InlineData("/api/v1/status?as-of=today", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/reports/sha256:00", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/no-such-thing", HttpStatusCode.NotFound)]
    public async Task Get_WhatCannotBeAnswered_IsAProblem(string address, HttpStatusCode status)
    {
        using var answer = await workbench.Client.GetAsync(address, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Get_WithTheMarkOfTheLastAnswer_IsNotModified()
    {
        using var first = await workbench.Client.GetAsync("/api/v1/status", Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/status");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await workbench.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Health_WithAStore_IsOkAndReady()
    {
        Assert.Equal("ok\n", await workbench.Client.GetStringAsync("/healthz", Cancellation));
        Assert.Equal("ready\n", await workbench.Client.GetStringAsync("/readyz", Cancellation));
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await workbench.Client.GetAsync(address, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {text}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement;
    }
}

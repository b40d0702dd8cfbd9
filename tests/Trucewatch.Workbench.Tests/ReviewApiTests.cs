using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Trucewatch.Workbench.Tests;

/// <summary>That programs can judge records, as the description says, and are told where another was quicker.</summary>
public sealed class ReviewApiTests(ReviewWorkbench workbench) : IClassFixture<ReviewWorkbench>
{
    private const string Anna = "Anna Berg";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Review_AcceptEditAndUndo_AreKeptAndTold()
    {
        var (document, id) = await RecordAsync("figure");
        var accepted = await ActAsync($"/api/v1/records/{id}/review", new { kind = "accept", by = Anna, version = 0 });
        Assert.Equal([id], accepted.GetProperty("records").EnumerateArray().Select(record => record.GetString()!));
        var act = accepted.GetProperty("act").GetInt64();
        using (var request = Json(HttpMethod.Post, $"/api/v1/records/{id}/review", new { kind = "edit", by = Anna, reason = "a range", fields = new { min = 1, max = 9999 } }))
        {
            // The version as its mark.
            using var seen = await workbench.Client.GetAsync($"/api/v1/records/{id}", Cancellation);
            request.Headers.IfMatch.Add(seen.Headers.ETag!);
            using var answer = await workbench.Client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var record = await GetAsync($"/api/v1/reports/{document}/records/{id}");
        Assert.Equal((1, 9999, "edited"), (record.GetProperty("min").GetInt32(), record.GetProperty("max").GetInt32(), record.GetProperty("review").GetProperty("state").GetString()));
        var history = await GetAsync($"/api/v1/records/{id}/history");
        Assert.Equal(["accept", "edit"], history.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("kind").GetString()!));
        var version = history.GetProperty("current").GetProperty("version").GetInt64();
        await ActAsync($"/api/v1/reviews/{version}/undo", new { by = Anna, reason = "no range" });
        await ActAsync($"/api/v1/reviews/{act}/undo", new { by = Anna, reason = "too quick" });
        record = await GetAsync($"/api/v1/records/{id}");
        Assert.False(record.TryGetProperty("review", out _));
        // It is in the queue again, in the version that it has now: whoever judges it is not told that another was quicker.
        var queued = (await GetAsync("/api/v1/queue?kind=figure&limit=1000")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("record").GetProperty("id").GetString() == id);
        Assert.Equal((await GetAsync($"/api/v1/records/{id}/history")).GetProperty("current").GetProperty("version").GetInt64(), queued.GetProperty("version").GetInt64());
        var notes = await GetAsync($"/api/v1/reviews?report={document}&limit=1");
        Assert.Equal("undo", notes.GetProperty("items")[0].GetProperty("kind").GetString());
        Assert.NotNull(notes.GetProperty("next").GetString());
    }

    [Fact]
    public async Task Review_OutdatedVersion_IsAConflictWithBothVersionsAsDescribed()
    {
        var (_, id) = await RecordAsync("event");
        var first = await ActAsync($"/api/v1/records/{id}/review", new { kind = "edit", by = Anna, reason = "elsewhere", version = 0, fields = new { place = "Rafah" } });
        using var answer = await workbench.Client.SendAsync(Json(HttpMethod.Post, $"/api/v1/records/{id}/review", new { kind = "reject", by = "Omar Said", reason = "no", version = 0 }), Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        var description = await GetAsync("/openapi.json");
        SchemaCheck.Holds(problem.RootElement, description.GetProperty("components").GetProperty("schemas").GetProperty("conflict-problem"), description, "conflict");
        Assert.Equal(0, problem.RootElement.GetProperty("seen").GetProperty("version").GetInt64());
        Assert.Equal(first.GetProperty("act").GetInt64(), problem.RootElement.GetProperty("current").GetProperty("version").GetInt64());
        Assert.Equal("Rafah", problem.RootElement.GetProperty("current").GetProperty("record").GetProperty("place").GetString());
        Assert.Equal("TW0331", problem.RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Add_ByWordsOrNumberOfASentence_MakesARecordOfIt()
    {
        var (document, _) = await RecordAsync("statement");
        var text = (await GetAsync($"/api/v1/reports/{document}")).GetProperty("text").GetString()!;
        var words = (await GetAsync($"/api/v1/reports/{document}/records")).GetProperty("items")[0].GetProperty("evidence")[0].GetProperty("quote").GetString()!;
        var added = await ActAsync($"/api/v1/reports/{document}/records", new { kind = "event", by = Anna, reason = "overlooked", quote = words[..20], fields = new { type = "talks", by = new[] { "Qatar" } } });
        var record = await GetAsync($"/api/v1/records/{added.GetProperty("records")[0].GetString()}");
        Assert.Equal(("added", "CONSULT", words), (record.GetProperty("review").GetProperty("state").GetString(), record.GetProperty("plover").GetString(), record.GetProperty("evidence")[0].GetProperty("quote").GetString()));
        // A sentence that gave no record: which it is only the coder knows.
        var last = text.TrimEnd().Split('\n')[^1];
        added = await ActAsync($"/api/v1/reports/{document}/records", new { kind = "event", by = Anna, reason = "overlooked", quote = last[..Math.Min(12, last.Length)], fields = new { type = "talks" } });
        Assert.Equal(1, added.GetProperty("records").GetArrayLength());
    }

    [Fact]
    public async Task ReviewMany_ThenUndone_IsOneAct()
    {
        var items = (await GetAsync("/api/v1/records?kind=statement&limit=5")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList();
        var before = (await GetAsync("/api/v1/records?kind=statement&limit=5")).GetRawText();
        var done = await ActAsync("/api/v1/reviews", new { kind = "reject", by = Anna, reason = "a test", records = items.Select(id => new { id, version = 0 }) });
        Assert.Equal(items, done.GetProperty("records").EnumerateArray().Select(record => record.GetString()!));
        using (var gone = await workbench.Client.GetAsync($"/api/v1/records/{items[0]}", Cancellation))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.False((await GetAsync($"/api/v1/records/{items[0]}/history")).GetProperty("is_current").GetBoolean());
        await ActAsync($"/api/v1/reviews/{done.GetProperty("act").GetInt64().ToString(CultureInfo.InvariantCulture)}/undo", new { by = Anna, reason = "it was a test" });
        Assert.Equal(before, (await GetAsync("/api/v1/records?kind=statement&limit=5")).GetRawText());
    }

    [Theory]
    [InlineData("""{"kind":"accept","by":"A"}""", 428, "TW0806")]
    [InlineData("""{"kind":"reject","by":"A","version":0}""", 422, "TW0333")]
    [InlineData("""{"kind":"accept","version":0}""", 400, "TW0805")]
    [InlineData("""{"kind":"praise","by":"A","version":0}""", 400, "TW0805")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"fields":{"min":5,"max":1}}""", 422, "TW0804")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"fields":{"measure":"happiness"}}""", 422, "TW0804")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"fields":{"min":"five"}}""", 422, "TW0804")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"fields":{"rule":"x"}}""", 422, "TW0804")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"quote":"words that no report has"}""", 400, "TW0808")]
    [InlineData("""{"kind":"accept","by":"A","version":0,"version":1}""", 400, "TW0805")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"fields":{"min":1,"min":2}}""", 400, "TW0805")]
    [InlineData("""{"kind":"reject","by":"A","reason":"\ud800","version":0}""", 400, "TW0805")]
    [InlineData("""{"kind":"reject","by":"A","reason":"a\u0000b","version":0}""", 400, "TW0805")]
    [InlineData("""{"kind":"accept","by":"A","version":1e400}""", 400, "TW0805")]
    [InlineData("""{"kind":"accept","by":"A","version":0.5}""", 400, "TW0805")]
    [InlineData("""{"kind":"accept","by":["A"],"version":0}""", 400, "TW0805")]
    [InlineData("""{"kind":"accept","by":"Anna\u202Egreb","version":0}""", 422, "TW0333")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"fields":[]}""", 400, "TW0805")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"sentence":4294967296}""", 400, "TW0805")]
    [InlineData("""{"kind":"edit","by":"A","reason":"r","version":0,"sentence":-1}""", 400, "TW0805")]
    [InlineData("[1]", 400, "TW0805")]
    [InlineData("null", 400, "TW0805")]
    [InlineData("", 400, "TW0805")]
    [InlineData("{", 400, "TW0805")]
    public async Task Review_WhatCannotBe_IsAProblemAndKeepsNothing(string body, int status, string code)
    {
        var (_, id) = await RecordAsync("figure");
        var history = (await GetAsync($"/api/v1/records/{id}/history")).GetRawText();
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var answer = await workbench.Client.PostAsync($"/api/v1/records/{id}/review", content, Cancellation);
        var said = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(code, said, StringComparison.Ordinal);
        Assert.Equal(history, (await GetAsync($"/api/v1/records/{id}/history")).GetRawText());
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Content-Type", "text/plain", 415)]
    [InlineData("Content-Type", "application/x-www-form-urlencoded", 415)]
    public async Task Review_FromAPageElsewhere_IsRefused(string header, string value, int status)
    {
        var (_, id) = await RecordAsync("figure");
        using var request = Json(HttpMethod.Post, $"/api/v1/records/{id}/review", new { kind = "accept", by = Anna, version = 0 });
        if (header == "Content-Type")
            request.Content!.Headers.ContentType = new MediaTypeHeaderValue(value);
        else
            request.Headers.Add(header, value);
        using var answer = await workbench.Client.SendAsync(request, Cancellation);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Acts_EveryOne_IsDescribed()
    {
        var paths = (await GetAsync("/openapi.json")).GetProperty("paths");
        foreach (var act in ApiReviews.Acts)
            Assert.Equal(act.Name, paths.GetProperty(ApiEndpoints.Root + act.Path).GetProperty("post").GetProperty("operationId").GetString());
        // What is there to be read at the same address is described beside it.
        Assert.True(paths.GetProperty(ApiEndpoints.Root + "/reviews").TryGetProperty("get", out _));
    }

    private static HttpRequestMessage Json(HttpMethod method, string address, object body) => new(method, address) { Content = JsonContent.Create(JsonSerializer.SerializeToNode(body)) };

    /// <summary>A record of a kind that nobody has judged.</summary>
    private async Task<(string Document, string Id)> RecordAsync(string kind)
    {
        var items = (await GetAsync($"/api/v1/records?kind={kind}&limit=1000")).GetProperty("items");
        var record = items.EnumerateArray().First(item => !item.TryGetProperty("review", out _));
        return (record.GetProperty("document").GetString()!, record.GetProperty("id").GetString()!);
    }

    private async Task<JsonElement> ActAsync(string address, object body)
    {
        using var answer = await workbench.Client.SendAsync(Json(HttpMethod.Post, address, body), Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        var text = await workbench.Client.GetStringAsync(address, Cancellation);
        return JsonDocument.Parse(text).RootElement;
    }
}

using System.Net;
using System.Net.ServerSentEvents;

namespace Trucewatch.Workbench.Tests;

/// <summary>An open page that listens.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly IAsyncEnumerator<SseItem<string>> _items;

    private Listening(HttpResponseMessage answer, IAsyncEnumerator<SseItem<string>> items) => (_answer, _items) = (answer, items);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Begins.</summary>
    /// <param name="client">Of the workbench.</param>
    /// <param name="address">Where the page listens.</param>
    /// <param name="last">The last event before the connection broke; null on a first connection.</param>
    public static async Task<Listening> BeginAsync(HttpClient client, string address, string? last)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (last is not null)
            request.Headers.Add("Last-Event-ID", last);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var items = SseParser.Create(await answer.Content.ReadAsStreamAsync(Cancellation)).EnumerateAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        return new Listening(answer, items);
    }

    /// <summary>Waits for what is told next.</summary>
    public async Task<SseItem<string>> NextAsync()
    {
        Assert.True(await _items.MoveNextAsync(), "the workbench ended the connection");
        return _items.Current;
    }

    public async ValueTask DisposeAsync()
    {
        _answer.Dispose();
        await _items.DisposeAsync();
    }
}

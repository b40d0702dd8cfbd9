using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Trucewatch.Workbench.Tests;

/// <summary>Fills in and sends forms as a browser without script does, with cookies of its own.</summary>
internal sealed class FormClient : IDisposable
{
    private readonly HttpClient _client;
    private string? _next;

    public FormClient(Uri workbench)
        : this(workbench, new SocketsHttpHandler())
    {
    }

    public FormClient(Uri workbench, SocketsHttpHandler handler)
    {
        (handler.AllowAutoRedirect, handler.CookieContainer) = (false, new CookieContainer());
        _client = new HttpClient(handler) { BaseAddress = workbench, DefaultRequestHeaders = { { "Accept", "text/html" } } };
    }

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The address of the last page.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the browser was told to keep, line by line.</summary>
    public List<string> Cookies { get; } = [];

    /// <summary>The mark of the last page.</summary>
    public string? Tag { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One that has said its name.</summary>
    public static async Task<FormClient> OfAsync(ReviewWorkbench workbench, string name)
    {
        var client = new FormClient(workbench.Address);
        await client.SendAsync(await client.GetAsync("/you"), "main form", [("by", name), ("keys", "on")], null);
        return client;
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Loads a page.</summary>
    public async Task<IDocument> GetAsync(string address)
    {
        using var answer = await _client.GetAsync(address, Cancellation);
        return await ReadAsync(answer, address);
    }

    /// <summary>Sends a form with some fields filled in (or, with null, left out) and one button pressed, and goes where the answer leads.</summary>
    public async Task<IDocument> SendAsync(IDocument page, string form, IEnumerable<(string Name, string? Value)> fields, string? button)
    {
        var element = (IHtmlFormElement)(page.QuerySelector(form) ?? throw new InvalidOperationException($"{Address} has no {form}: {page.Body?.TextContent[..500]}"));
        var set = fields.ToLookup(field => field.Name, field => field.Value, StringComparer.Ordinal);
        var values = element.Elements.OfType<IHtmlElement>()
            .Where(field => field.GetAttribute("name") is { } name && !set.Contains(name) && field is not IHtmlButtonElement && field is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field switch { IHtmlInputElement input => input.Value, IHtmlSelectElement select => select.Value ?? "", IHtmlTextAreaElement area => area.Value, _ => "" }))
            .Concat(set.SelectMany(group => group.OfType<string>().Select(value => KeyValuePair.Create(group.Key, value))))
            .ToList();
        if (button is not null)
            values.Add(KeyValuePair.Create("act", button));
        using var content = new FormUrlEncodedContent(values);
        using var answer = await _client.PostAsync(element.GetAttribute("action"), content, Cancellation);
        if (answer.Headers.TryGetValues("Set-Cookie", out var kept))
            Cookies.AddRange(kept);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
            return await ReadAsync(answer, element.GetAttribute("action")!);
        var next = await GetAsync(answer.Headers.Location!.OriginalString);
        while (_next is { } further)
            next = await GetAsync(further);
        return next;
    }

    private async Task<IDocument> ReadAsync(HttpResponseMessage answer, string address)
    {
        _next = answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location!.OriginalString : null;
        (Status, Address, Tag) = (answer.StatusCode, address.Split('#')[0], answer.Headers.ETag?.Tag);
        return PageCheck.Parse(_next is null ? await answer.Content.ReadAsStringAsync(Cancellation) : $"<!doctype html><title>on to {_next}</title>", address);
    }
}

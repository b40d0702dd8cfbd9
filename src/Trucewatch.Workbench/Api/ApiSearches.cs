using System.Text;
using System.Text.Json.Nodes;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Saved searches by program.</summary>
internal static class ApiSearches
{
    /// <summary>Every address that changes them.</summary>
    public static IReadOnlyList<ApiAct> Acts { get; } =
    [
        new("/saved-searches", "saveSearch", "Save a list with its filters; one saved under the same name goes", "save-request", Permission.Keep, SaveAsync) { Result = "saved-search", ResultSays = "As it was saved" },
        new("/saved-searches/{id}/seen", "markSearch", "Say that what is in a saved search has been seen, up to an act or up to now", "seen-request", Permission.Keep, MarkAsync) { Result = "saved-search", ResultSays = "As it is then" },
        new("/saved-searches/{id}/forget", "forgetSearch", "Forget a saved search", "forget-request", Permission.Keep, ForgetAsync) { Result = "saved-search", ResultSays = "As it was" },
    ];

    /// <summary>All that whoever asks may see, each with how much is new.</summary>
    public static async Task ListAsync(HttpContext http, PageContext context)
    {
        var page = ApiPage.Of(context, withPlace: false);
        foreach (var news in await SearchNews.AllAsync(context))
            page.Add(Encoding.UTF8.GetBytes(Of(news.Search, news.Reports).ToJsonString()));
        await page.SendAsync(http);
    }

    private static async Task<JsonObject> SaveAsync(HttpContext http, PageContext context, ApiBody body) =>
        Of(await SearchNews.SaveAsync(context, body.Needed("name"), body.Needed("address"), context.Visitor.IsSignedIn ? context.Visitor.Name : OwnerOf(body)), reports: 0);

    private static string? OwnerOf(ApiBody body) => body.Text("owner") is not { } said ? null : Visitor.Usable(said)
        ?? throw new BadHttpRequestException("owner: a name has 1 to 200 characters, on one line, with none among them that cannot be seen [TW0810]", StatusCodes.Status422UnprocessableEntity);

    private static async Task<JsonObject> MarkAsync(HttpContext http, PageContext context, ApiBody body)
    {
        var search = await SearchNews.OneAsync(context);
        var act = body.Number("act") ?? context.Moment.Head?.Act ?? 0;
        await context.Ledger.MarkSearchAsync(search.Id, act, context.Cancellation);
        return await OfAsync(context, search with { Seen = act });
    }

    private static async Task<JsonObject> ForgetAsync(HttpContext http, PageContext context, ApiBody body)
    {
        var search = await SearchNews.OneAsync(context);
        var was = await OfAsync(context, search);
        await context.Ledger.DropSearchAsync(search.Id, context.Cancellation);
        return was;
    }

    private static async Task<JsonObject> OfAsync(PageContext context, SavedSearch search) =>
        Of(search, SearchAddress.Of(search.Address) is { } address ? (await context.NewReports.SinceAsync(search.Seen, address.Query, context.Cancellation)).Count : 0);

    private static JsonObject Of(SavedSearch search, int reports) => new()
    {
        ["id"] = search.Id,
        ["owner"] = search.Owner,
        ["name"] = search.Name,
        ["address"] = search.Address,
        ["saved"] = IsoTime.Write(search.Saved),
        ["seen"] = search.Seen,
        ["new_reports"] = reports,
    };
}

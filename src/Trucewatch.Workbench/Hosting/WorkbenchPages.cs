using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Trucewatch.Workbench;

/// <summary>The addresses of the pages.</summary>
internal static class WorkbenchPages
{
    private static readonly string Build = typeof(WorkbenchPages).Module.ModuleVersionId.ToString("n")[..8];

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        Map(app, "/", BoardPage.Write);
        Map(app, "/proposals", ProposalsPage.Write);
        Map(app, "/proposals/{id}", ProposalPage.Write);
        Map(app, "/timeline", TimelinePage.Write);
        Map(app, "/figures", FiguresPage.Write);
        Map(app, "/civilians", CiviliansPage.Write);
        Map(app, "/commitments", CommitmentsPage.Write);
        Map(app, "/allegations", AllegationsPage.Write);
        Map(app, "/conflicts", ConflictsPage.Write);
        Map(app, "/brief", BriefPage.Write);
        Map(app, "/reports", ReportsPage.WriteAsync);
        Map(app, "/reports/{id}", ReportPage.WriteAsync);
        Map(app, "/reports/{id}/records/{record}", RecordPage.WriteAsync);
        Map(app, "/records", RecordsPage.WriteAsync);
        Map(app, "/reports/{id}/records/{record}/edit", EditPage.WriteAsync);
        Map(app, "/reports/{id}/add", AddPage.WriteAsync);
        Map(app, "/review", ReviewPage.WriteAsync);
        Map(app, "/review/acts", ReviewActsPage.WriteAsync);
        MapFresh(app, "/you", Permission.None, context => Task.FromResult(YouPage.Write(context)));
        MapFresh(app, "/saved", Permission.None, SavedPage.WriteAsync);
        MapFresh(app, "/saved/new", Permission.Keep, context => Task.FromResult(SavePage.Write(context)));
        Map(app, "/search", SearchPage.WriteAsync);
        Map(app, "/sources", SourcesPage.WriteAsync);
        Map(app, SourcePage.Path, SourcePage.WriteAsync);
        Map(app, "/codebook/{*path}", CodebookPages.Write);
        Map(app, "/about", AboutPage.Write);
        app.MapFallback(http => HttpMethods.IsPost(http.Request.Method) ? RefuseAsync(http)
            : AccessCheck.IsStranger(http) ? Faults.WriteAsync(http, StatusCodes.Status404NotFound, "Not found", "There is no page at this address.")
            : AnswerAsync(http, (answer, context) => answer.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? ApiPage.AbsentAsync(answer, "There is nothing at this address; /openapi.json says what there is.")
            : WriteAsync(answer, context, Page.Absent("There is no page at this address."))));
    }

    /// <summary>Answers an address with something else than a page, made of the same.</summary>
    public static void MapContext(IEndpointRouteBuilder app, string pattern, Func<HttpContext, PageContext, Task> answer, bool isFresh = false) =>
        app.MapMethods(pattern, Reading, http => AnswerAsync(http, answer, isFresh));

    private static void Map(IEndpointRouteBuilder app, string pattern, Func<PageContext, Page> write) =>
        MapContext(app, pattern, (http, context) => WriteAsync(http, context, write(context)));

    private static void Map(IEndpointRouteBuilder app, string pattern, Func<PageContext, Task<Page>> write) =>
        MapContext(app, pattern, async (http, context) => await WriteAsync(http, context, await write(context)));

    /// <summary>Answers a request that changes something.</summary>
    public static void MapAct(IEndpointRouteBuilder app, string pattern, Permission permission, Func<HttpContext, PageContext, Task> answer) => app.MapPost(pattern, async http =>
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await ContextAsync(http) is not { } context)
            return;
        if (context.Refusal(permission) is { } refusal)
            await Faults.WriteAsync(http, StatusCodes.Status403Forbidden, refusal.Title, refusal.Why);
        else
            await answer(http, context);
    });

    /// <summary>Answers an address with a page that does not follow from the store alone, and so is made anew each time.</summary>
    public static void MapFresh(IEndpointRouteBuilder app, string pattern, Permission permission, Func<PageContext, Task<Page>> write) => app.MapMethods(pattern, Reading, async http =>
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await ContextAsync(http) is not { } context)
            return;
        if (context.Refusal(permission) is { } refusal)
            await Faults.WriteAsync(http, StatusCodes.Status403Forbidden, refusal.Title, refusal.Why);
        else
            await WriteAsync(http, context, await write(context));
    });

    /// <summary>Sends a page.</summary>
    public static Task WriteAsync(HttpContext http, PageContext context, Page page)
    {
        http.Response.StatusCode = page.Status;
        http.Response.ContentType = "text/html; charset=utf-8";
        if (page.Status != StatusCodes.Status200OK)
            http.Response.Headers.Remove("ETag");
        return http.Response.WriteAsync(PageFrame.Write(context, page).ToString(), http.RequestAborted);
    }

    private static async Task AnswerAsync(HttpContext http, Func<HttpContext, PageContext, Task> answer, bool isFresh = false)
    {
        var moments = http.RequestServices.GetRequiredService<StoreMoments>();
        if (isFresh)
            http.Response.Headers.CacheControl = "no-store";
        else if (EntityTags.Answers(http, await moments.HeadAsync(http.RequestAborted), Build))
            return;
        if (await ContextAsync(http) is { } context)
            await answer(http, context);
    }

    private static async Task<PageContext?> ContextAsync(HttpContext http)
    {
        var query = PageQuery.Read(http.Request.Query, out var fault);
        if (fault is not null)
        {
            await Faults.WriteAsync(http, StatusCodes.Status400BadRequest, "The address cannot be understood", fault);
            return null;
        }

        var services = http.RequestServices;
        var reading = services.GetRequiredService<StoreReading>();
        if (!await reading.WaitAsync(http.RequestAborted))
        {
            await reading.TellAsync(http);
            return null;
        }

        var guard = services.GetRequiredService<FormGuard>();
        return new PageContext
        {
            Options = services.GetRequiredService<WorkbenchOptions>(),
            Rules = services.GetRequiredService<RuleAddresses>(),
            Vocabulary = services.GetRequiredService<Vocabulary>(),
            Sentences = services.GetRequiredService<SentenceLists>(),
            Moment = await services.GetRequiredService<StoreMoments>().NowAsync(http.RequestAborted),
            Query = query,
            Path = http.Request.Path.Value ?? "/",
            Part = name => http.GetRouteValue(name) as string,
            Visitor = Visitor.Of(http),
            Session = SignedIn.Of(http)?.Session,
            Book = services.GetService<AccountBook>(),
            NewReports = services.GetRequiredService<NewReports>(),
            Token = () => guard.Field(http),
            Done = long.TryParse(http.Request.Query["done"], NumberStyles.None, CultureInfo.InvariantCulture, out var done) ? done : null,
            Back = SentForm.LocalOf(http.Request.Query["back"]),
            Cancellation = http.RequestAborted,
        };
    }

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.Headers.Allow = "GET, HEAD";
        return Faults.WriteAsync(http, StatusCodes.Status405MethodNotAllowed, "Nothing can be sent here", "This address is to be read; /openapi.json says where something can be sent.");
    }
}

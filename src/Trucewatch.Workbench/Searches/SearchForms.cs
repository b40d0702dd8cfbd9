using Microsoft.AspNetCore.Builder;

namespace Trucewatch.Workbench;

/// <summary>Takes the forms of saved searches.</summary>
internal static class SearchForms
{
    public static void Map(WebApplication app)
    {
        FormRoutes.Map(app, "/saved", Permission.Keep, SaveAsync);
        FormRoutes.Map(app, "/saved/{id}/seen", Permission.Keep, async (http, context, form) =>
        {
            var search = await SearchNews.OneAsync(context);
            await context.Ledger.MarkSearchAsync(search.Id, form.Number("act") ?? context.Moment.Head?.Act ?? 0, context.Cancellation);
            FormRoutes.Go(http, "/saved");
        });
        FormRoutes.Map(app, "/saved/{id}/forget", Permission.Keep, async (http, context, _) =>
        {
            await context.Ledger.DropSearchAsync((await SearchNews.OneAsync(context)).Id, context.Cancellation);
            FormRoutes.Go(http, "/saved");
        });
    }

    private static async Task SaveAsync(HttpContext http, PageContext context, SentForm form)
    {
        try
        {
            await SearchNews.SaveAsync(context, form["name"], form["address"], context.Visitor.Name);
        }
        catch (BadHttpRequestException problem)
        {
            await WorkbenchPages.WriteAsync(http, context, SavePage.Write(context with { Faults = [problem.Message] }));
            return;
        }

        FormRoutes.Go(http, "/saved");
    }
}

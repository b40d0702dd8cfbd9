using Microsoft.AspNetCore.Builder;

namespace Trucewatch.Workbench;

/// <summary>Every address of the API that changes something.</summary>
internal static class ApiActs
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApiAct> All { get; } = [.. ApiReviews.Acts, .. ApiGrades.Acts, .. ApiSearches.Acts];

    public static void Map(WebApplication app)
    {
        foreach (var act in All)
        {
            WorkbenchPages.MapAct(app, ApiEndpoints.Root + act.Path, act.Permission, async (http, context) =>
            {
                var done = await act.Answer(http, context, await ApiBody.ReadAsync(http));
                http.Response.ContentType = "application/json";
                await http.Response.WriteAsync(done.ToJsonString(), context.Cancellation);
            });
        }
    }
}

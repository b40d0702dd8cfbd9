using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Tells who asks what went wrong, in the form they asked in.</summary>
internal static class Faults
{
    public static async Task CatchAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (ReviewConflictException problem) when (!http.Response.HasStarted && IsApi(http))
        {
            await WriteAsync(http, problem);
        }
        catch (LedgerException problem) when (!http.Response.HasStarted)
        {
            var (status, title) = Of(problem.Code);
            // The message says where the store is, which strangers need not know.
            if (AccessCheck.IsStranger(http))
                http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Trucewatch").LogError("{Problem} [{Code}]", problem.Message, problem.Code);
            await WriteAsync(http, status, title, AccessCheck.IsStranger(http) ? $"The store does not answer. [{problem.Code}]" : $"{problem.Message} [{problem.Code}]");
        }
        catch (AccountException problem) when (!http.Response.HasStarted)
        {
            // The file names itself in the message; whoever asks need not know where it is.
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Trucewatch").LogError("{Problem} [{Code}]", problem.Message, problem.Code);
            await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "The accounts cannot be read", $"Nobody can be let in; the workbench has told its operator why. [{problem.Code}]");
        }
        catch (BadHttpRequestException problem) when (!http.Response.HasStarted)
        {
            await WriteAsync(http, problem.StatusCode, "The request cannot be understood", problem.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; nobody is there to be told.
            http.Abort();
        }
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static (int Status, string Title) Of(string code) => code switch
    {
        LedgerFault.Conflict => (StatusCodes.Status409Conflict, "The record has changed"),
        LedgerFault.NothingToReview => (StatusCodes.Status404NotFound, "Not found"),
        LedgerFault.NotAReview => (StatusCodes.Status422UnprocessableEntity, "The act says too little"),
        LedgerFault.NotUndone => (StatusCodes.Status409Conflict, "The act cannot be undone"),
        LedgerFault.ReadOnly => (StatusCodes.Status403Forbidden, "The store is open to be read only"),
        _ => (StatusCodes.Status503ServiceUnavailable, "The store cannot do this now"),
    };

    // What the person saw, what there is now and who made it so, beside what every problem has.
    private static async Task WriteAsync(HttpContext http, ReviewConflictException problem)
    {
        var conflict = problem.Conflict;
        var ledger = http.RequestServices.GetRequiredService<WorkbenchOptions>().Ledger;
        var stored = await ledger.ReadReportsAsync(new LedgerFilter { Document = conflict.Document }, http.RequestAborted).FirstOrDefaultAsync(http.RequestAborted);
        var answer = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = Of(problem.Code).Title,
            ["status"] = StatusCodes.Status409Conflict,
            ["detail"] = $"{problem.Message} [{problem.Code}]",
            ["code"] = problem.Code,
            ["seen"] = stored is null ? null : ApiReviewObjects.Of(conflict.Seen, stored.Coded.Report),
            ["current"] = stored is null ? null : ApiReviewObjects.Of(conflict.Current, stored.Coded.Report),
            ["notes"] = new JsonArray([.. conflict.Notes.Select(ApiReviewObjects.Of)]),
        };
        http.Response.Headers.Remove("ETag");
        http.Response.StatusCode = StatusCodes.Status409Conflict;
        http.Response.ContentType = "application/problem+json";
        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    /// <summary>Answers with a fault: as problem+json under <c>/api</c>, as a small page elsewhere.</summary>
    public static Task WriteAsync(HttpContext http, int status, string title, string detail)
    {
        // A fault is of its moment; the same address may have an answer in the next.
        http.Response.Headers.Remove("ETag");
        if (IsApi(http))
            return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        var page = H($"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{title} · Trucewatch</title><link rel="stylesheet" href="{Assets.Address("style.css")}"><link rel="icon" href="{Assets.Address("icon.svg")}" type="image/svg+xml"></head>
            <body class="plain"><main><h1>{title}</h1><p>{detail}</p><p><a href="/">Go to the board</a></p></main></body>
            </html>

            """);
        return http.Response.WriteAsync(page.ToString(), http.RequestAborted);
    }
}

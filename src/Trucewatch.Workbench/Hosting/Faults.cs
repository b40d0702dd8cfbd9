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
        catch (LedgerException problem) when (!http.Response.HasStarted)
        {
            await WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "The store cannot be read", $"{problem.Message} [{problem.Code}]");
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

    /// <summary>Answers with a fault: as problem+json under <c>/api</c>, as a small page elsewhere.</summary>
    public static Task WriteAsync(HttpContext http, int status, string title, string detail)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        var page = H($"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{title} · Trucewatch</title><link rel="stylesheet" href="{Assets.Address("style.css")}"></head>
            <body class="plain"><main><h1>{title}</h1><p>{detail}</p><p><a href="/">Go to the board</a></p></main></body>
            </html>

            """);
        return http.Response.WriteAsync(page.ToString(), http.RequestAborted);
    }
}

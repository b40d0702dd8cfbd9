using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Trucewatch.Workbench;

/// <summary>What every answer has and every request must have, so that no page elsewhere and no report can act here.</summary>
internal static class Safety
{
    /// <summary>Nothing from elsewhere, nothing inline, framed by nobody.</summary>
    public const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a report's original: in a box of its own, without scripts, forms or requests; only its own inline styles and images show.</summary>
    public const string OriginalPolicy =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>Refuses requests by a name that is not the workbench's: a page elsewhere whose name was pointed here must not read the store.</summary>
    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        // Not none at all: then browsers would not tell where a form comes from either.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        var access = http.RequestServices.GetRequiredService<WorkbenchOptions>().Access;
        if (!IsOwn(http.Request.Host, access))
        {
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            headers.ContentType = "text/plain; charset=utf-8";
            var names = access is null ? "This is a workbench for the machine that it runs on; ask for it as 127.0.0.1 or localhost." : "The workbench is not known by this name.";
            await http.Response.WriteAsync(names + " [TW0801]\n", http.RequestAborted);
            return;
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            headers.Allow = "GET, HEAD, POST";
            return;
        }

        if (HttpMethods.IsPost(http.Request.Method) && !IsFromHere(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            headers.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync("A page elsewhere asked to change the store; only the workbench's own pages, and programs on this machine, may. [TW0802]\n", http.RequestAborted);
            return;
        }

        await next(http);
    }

    /// <summary>Whether no page of another origin sends a request; programs name no origin.</summary>
    private static bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    /// <summary>Whether the workbench is known by a name: where it has accounts, by those that it was started with, else by this machine's own.</summary>
    public static bool IsOwn(HostString host, WorkbenchAccess? access)
    {
        if (!host.HasValue)
            return false;
        var name = host.Host.Trim('[', ']');
        return access is null
            ? string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address))
            : access.Hosts.Any(own => string.Equals(own.Trim('[', ']'), name, StringComparison.OrdinalIgnoreCase));
    }
}

using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Trucewatch.Workbench;

/// <summary>Finds out who sends a request, and lets nobody further who is not known.</summary>
internal static class AccessCheck
{
    /// <summary>The cookie of a session. Its name has browsers take it only encrypted, for this very host and all its pages.</summary>
    public const string Cookie = "__Host-trucewatch-session";

    /// <summary>Where one signs in.</summary>
    public const string SignIn = "/sign-in";

    // What says nothing of what is in the store.
    private static readonly string[] Open = [SignIn, "/healthz", "/readyz"];

    // Where somebody can go whose password or authenticator is still to be set up.
    private static readonly string[] SettingUp = ["/you/password", "/you/authenticator", "/sign-out"];

    // What people change about themselves and others, and no program with a token: with one it could make itself more of them.
    private static readonly string[] OfPeople = ["/you", "/accounts"];

    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<WorkbenchOptions>().Access is not { } access)
        {
            await next(http);
            return;
        }

        http.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        if (!http.Request.IsHttps && !IsHealth(http.Request))
        {
            await Faults.WriteAsync(http, StatusCodes.Status403Forbidden, "Not the way in", $"Requests come encrypted, through the proxy {access.Proxy}, which says so (X-Forwarded-Proto: https); this one did not. [TW0817]");
            return;
        }

        var account = Known(http, services);
        account?.Note(http);
        if (!IsOpen(http.Request))
            http.Response.Headers.Vary = "Cookie, Authorization";
        if (account is null && !IsOpen(http.Request))
            await RefuseAsync(http);
        else if (account is { Session: null } && OfPeople.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
            await Faults.WriteAsync(http, StatusCodes.Status403Forbidden, "Sign in for this", "A token reads, saves and judges; passwords, tokens and accounts are changed by people who have signed in. [TW0814]");
        else if (account?.Session is { } session && ToSetUp(session, http) is { } page)
            FormRoutes.Go(http, page);
        else
            await next(http);
    }

    /// <summary>Whether nobody is known where somebody must be: what is open to all says nothing of the store.</summary>
    public static bool IsStranger(HttpContext http) => http.RequestServices.GetRequiredService<WorkbenchOptions>().Access is not null && SignedIn.Of(http) is null;

    /// <summary>Whether who sent a request that is still being answered would be let in now.</summary>
    public static bool StillHolds(HttpContext http) => SignedIn.Of(http) is null || (Known(http, http.RequestServices, isActing: false) is not null);

    /// <summary>Whether nothing of the store is in what is asked for.</summary>
    private static bool IsOpen(HttpRequest request) => Open.Contains(request.Path.Value, StringComparer.Ordinal) || request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);

    private static bool IsHealth(HttpRequest request) => request.Path == "/healthz" || request.Path == "/readyz";

    private static SignedIn? Known(HttpContext http, IServiceProvider services, bool isActing = true)
    {
        var book = services.GetRequiredService<AccountBook>();
        if (http.Request.Headers.Authorization.Count > 0)
            return TokenOf(http.Request) is { } token && book.FindByToken(token) is { } program ? new SignedIn(program.Account.Name, program.Role, null) : null;
        return services.GetRequiredService<Sessions>().Find(http.Request.Cookies[Cookie], book.File, isActing) is { } found
            ? new SignedIn(found.Account.Name, found.Account.Role, found.Session)
            : null;
    }

    private static string? TokenOf(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization.ToString(), out var authorization) || authorization.Parameter is not { } sent)
            return null;
        if (string.Equals(authorization.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase))
            return sent;
        // Feed readers know names and passwords only: the token is the password, whatever the name.
        var bytes = new byte[sent.Length];
        return string.Equals(authorization.Scheme, "Basic", StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(sent, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2)[^1]
            : null;
    }

    private static string? ToSetUp(Session session, HttpContext http)
    {
        var path = http.Request.Path;
        if (IsOpen(http.Request) || SettingUp.Any(part => path.StartsWithSegments(part, StringComparison.Ordinal)))
            return null;
        var now = http.RequestServices.GetRequiredService<AccountBook>().File.Find(session.Account.Name);
        return now is { MustChange: true } ? "/you/password" : now is { MustEnrol: true } ? "/you/authenticator" : null;
    }

    private static Task RefuseAsync(HttpContext http)
    {
        var isPage = HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
        if (isPage)
        {
            FormRoutes.Go(http, $"{SignIn}?back={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
            return Task.CompletedTask;
        }

        http.Response.Headers.WWWAuthenticate = (http.Request.Path.StartsWithSegments("/feeds", StringComparison.Ordinal) ? "Basic" : "Bearer") + " realm=\"Trucewatch\"";
        return Faults.WriteAsync(http, StatusCodes.Status401Unauthorized, "Not signed in", "Sign in, or send a token of this workbench as Authorization: Bearer TOKEN; one that is sent has ended or is none. [TW0811]");
    }
}

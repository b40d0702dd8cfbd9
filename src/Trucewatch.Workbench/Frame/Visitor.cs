using Microsoft.Extensions.DependencyInjection;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Who sits at the browser, and how they like to work.</summary>
/// <param name="Name">The name that acts are kept with: the account's; where there are no accounts, what they said, which nobody checks; null where nothing was said.</param>
/// <param name="HasKeys">Whether single keys act.</param>
internal sealed record Visitor(string? Name, bool HasKeys)
{
    private const string NameCookie = "trucewatch-name";
    private const string KeysCookie = "trucewatch-keys";
    private const string Off = "off";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Whether the name is that of an account.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>What they may do; all where there are no accounts, since only this machine can reach the workbench.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>Reads what the browser keeps, and who has signed in.</summary>
    public static Visitor Of(HttpContext http)
    {
        var hasKeys = http.Request.Cookies[KeysCookie] != Off;
        return SignedIn.Of(http) is { } known
            ? new Visitor(known.Name, hasKeys) { IsSignedIn = true, Role = known.Role }
            : new Visitor(Usable(http.Request.Cookies[NameCookie]), hasKeys) { Role = http.RequestServices.GetRequiredService<WorkbenchOptions>().Access is null ? AccountRole.Administrator : AccountRole.Reader };
    }

    /// <summary>The name without blanks around it; null where it is none that the store takes.</summary>
    public static string? Usable(string? name) =>
        name?.Trim() is { } said && PersonNames.IsName(said) ? said : null;

    /// <summary>The same by the name that they say; whoever has an account has its name.</summary>
    public Visitor Calling(string? name) => IsSignedIn ? this : this with { Name = Usable(name) ?? Name };

    /// <summary>Has the browser keep it.</summary>
    public void Keep(HttpResponse response)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = Kept, Path = "/", IsEssential = true, Secure = response.HttpContext.Request.IsHttps };
        if (Name is not null && !IsSignedIn)
            response.Cookies.Append(NameCookie, Name, options);
        if (HasKeys)
            response.Cookies.Delete(KeysCookie, options);
        else
            response.Cookies.Append(KeysCookie, Off, options);
    }
}

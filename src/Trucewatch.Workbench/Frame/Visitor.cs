namespace Trucewatch.Workbench;

/// <summary>Who sits at the browser, as they said, and how they like to work. Nobody checks a name: whoever is at this machine may use it.</summary>
/// <param name="Name">The name that acts are kept with; null where none was said.</param>
/// <param name="HasKeys">Whether single keys act.</param>
internal sealed record Visitor(string? Name, bool HasKeys)
{
    private const string NameCookie = "trucewatch-name";
    private const string KeysCookie = "trucewatch-keys";
    private const string Off = "off";
    private const int LongestName = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Reads what the browser keeps.</summary>
    public static Visitor Of(HttpRequest request) => new(Usable(request.Cookies[NameCookie]), request.Cookies[KeysCookie] != Off);

    /// <summary>The name without blanks around it; null where it is none that the store takes.</summary>
    public static string? Usable(string? name) =>
        name?.Trim() is { Length: > 0 and <= LongestName } said && !said.Any(char.IsControl) ? said : null;

    /// <summary>Has the browser keep it.</summary>
    public void Keep(HttpResponse response)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = Kept, Path = "/", IsEssential = true };
        if (Name is not null)
            response.Cookies.Append(NameCookie, Name, options);
        if (HasKeys)
            response.Cookies.Delete(KeysCookie, options);
        else
            response.Cookies.Append(KeysCookie, Off, options);
    }
}

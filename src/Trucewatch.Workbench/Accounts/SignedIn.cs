namespace Trucewatch.Workbench;

/// <summary>Who sends a request, where the workbench has accounts.</summary>
/// <param name="Name">The account's name, with which acts are kept.</param>
/// <param name="Role">What they may do with this request: the account's role, or the token's where that may less.</param>
/// <param name="Session">The session; null for a program that has a token.</param>
internal sealed record SignedIn(string Name, AccountRole Role, Session? Session)
{
    /// <summary>Who sends a request; null where nobody has signed in, or the workbench has no accounts.</summary>
    public static SignedIn? Of(HttpContext http) => http.Items.TryGetValue(typeof(SignedIn), out var found) ? (SignedIn?)found : null;

    /// <summary>Notes it with the request.</summary>
    public void Note(HttpContext http) => http.Items[typeof(SignedIn)] = this;
}

namespace Trucewatch.Workbench;

/// <summary>Somebody's stay, from signing in to signing out, or to when it ends by itself.</summary>
/// <param name="id">Names it here; nothing that anybody could use.</param>
/// <param name="account">Who signed in, as they were then: a new password or authenticator ends it.</param>
/// <param name="began">When.</param>
internal sealed class Session(string id, Account account, DateTimeOffset began)
{
    /// <summary>Names it in the workbench's own memory.</summary>
    public string Id => id;

    /// <summary>Who signed in, as they were then.</summary>
    public Account Account => account;

    /// <summary>When they signed in.</summary>
    public DateTimeOffset Began => began;

    /// <summary>When they last did something.</summary>
    public required DateTimeOffset Seen { get; set; }

    /// <summary>A secret that is shown to be set up in an authenticator, and not yet confirmed.</summary>
    public string? Offered { get; set; }
}

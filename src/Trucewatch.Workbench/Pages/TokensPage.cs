namespace Trucewatch.Workbench;

/// <summary>With what programs of the person sign in.</summary>
internal static class TokensPage
{
    /// <summary>How long a token lasts at most, in days.</summary>
    public const int MostDays = 366;

    private const int UsualDays = 90;

    /// <summary>The page.</summary>
    /// <param name="context">Of the request.</param>
    /// <param name="made">The token that has just been made, which is shown this once.</param>
    public static Page Write(PageContext context, string? made)
    {
        if (!context.Visitor.IsSignedIn || context.Book?.File.Find(context.Visitor.Name) is not { } account)
            return Page.Absent("There are no accounts here.");
        var now = context.Options.Clock.GetUtcNow();
        var tokens = account.Tokens.Where(token => token.Expires > now).ToList();
        var body = H($"""
            {ReviewPieces.Faults(context)}
            {When(made is not null, () => H($"""<div class="done" role="status"><p>The token, which is shown only now: <code class="secret">{made}</code></p></div>"""))}
            {When(tokens.Count == 0, () => Nothing("You have none."))}
            {When(tokens.Count > 0, () => H($"""<ul class="saved">{Each(tokens, token => Row(context, token))}</ul>"""))}
            <section><h2>Another one</h2>
            <form method="post" action="/you/tokens" class="judge edit">
            {context.Token()}
            <div class="fields">
            <label>What it is for<input name="label" maxlength="200" required></label>
            <label>It may<select name="role">{Each(AccountRoles.Names.Take((int)account.Role + 1), role => H($"""<option>{role}</option>"""))}</select></label>
            <label>Days<input name="days" inputmode="numeric" pattern="[0-9]+" value="{UsualDays}" maxlength="3" required></label>
            </div>
            <div class="buttons"><button class="yes">Make it</button></div>
            </form></section>
            """);
        return new Page("Tokens for programs", body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">A program sends its token as <code>Authorization: Bearer TOKEN</code>. What it does is kept with your name.</p>"""),
        };
    }

    private static Markup Row(PageContext context, AccountToken token) => H($"""
        <li><div><h2>{Words(token.Label)}</h2><p class="source">{AccountRoles.NameOf(token.Role)} · made {Time(token.Made)}</p></div><p>until {Time(token.Expires)}</p>
        <form method="post" action="/you/tokens/end">{context.Token()}<input type="hidden" name="id" value="{token.Id}"><button aria-label="End {token.Label}">End</button></form></li>
        """);
}

namespace Trucewatch.Workbench;

/// <summary>Who may use the workbench.</summary>
internal static class AccountsPage
{
    /// <summary>The page.</summary>
    /// <param name="context">Of the request.</param>
    /// <param name="given">The password that somebody has just been given, which is shown this once.</param>
    public static Page Write(PageContext context, (string Name, string Password)? given)
    {
        if (context.Book is not { } book || !context.Visitor.IsSignedIn)
            return Page.Absent("There are no accounts here: only this machine can reach the workbench.");
        var body = H($"""
            {ReviewPieces.Faults(context)}
            {When(given is not null, () => H($"""<div class="done" role="status"><p>The password of {Words(given!.Value.Name)}, which is shown only now and is changed when it is first used: <code class="secret">{given.Value.Password}</code></p></div>"""))}
            <ul class="saved accounts">{Each(book.File.Read(), account => Row(context, account))}</ul>
            <section><h2>Another one</h2>
            <form method="post" action="/accounts" class="judge edit">
            {context.Token()}
            <div class="fields"><label>Name<input name="name" maxlength="200" required></label><label>Role<select name="role">{Roles(AccountRole.Reader)}</select></label></div>
            <div class="buttons"><button class="yes">Add an account</button></div>
            </form></section>
            """);
        return new Page("Accounts", body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">A reader reads, an analyst judges records, an administrator says who has an account. None is ever taken away, since acts are kept with names; it can be disabled.</p>"""),
        };
    }

    private static Markup Row(PageContext context, Account account) => H($"""
        <li><div><h2>{Words(account.Name)}{When(account.IsDisabled, () => H($""" {State("disabled")}"""))}</h2>
        <p class="source">since {Time(account.Made)}{When(account.MustChange, () => H($" · has not signed in since the password was given"))}{When(account.Secret is not null, () => H($" · has an authenticator"))}{When(account.Tokens.Count > 0, () => H($" · {Count(account.Tokens.Count, "token", "tokens")}"))}</p></div>
        <form method="post" action="/accounts/change" class="buttons">{context.Token()}<input type="hidden" name="name" value="{account.Name}"><label class="unseen" for="role-{account.Name}">Role of {account.Name}</label><select name="role" id="role-{account.Name}">{Roles(account.Role)}</select><button name="act" value="role">Set the role</button></form>
        <details class="why"><summary>More</summary><form method="post" action="/accounts/change" class="judge">{context.Token()}<input type="hidden" name="name" value="{account.Name}">
        <label class="flag"><input type="checkbox" name="authenticator" value="on">forget the authenticator, too</label>
        <div class="buttons"><button name="act" value="reset">Give a new password</button>{(account.IsDisabled ? H($"""<button name="act" value="enable">Let in again</button>""") : H($"""<button name="act" value="disable" class="no">Disable</button>"""))}</div></form></details></li>
        """);

    private static IEnumerable<Markup> Roles(AccountRole chosen) =>
        Each(AccountRoles.Names, role => H($"""<option value="{role}"{When(role == AccountRoles.NameOf(chosen), () => H($" selected"))}>{role}</option>"""));
}

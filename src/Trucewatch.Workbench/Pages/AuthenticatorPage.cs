namespace Trucewatch.Workbench;

/// <summary>Has an authenticator set up: a program or device that shows another code every thirty seconds.</summary>
internal static class AuthenticatorPage
{
    public static Page Write(PageContext context)
    {
        if (context.Session is not { } session)
            return Page.Absent("There are no accounts here.");
        if (context.Book?.File.Find(session.Account.Name) is { Secret: not null })
            return new Page("Your authenticator", H($"<p>It is set up. Where it is lost, an administrator can have it forgotten; then you set up another.</p>")) { Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
        var secret = session.Offered ??= Totp.NewSecret();
        var body = H($"""
            {ReviewPieces.Faults(context)}
            <ol class="steps">
            <li>Add an account in your authenticator and type this key in: <code class="secret">{Join(H($" "), secret.Chunk(4).Select(part => H($"{new string(part)}")))}</code> (by time, six digits). On the device that has it, <a href="{Totp.AddressOf(session.Account.Name, secret)}">this link</a> does the same.</li>
            <li>Type the code that it shows.</li>
            </ol>
            <form method="post" action="/you/authenticator" class="judge sign-in">
            {context.Token()}
            <label class="wide">Code<input name="code" inputmode="numeric" maxlength="10" autocomplete="one-time-code" required></label>
            <div class="buttons"><button class="yes">Set it up</button></div>
            </form>
            """);
        return new Page("Your authenticator", body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">Whoever can change something signs in with a second factor, beside the password.</p>"""),
        };
    }
}

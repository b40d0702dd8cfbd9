namespace Trucewatch.Workbench;

/// <summary>Asks who is there.</summary>
internal static class SignInPage
{
    public static Page Write(PageContext context)
    {
        var body = H($"""
            {ReviewPieces.Faults(context)}
            <form method="post" action="{AccessCheck.SignIn}" class="judge sign-in">
            {ReviewPieces.Hidden(context, context.Back)}
            <label class="wide">Name<input name="name" value="{context.Sent?["name"]}" maxlength="200" autocomplete="username" required autofocus></label>
            <label class="wide">Password<input name="password" type="password" maxlength="200" autocomplete="current-password" required></label>
            <label class="wide">Code of your authenticator, once you have set one up<input name="code" inputmode="numeric" maxlength="10" autocomplete="one-time-code"></label>
            <div class="buttons"><button class="yes">Sign in</button></div>
            </form>
            """);
        return new Page("Sign in", body) { IsBare = true };
    }
}

namespace Trucewatch.Workbench;

/// <summary>Asks for a new password.</summary>
internal static class PasswordPage
{
    public static Page Write(PageContext context)
    {
        if (!context.Visitor.IsSignedIn)
            return Page.Absent("There are no accounts here.");
        var body = H($"""
            {ReviewPieces.Faults(context)}
            <form method="post" action="/you/password" class="judge sign-in">
            {context.Token()}
            <label class="wide">The password of now<input name="old" type="password" maxlength="200" autocomplete="current-password" required></label>
            <label class="wide">The new one<input name="new" type="password" minlength="{AccountBook.ShortestPassword}" maxlength="200" autocomplete="new-password" required></label>
            <label class="wide">The new one again<input name="again" type="password" maxlength="200" autocomplete="new-password" required></label>
            <div class="buttons"><button class="yes">Change it</button></div>
            </form>
            """);
        return new Page("Your password", body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">At least {AccountBook.ShortestPassword} characters of any kind; some words in a row are good. All your other sessions end when it is changed.</p>"""),
        };
    }
}

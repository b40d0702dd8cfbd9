namespace Trucewatch.Workbench;

/// <summary>Who sits here, and whether single keys act.</summary>
internal static class YouPage
{
    public static Page Write(PageContext context)
    {
        var who = context.Visitor;
        var body = H($"""
            {ReviewPieces.Faults(context)}
            {When(who.IsSignedIn, () => Account(context))}
            <form method="post" action="/you" class="judge">
            {ReviewPieces.Hidden(context, context.Back)}
            {When(!who.IsSignedIn, () => H($"""<label class="wide">Your name<input name="by" value="{context.Sent?["by"] ?? who.Name}" maxlength="200" autocomplete="name" required></label>"""))}
            <label class="flag"><input type="checkbox" name="keys" value="on"{When(who.HasKeys, () => H($" checked"))}>Single keys act</label>
            <div class="buttons"><button class="yes">Keep</button></div>
            </form>
            <section><h2>Keys</h2><p>On pages with records, while no field has the focus:</p><dl class="facts keys">{Each(Keys, key => H($"<dt><kbd>{key.Key}</kbd></dt><dd>{key.Does}</dd>"))}</dl></section>
            """);
        return new Page("You", body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = who.IsSignedIn
                ? H($"""<p class="lead">{Words(who.Name)}, {AccountRoles.NameOf(who.Role)}. Whatever you do with records is kept with this name, for good.</p>""")
                : H($"""<p class="lead">Whatever you accept, reject, edit, add or say is kept with this name, for good. It stays in this browser; there is no password, since only this machine can reach the workbench.</p>"""),
        };
    }

    private static Markup Account(PageContext context) => H($"""
        <div class="tools you-tools"><a class="button" href="/you/password">Change your password</a><a class="button" href="/you/authenticator">Your authenticator</a><a class="button" href="/you/tokens">Tokens for programs</a>
        <form method="post" action="/sign-out">{context.Token()}<button class="button">Sign out</button></form></div>
        """);

    /// <summary>What single keys do.</summary>
    public static IReadOnlyList<(string Key, string Does)> Keys { get; } =
    [
        ("j", "next record"), ("k", "the one before"), ("a", "accept"), ("r", "reject: asks for the reason"), ("e", "edit"), ("c", "comment"), ("u", "undo what you did last"),
        ("x", "choose for what is done with many"), ("Enter", "open the record"), ("/", "search"), ("Esc", "out of a field, back to the record"), ("?", "these keys"),
    ];
}

namespace Trucewatch.Workbench;

/// <summary>Who sits here, and whether single keys act.</summary>
internal static class YouPage
{
    public static Page Write(PageContext context)
    {
        var body = H($"""
            {ReviewPieces.Faults(context)}
            <form method="post" action="/you" class="judge">
            {ReviewPieces.Hidden(context, context.Back)}
            <label class="wide">Your name<input name="by" value="{context.Sent?["by"] ?? context.Visitor.Name}" maxlength="200" autocomplete="name" required></label>
            <label class="flag"><input type="checkbox" name="keys" value="on"{When(context.Visitor.HasKeys, () => H($" checked"))}>Single keys act</label>
            <div class="buttons"><button class="yes">Keep</button></div>
            </form>
            <section><h2>Keys</h2><p>On pages with records, while no field has the focus:</p><dl class="facts keys">{Each(Keys, key => H($"<dt><kbd>{key.Key}</kbd></dt><dd>{key.Does}</dd>"))}</dl></section>
            """);
        return new Page("You", body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">Whatever you accept, reject, edit, add or say is kept with this name, for good. It stays in this browser; there is no password, since only this machine can reach the workbench.</p>"""),
        };
    }

    /// <summary>What single keys do.</summary>
    public static IReadOnlyList<(string Key, string Does)> Keys { get; } =
    [
        ("j", "next record"), ("k", "the one before"), ("a", "accept"), ("r", "reject: asks for the reason"), ("e", "edit"), ("c", "comment"), ("u", "undo what you did last"),
        ("x", "choose for what is done with many"), ("Enter", "open the record"), ("/", "search"), ("?", "these keys"),
    ];
}

using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>What is about to be done with many records, before it is.</summary>
internal static class BulkPage
{
    private const int MostShown = 100;

    public static Page Write(PageContext context, ReviewKind kind, IReadOnlyList<(QueueItem Item, long Version)> picked)
    {
        var verb = kind == ReviewKind.Accept ? "Accept" : "Reject";
        var body = picked.Count == 0 ? Nothing("Nothing is chosen: mark records in the queue, or all that fit.") : H($"""
            {ReviewPieces.Faults(context)}
            <form method="post" action="/review/bulk" class="judge">
            {ReviewPieces.Hidden(context, context.Back)}<input type="hidden" name="act" value="{ReviewKinds.NameOf(kind)}"><input type="hidden" name="sure" value="yes">
            {Each(picked, one => H($"""<input type="hidden" name="pick" value="{one.Item.Record.Id} {one.Version}">"""))}
            {ReviewPieces.Name(context)}
            {ReviewPieces.Reason(context, kind == ReviewKind.Accept ? "Reason, if there is one" : "Reason", isNeeded: kind != ReviewKind.Accept)}
            {ReviewPieces.UsualReasons()}
            <div class="buttons"><button class="{(kind == ReviewKind.Accept ? "yes" : "no")}">{verb} {Count(picked.Count, "record", "records")}</button><a class="button" href="{context.Back ?? "/review"}">Cancel</a></div>
            </form>
            <ul class="plain-list preview">{Each(picked.Take(MostShown), one => H($"""<li><a href="{PageContext.ToRecord(one.Item.Record.Document, one.Item.Record.Id)}">{ReadingView.Summary(one.Item.Record)}</a><blockquote dir="auto">{Shapes.Short(one.Item.Record.Evidence[0].Span.Of(one.Item.Dated.Coded.Report.Text), 240)}</blockquote></li>"""))}</ul>
            {When(picked.Count > MostShown, () => H($"""<p class="more">and {picked.Count - MostShown} more</p>"""))}
            """);
        return new Page($"{verb} {Grouped(picked.Count)} {(picked.Count == 1 ? "record" : "records")}?", body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">As one act, which one undo takes back whole. Nothing has been done yet.</p>"""),
        };
    }
}

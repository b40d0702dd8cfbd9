using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>The form of a record's own fields.</summary>
internal static class EditPage
{
    public static async Task<Page> WriteAsync(PageContext context)
    {
        var (document, id) = (context.Part("id") ?? "", context.Part("record") ?? "");
        if (!context.Moment.Reports.TryGetValue(document, out var dated) || dated.Coded.Records.FirstOrDefault(record => record.Id == id) is not { } record
            || await context.Ledger.ReadHistoryAsync(document, id, context.Cancellation) is not { } history)
        {
            return Page.Absent($"The store has no record {id} of a report {document} that could be edited.");
        }

        var report = dated.Coded.Report;
        var form = new RecordForm(context.Vocabulary, RecordFields.Of(record, report), context.Sent, RecordParties.Of(context, dated));
        var address = PageContext.ToRecord(document, id);
        var title = RecordPage.Title(record);
        var body = H($"""
            {Each(record.Evidence, evidence => RecordPage.Quote(report, evidence))}
            {RecordReviewPanel.Conflict(context)}
            {ReviewPieces.Faults(context)}
            <form method="post" action="{address}/edit" class="judge edit">
            {ReviewPieces.Hidden(context, context.Back)}<input type="hidden" name="version" value="{(context.Conflict?.Current ?? history.Current).Version}">
            {form.Write()}
            <label class="wide">Another sentence says it: words of it<input name="quote" value="{context.Sent?["quote"]}" maxlength="1000" dir="auto" autocomplete="off" title="Left empty, the sentence stays"></label>
            {ReviewPieces.Name(context)}
            {ReviewPieces.Reason(context, "Reason", isNeeded: true)}
            {ReviewPieces.UsualReasons()}
            <div class="buttons"><button class="yes">Save</button><a class="button" href="{context.Back ?? address}">Cancel</a></div>
            </form>
            """);
        return new Page("Edit " + char.ToLowerInvariant(title[0]) + title[1..], body)
        {
            Status = context.Conflict is not null ? StatusCodes.Status409Conflict : context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">What was coded stays in the history; what you save is seen from then on, with your name.</p>"""),
        };
    }
}

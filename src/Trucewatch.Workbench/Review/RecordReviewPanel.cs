using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What people made of a record, and the form that judges it.</summary>
internal static class RecordReviewPanel
{
    public static Markup Write(PageContext context, RecordHistory history, ReportRecord record, bool isSeen) => H($"""
        <section class="panel" id="review"><h2>Review</h2>
        <p>{State(history)}</p>
        {Conflict(context)}
        {ReviewPieces.Faults(context)}
        {When(context.CanReview && (isSeen || history.Current.State == ReviewState.Rejected), () => Form(context, history, record))}
        {When(!context.CanReview, () => H($"""<p class="source">{context.Refusal(Permission.Review)?.Title}.</p>"""))}
        </section>
        """);

    private static Markup State(RecordHistory history) => history.Current.Record?.Review is { } review
        ? H($"""<span class="judged judged-{ContractNames.Of(review.State)}">{ContractNames.Of(review.State)}</span> by {Words(review.By)}, {Time(review.At)}""")
        : H($"Nobody has judged it yet.");

    // Enter in the field presses the first button, and that is the one that does no harm.
    private static Markup Form(PageContext context, RecordHistory history, ReportRecord record) => H($"""
        <form method="post" action="{PageContext.ToRecord(record.Document, record.Id)}/review" class="judge">
        {ReviewPieces.Hidden(context, context.Back)}<input type="hidden" name="version" value="{history.Current.Version}">
        {ReviewPieces.Name(context)}
        <div class="with-button">{ReviewPieces.Reason(context, "Reason or comment")}<button name="act" value="comment" data-key="c">Comment</button></div>
        {ReviewPieces.UsualReasons()}
        <div class="buttons"><button name="act" value="accept" data-key="a" class="yes">Accept</button><button name="act" value="reject" data-key="r" class="no">Reject</button><a class="button" href="{PageContext.ToRecord(record.Document, record.Id)}/edit" data-key="e">Edit</a></div>
        </form>
        """);

    /// <summary>Both versions, and who made the one of the other, where two people had the same record before them.</summary>
    public static Markup Conflict(PageContext context)
    {
        if (context.Conflict is not { } conflict || !context.Moment.Reports.TryGetValue(conflict.Document, out var dated))
            return Markup.None;
        var report = dated.Coded.Report;
        return H($"""
            <div class="faults" role="alert"><p><b>Somebody was quicker; nothing of yours was kept.</b> The record has changed since you loaded it. Look at both, then decide again: what you send now is about the version of today. [TW0331]</p>
            <ul class="plain-list">{Each(conflict.Notes, note => H($"<li>{Time(note.At)}: {Words(note.By)}, {ReviewKinds.NameOf(note.Kind)}{When(note.Reason is not null, () => H($": <q>{note.Reason}</q>"))}</li>"))}</ul>
            <div class="versions"><section><h3>As you saw it</h3>{Version(conflict.Seen, report)}</section><section><h3>As it is now</h3>{Version(conflict.Current, report)}</section></div></div>
            """);
    }

    private static Markup Version(RecordVersion version, Report report) => version.Record is not { } record
        ? H($"""<p class="none">There is no record: its addition was taken back.</p>""")
        : H($"""
            <p>{(record.Review is { } review ? H($"{ContractNames.Of(review.State)} by {Words(review.By)}") : H($"as coded"))}</p>
            <dl class="facts">{Each(RecordFacts.Of(record, report), field => H($"<dt>{field.Name}</dt><dd>{Words(field.Value)}</dd>"))}</dl>
            """);
}

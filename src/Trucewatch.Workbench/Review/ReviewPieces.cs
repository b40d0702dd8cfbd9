using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Small pieces that pages of review have.</summary>
internal static class ReviewPieces
{
    private const string Usual = "usual-reasons";

    /// <summary>Why records are rejected or edited most often; anything else can be typed.</summary>
    private static readonly string[] Reasons =
        ["the sentence does not say this", "another category", "another number", "another party", "not said as what is the case", "told twice", "told by somebody else"];

    /// <summary>What every form has: its token, and where to go afterwards.</summary>
    public static Markup Hidden(PageContext context, string? back) => H($"""
        {context.Token()}{When(back is not null, () => H($"""<input type="hidden" name="back" value="{back}">"""))}
        """);

    /// <summary>A field for the name, where nobody has said one yet.</summary>
    public static Markup Name(PageContext context) => When(context.Visitor.Name is null, () => H($"""
        <label>Your name<input name="by" value="{context.Sent?["by"]}" maxlength="200" autocomplete="name" required title="Every act is kept with it; it is asked for once"></label>
        """));

    /// <summary>A field for the reason, with the usual ones offered.</summary>
    public static Markup Reason(PageContext context, string label, bool isNeeded = false) => H($"""
        <label class="wide">{label}<input name="reason" value="{context.Sent?["reason"]}" list="{Usual}" maxlength="4000" dir="auto" autocomplete="off"{When(isNeeded, () => H($" required"))}></label>
        """);

    /// <summary>The usual reasons; once a page.</summary>
    public static Markup UsualReasons() => H($"""<datalist id="{Usual}">{Each(Reasons, reason => H($"""<option value="{reason}"></option>"""))}</datalist>""");

    /// <summary>What was wrong with what was sent.</summary>
    public static Markup Faults(PageContext context) => When(context.Faults.Count > 0, () => H($"""
        <div class="faults" role="alert"><p>Nothing was kept:</p><ul>{Each(context.Faults, fault => H($"<li>{fault}</li>"))}</ul></div>
        """));

    /// <summary>What has just been done, with one button that takes all of it back.</summary>
    public static async Task<Markup> DoneAsync(PageContext context)
    {
        if (context.Done is not { } act)
            return Markup.None;
        var notes = await context.Ledger.ReadReviewsAsync(new ReviewFilter { Before = act + 1 }, context.Cancellation).TakeWhile(note => note.Act == act).ToListAsync(context.Cancellation);
        if (notes is not [var note, ..])
            return Markup.None;
        return H($"""
            <div class="done" role="status"><p><b>{Did(note, notes.Count)}</b>{When(note.Reason is not null, () => H($", {Words(note.Reason)}"))} <span class="source">act {act}, {Words(note.By)}</span></p>
            {(note.UndoneBy is { } by ? H($"""<p class="source">taken back by act {by}</p>""") : H($"""<form method="post" action="/review/undo">{Hidden(context, context.Here)}<input type="hidden" name="act" value="{act}"><input type="hidden" name="reason" value="taken back"><button data-key="u">Undo</button></form>"""))}</div>
            """);
    }

    /// <summary>What an act did, as a sentence about how many records.</summary>
    public static Markup Did(ReviewNote note, int count)
    {
        var what = note.Kind switch
        {
            ReviewKind.Accept => "Accepted",
            ReviewKind.Reject => "Rejected",
            ReviewKind.Edit => "Edited",
            ReviewKind.Add => "Added",
            ReviewKind.Comment => "Commented",
            _ => "Undone",
        };
        if (note.Undoes is { } undone)
            return H($"Undone: act {undone}, {Count(count, "record", "records")}");
        return count == 1 ? H($"""{what}: <a href="{PageContext.ToRecord(note.Document, note.Record)}">1 record</a>""") : H($"{what}: {Count(count, "record", "records")}");
    }

    /// <summary>What people made of a record, as a mark; none where nobody has judged it.</summary>
    public static Markup Mark(ReportRecord record) => record.Review is not { } review ? Markup.None : H($"""
        <span class="judged judged-{ContractNames.Of(review.State)}" title="{ContractNames.Of(review.State)} by {review.By}, {IsoTime.Write(review.At)[..10]}">{ContractNames.Of(review.State)}</span>
        """);

    /// <summary>One act on a record, with a way to take it back while it holds.</summary>
    public static Markup Note(PageContext context, ReviewNote note, string? back, Markup more) => H($"""
        <li class="note{(note.UndoneBy is null ? "" : " undone")}" id="act{note.Act}"><p>{Time(note.At)}: <b>{Words(note.By)}</b> {Verb(note)}{When(note.Reason is not null, () => H($": <q dir=\"auto\">{note.Reason}</q>"))} <span class="source">act {note.Act}{When(note.UndoneBy is not null, () => H($", taken back by act {note.UndoneBy ?? 0}"))}</span></p>{more}
        {When(note.UndoneBy is null && context.CanReview, () => H($"""
            <details class="undo"><summary>Undo</summary><form method="post" action="/review/undo" class="judge">{Hidden(context, back)}<input type="hidden" name="act" value="{note.Act}">{Name(context)}<label class="wide">Why<input name="reason" maxlength="4000" required dir="auto" autocomplete="off"></label><button>Undo act {note.Act}</button></form></details>
            """))}</li>
        """);

    private static Markup Verb(ReviewNote note) => note.Kind switch
    {
        ReviewKind.Accept => H($"accepted it"),
        ReviewKind.Reject => H($"rejected it"),
        ReviewKind.Edit => H($"edited it"),
        ReviewKind.Add => H($"added it"),
        ReviewKind.Comment => H($"commented"),
        _ => H($"took act {note.Undoes ?? 0} back"),
    };

    /// <summary>What differs between two forms of a record.</summary>
    public static Markup Changes(ReportRecord before, ReportRecord now, Report report)
    {
        var changes = RecordFacts.Between(before, now, report);
        return When(changes.Count > 0, () => H($"""
            <ul class="changes">{Each(changes, change => H($"<li>{change.Name}: {(change.Before is null ? H($"""<span class="none">nothing</span>""") : H($"<del>{Words(change.Before)}</del>"))} → {(change.Now is null ? H($"""<span class="none">nothing</span>""") : H($"<ins>{Words(change.Now)}</ins>"))}</li>"))}</ul>
            """));
    }
}

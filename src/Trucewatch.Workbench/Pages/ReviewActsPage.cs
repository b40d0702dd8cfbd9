using System.Globalization;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>What people did, the last act first.</summary>
internal static class ReviewActsPage
{
    private const int PageLength = 50;
    private const int MostRecords = 5;

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var query = context.Query;
        long? before = long.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out var act) ? act : null;
        var acts = new List<List<ReviewNote>>();
        await foreach (var note in context.Ledger.ReadReviewsAsync(new ReviewFilter { By = query["by"], Document = query["report"], Before = before }, context.Cancellation))
        {
            if (acts.Count > 0 && acts[^1][0].Act == note.Act)
                acts[^1].Add(note);
            else if (acts.Count > PageLength)
                break;
            else
                acts.Add([note]);
        }

        // Grades are acts of the same chain; a person has given few of them.
        var grades = context.Ledger.ReadGradingsAsync(context.Cancellation)
            .Where(note => (before is not { } end || note.Act < end) && (query["by"] is not { } by || note.By == by) && (query["report"] is not { } report || note.Subject == GradingSubject.Report(report)));
        var all = acts.Select(one => (one[0].Act, Shown: ReviewPieces.Note(context, one[0], context.Here, Records(context, one))))
            .Concat(await grades.Select(note => (note.Act, Shown: GradePieces.Act(context, note))).ToListAsync(context.Cancellation))
            .OrderByDescending(one => one.Act)
            .ToList();
        var shown = all.Take(PageLength).ToList();
        var done = await ReviewPieces.DoneAsync(context);
        var body = H($"""
            {done}
            {When(shown.Count == 0, () => Nothing("Nobody has judged or graded anything yet."))}
            <ul class="plain-list history">{Each(shown, one => one.Shown)}</ul>
            {ReportsPage.Pager(query, "/review/acts", all.Count > PageLength ? shown[^1].Act.ToString(CultureInfo.InvariantCulture) : null)}
            """);
        return new Page("What people did", body)
        {
            Lead = H($"""<p class="lead">{When(query["by"] is not null, () => H($"{Words(query["by"])} only. "))}Nothing is overwritten: each act stands for good, and can be taken back by another. <a href="{context.To("/review")}">To the queue</a></p>"""),
            Feed = Feeds.AddressOf("reviews", query),
            Exports = [("JSON", query.To("/api/v1/reviews"))],
        };
    }

    /// <summary>The records of an act, each with a link.</summary>
    public static Markup Records(PageContext context, IReadOnlyList<ReviewNote> notes) => H($"""
        <p class="source">{Join(H($" · "), notes.Take(MostRecords).Select(note => H($"""<a href="{PageContext.ToRecord(note.Document, note.Record)}">{Told(context, note)}</a>""")))}{When(notes.Count > MostRecords, () => H($" and {notes.Count - MostRecords} more"))}</p>
        """);

    private static Markup Told(PageContext context, ReviewNote note) =>
        context.Moment.Reports.TryGetValue(note.Document, out var dated) && dated.Coded.Records.FirstOrDefault(record => record.Id == note.Record) is { } record
            ? ReadingView.Summary(record)
            : H($"<code>{note.Record}</code>");
}

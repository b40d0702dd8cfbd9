using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>A report to read, with the sentences that gave records marked and the records beside them.</summary>
internal static class ReportPage
{
    public static async Task<Page> WriteAsync(PageContext context)
    {
        var id = context.Part("id") ?? "";
        if (!context.Moment.Reports.TryGetValue(id, out var dated))
            return await Withdrawn.PageAsync(context, id, null) ?? Page.Absent($"The store has no report {id}.");
        var captures = await context.Ledger.ReadCapturesAsync(id, context.Cancellation);
        var report = dated.Coded.Report;
        var story = context.Moment.StateOf(dated.Coded.Situations.Count > 0 ? dated.Coded.Situations[0] : null, null).Stories.FirstOrDefault(story => story.Reports.Contains(id, StringComparer.Ordinal));
        var notes = await context.Ledger.ReadReviewsAsync(new ReviewFilter { Document = id }, context.Cancellation).ToListAsync(context.Cancellation);
        var grades = await context.Ledger.ReadGradingsAsync(context.Cancellation).ToListAsync(context.Cancellation);
        var done = await ReviewPieces.DoneAsync(context);
        var body = H($"""
            {done}
            {Facts(context, dated, captures, story, new Gradings(grades).Of(report))}
            {When(context.CanReview, () => H($"""<p class="tools"><a class="button" href="{PageContext.ToReport(id)}/add" id="add">Add a record</a><a class="button" href="{new PageQuery().With("report", id).To("/review")}">Review its records</a></p>"""))}
            <div class="reading" lang="{(report.Language is { Length: < 12 } language ? language : "en")}">{ReadingView.Write(dated.Coded)}</div>
            {GradePieces.Write(context, GradingSubject.Report(id), grades, PageContext.ToReport(id) + "/grade")}
            {Judged(context, notes)}
            {Citation.Of(report, dated.IsDated ? dated.Day : null, captures)}
            {Original(report)}
            """);
        return new Page(ReportsPage.TitleOf(report.Title), body)
        {
            Exports =
            [
                ("Records, JSON Lines", $"/api/v1/reports/{id}/records"), ("The original, as it came", $"/reports/{id}/download"),
            ],
        };
    }

    private static Markup Facts(PageContext context, DatedReport dated, IReadOnlyList<CaptureNote> captures, Story? story, IReadOnlyList<GradingNote> grades)
    {
        var report = dated.Coded.Report;
        return H($"""
            <dl class="facts">
            <dt>Published</dt><dd>{(report.Published is { } published ? H($"""{Published(published)}{When(published.FoundIn is not null, () => H($""" <span class="source">{published.FoundIn}</span>"""))}""") : H($"the report gives no date; it came {Day(dated.Day)}"))}</dd>
            <dt>Outlet</dt><dd>{Words(report.Outlet ?? "not named")}{When(report.Agency is not null, () => H($", credits {Words(report.Agency)}"))}</dd>
            {When(grades.Count > 0, () => H($"""<dt>Graded</dt><dd class="grades">{GradePieces.Line(grades)}</dd>"""))}
            {When(dated.Coded.Situations.Count > 0, () => H($"<dt>Speaks of</dt><dd>{Join(H($", "), dated.Coded.Situations.Select(situation => H($"""<a href="{new PageQuery { Situation = situation }.To("/")}">{context.NameOf(situation)}</a>""")))}</dd>"))}
            {When(report.Correction is not null, () => H($"<dt>Corrects</dt><dd>{Words(report.Correction)}</dd>"))}
            {When(story is not null, () => H($"<dt>Same story</dt><dd>{Join(H($", "), story!.Reports.Where(other => other != report.Id).Select(other => Other(context, other)))}</dd>"))}
            <dt>From</dt><dd>{Link(report.Address ?? report.Source)}{Each(captures, capture => H($"""<br><span class="source">captured {Time(capture.Time)} from {Words(capture.Address)} by {capture.Tool}</span>"""))}</dd>
            <dt>Hash</dt><dd><code>{report.Id}</code></dd>
            </dl>
            """);
    }

    /// <summary>An address as a link where it is one of the web; else as text, whatever a report makes of it.</summary>
    public static Markup Link(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? H($"""<a href="{address}" rel="noreferrer noopener external">{Words(address)}</a>""")
            : Words(address);

    private static Markup Other(PageContext context, string id) => context.Moment.Reports.TryGetValue(id, out var other)
        ? H($"""<a href="{PageContext.ToReport(id)}">{Words(other.Coded.Report.Outlet ?? other.Coded.Report.Agency ?? "unnamed outlet")}, {DayOf(other)}</a>""")
        : H($"<code>{id}</code>");

    private static Markup Judged(PageContext context, List<ReviewNote> notes) => When(notes.Count > 0, () => H($"""
        <section id="history"><h2>What people did with its records</h2><ul class="plain-list history">{Each(notes.GroupBy(note => note.Act), act => ReviewPieces.Note(context, act.First(), context.Here, ReviewActsPage.Records(context, [.. act])))}</ul></section>
        """));

    private static Markup Original(Report report) => report.MediaType is not ("text/html" or "text/plain") ? Markup.None : H($"""
        <section><h2>The original</h2><details><summary>Show it as it was captured, in a box that runs nothing and fetches nothing</summary><iframe class="original" sandbox="" loading="lazy" src="/reports/{report.Id}/original" title="The captured original"></iframe></details></section>
        """);
}

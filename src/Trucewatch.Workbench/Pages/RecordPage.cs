using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>One record: the sentence that says it, whose word it is, which rule found it, what rests on it, and what people made of it.</summary>
internal static class RecordPage
{
    private const int ContextCharacters = 260;

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var (document, id) = (context.Part("id") ?? "", context.Part("record") ?? "");
        if (!context.Moment.Reports.TryGetValue(document, out var dated) || await RecordFinding.HistoryAsync(context, document, id) is not { } found)
            return await Withdrawn.PageAsync(context, document, id) ?? Page.Absent($"The store has no record {id} of a report {document}. A newer codebook may have taken its place; the report has the records of today.");
        var history = found.History;
        var seen = dated.Coded.Records.FirstOrDefault(record => record.Id == id);
        var record = seen ?? history.Current.Record ?? history.Coded;
        // A rejected record quotes the text that is current; one of an earlier coding the text that it was coded from.
        var report = seen is not null || history.Notes.Count > 0 ? dated.Coded.Report : history.Report;
        if (record is null || record.Evidence.Any(evidence => evidence.Span.End > report.Text.Length))
            return Page.Absent($"The record {id} was added and that is undone, or its sentence is not in today's text of the report; the report has the records of today.");
        var captures = await context.Ledger.ReadCapturesAsync(document, context.Cancellation);
        var grades = context.Moment.Grades.Of(report);
        var done = await ReviewPieces.DoneAsync(context);
        var body = H($"""
            {done}
            {Each(record.Evidence, evidence => Quote(report, evidence))}
            <p class="source">{Words(report.Outlet ?? report.Agency ?? "An unnamed outlet")}, {DayOf(dated)}: <a href="{PageContext.ToReport(document)}#s{record.Evidence[0].Sentence}">{Words(ReportsPage.TitleOf(report.Title))}</a>, sentence {record.Evidence[0].Sentence + 1}</p>
            {When(grades.Count > 0, () => H($"""<p class="source grades">graded: {GradePieces.Line(grades)}</p>"""))}
            <div class="beside-review">
            <section><h2>What it says</h2>{Fields(context, record, report)}</section>
            {RecordReviewPanel.Write(context, history, record, seen is not null)}
            </div>
            {Uses(context, dated, record)}
            {Citation.Of(record, report, dated.IsDated ? dated.Day : null, captures, context.Moment.Head)}
            <section id="history"><h2>History</h2><ul class="plain-list history">
            {Each(captures, capture => H($"<li>{Time(capture.Time)}: captured from {ReportPage.Link(capture.Address)} by {capture.Tool}</li>"))}
            <li>{Time(history.Coding.At)}: {(history.Coded is null ? H($"the report was coded") : H($"coded"))} by the codebook of version <code>{history.Coding.Codebook}</code>, {history.Coding.Tool}{When(!history.Coding.IsCurrent, () => H($"; another coding has taken its place"))}</li>
            {Each(history.Reinstatements, note => H($"<li>{Time(note.At)}: {(note.By is { } by ? H($"{Words(by)} put") : H($"a recoding put"))} the coding by version <code>{note.Codebook}</code> in force again, in the place of <code>{note.Before}</code> (act {note.Act})</li>"))}
            {Notes(context, history, report)}
            </ul></section>
            """);
        return new Page(Title(record), body)
        {
            Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = When(seen is null, () => H($"""<p class="lead">{(history.Current.State == ReviewState.Rejected ? H($"Rejected: lists, the board and exports leave it out.") : H($"Not of today’s records: another has taken its place, or its addition is undone."))}</p>""")),
            Exports = [("JSON", seen is not null ? $"/api/v1/reports/{document}/records/{id}" : $"/api/v1/records/{id}/history"), ("History, JSON", $"/api/v1/records/{id}/history")],
        };
    }

    /// <summary>A record in a few words, as a title.</summary>
    public static string Title(ReportRecord record) => record is Statement statement
        ? "Statement by " + ReportsPage.TitleOf(statement.Speaker)
        : UnitText.Heading(record.Kind) + ": " + ReportsPage.TitleOf(Plain(RecordText.What(record)));

    /// <summary>A sentence, with what stands around it.</summary>
    public static Markup Quote(Report report, Evidence evidence)
    {
        var (start, end) = (evidence.Span.Start, evidence.Span.End);
        var before = report.Text[Math.Max(0, start - ContextCharacters)..start];
        var after = report.Text[end..Math.Min(report.Text.Length, end + ContextCharacters)];
        before = before[(before.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..].TrimStart();
        var stop = after.IndexOf("\n\n", StringComparison.Ordinal);
        after = stop >= 0 ? after[..stop] : after;
        var isCut = start - before.Length > 0 && before.Length >= ContextCharacters - 2;
        return H($"""<blockquote class="record-quote" dir="auto"><span class="ctx">{(isCut ? "…" : "")}{before} </span>{report.Text[start..end]}<span class="ctx">{after}{(stop < 0 && end + after.Length < report.Text.Length ? "…" : "")}</span></blockquote>""");
    }

    private static Markup Fields(PageContext context, ReportRecord record, Report report)
    {
        string[] apart = ["said by", "terms", "positions", "sentence"];
        var own = RecordFacts.Of(record, report).Where(field => !apart.Contains(field.Name, StringComparer.Ordinal));
        return H($"""
            <dl class="facts">
            {Each(own, field => H($"<dt>{field.Name}</dt><dd>{Words(field.Value)}</dd>"))}
            {When(record is Proposal { Terms.Count: > 0 }, () => H($"<dt>terms</dt><dd>{Each(((Proposal)record).Terms, Term)}</dd>"))}
            {When(record is Proposal { Positions.Count: > 0 }, () => H($"<dt>positions</dt><dd>{Each(((Proposal)record).Positions, position => H($"{Words(position.Actor)} {Stance(position.Stance)}{When(position.Conditions is not null, () => H($" <q>{Words(position.Conditions)}</q>"))}<br>"))}</dd>"))}
            <dt>said by</dt><dd>{(record.SaidBy is { } said ? H($"{Words(said.Speaker)}{When(said.Actor is not null && said.Actor != said.Speaker, () => H($", for {Words(said.Actor)}"))}{When(said.Anonymous, () => H($" (not named)"))}") : H($"the report, in its own voice"))}</dd>
            <dt>rule</dt><dd>{Rule(context, record.Rule)}</dd>
            <dt>confidence</dt><dd>{record.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}</dd>
            <dt>id</dt><dd><code>{record.Id}</code></dd>
            </dl>
            """);
    }

    private static Markup Term(ProposalTerm term) => H($"""<span class="term">{Plain(term.Term)}{When(term.Count is not null, () => H($" <b>{term.Count ?? 0}</b>"))}{When(term.Days is not null, () => H($" <b>{term.Days ?? 0} {UnitText.After(term.Days ?? 0, "days")}</b>"))}</span> """);

    private static Markup Rule(PageContext context, string rule) => rule == RecordFields.AddedBy
        ? H($"none: a person added it")
        : context.Rules.AddressOf(rule) is { } address ? H($"""<a href="{address}"><code>{rule}</code></a>""") : H($"<code>{rule}</code>");

    // Each act with what it made of the record that the one before left.
    private static IEnumerable<Markup> Notes(PageContext context, RecordHistory history, Report report)
    {
        var before = history.Coded;
        foreach (var note in history.Notes)
        {
            var more = note.Content is { } content && before is not null && Fits(content) && Fits(before) ? ReviewPieces.Changes(before, content, report) : Markup.None;
            before = note.Content ?? before;
            yield return ReviewPieces.Note(context, note, context.Here, more);
        }

        bool Fits(ReportRecord record) => record.Evidence.All(evidence => evidence.Span.End <= report.Text.Length);
    }

    private static Markup Uses(PageContext context, DatedReport dated, ReportRecord record)
    {
        var uses = dated.Coded.Situations.SelectMany(situation => RecordUses.Of(context.Moment.AboutStateOf(situation), record.Id, new PageQuery { Situation = situation })).ToList();
        return When(uses.Count > 0, () => H($"""<section><h2>What rests on it</h2><ul class="plain-list">{Each(uses, use => H($"<li>{use}</li>"))}</ul></section>"""));
    }
}

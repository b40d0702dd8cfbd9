using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>How people grade a source or a report, and the form that does.</summary>
internal static class GradePieces
{
    /// <summary>What a source is graded by.</summary>
    public static IReadOnlyList<GradingScale> OfSources { get; } = [GradingScale.Reliability, GradingScale.SourceKind, GradingScale.Confidentiality];

    /// <summary>What a report is graded by.</summary>
    public static IReadOnlyList<GradingScale> OfReports { get; } = [GradingScale.Credibility, GradingScale.Confidentiality];

    /// <summary>Each person's grades of a subject with their reasons, those taken back too, and the form that gives more.</summary>
    /// <param name="context">The page.</param>
    /// <param name="subject">What is graded.</param>
    /// <param name="notes">All grades that were ever given.</param>
    /// <param name="address">Where the form is sent.</param>
    public static Markup Write(PageContext context, GradingSubject subject, IEnumerable<GradingNote> notes, string address)
    {
        var own = notes.Where(note => note.Subject == subject && note.Value is not null).Reverse().ToList();
        var scales = subject.IsReport ? OfReports : OfSources;
        return H($"""
            <section id="grades"><h2>Grades</h2>
            {When(own.Count == 0, () => H($"""<p class="source">Nobody has graded {(subject.IsReport ? "this report" : "this source")} yet.</p>"""))}
            <ul class="plain-list history">{Each(own, note => Note(context, note, context.Here + "#grades", Markup.None))}</ul>
            {When(context.CanReview, () => Form(context, scales, address))}
            </section>
            """);
    }

    /// <summary>Grades that hold in one line, as <c>reliability B by Anna Berg</c>; none where nobody has judged.</summary>
    public static Markup Line(IReadOnlyList<GradingNote> grades) => H($"""
        {Join(H($" · "), grades.Select(note => H($"""{Plain(GradingScales.NameOf(note.Scale))}{When(!note.Subject.IsReport && note.Scale == GradingScale.Confidentiality, () => H($" of the source"))} <b title="{GradingScales.MeaningOf(note.Scale, note.Value!)}: {note.Reason}">{note.Value}</b> by {Words(note.By)}""")))}
        """);

    /// <summary>How far people rely on a source, as the letters alone, such as <c>B</c> or <c>B D</c>; on hover also whose they are. None where nobody has judged.</summary>
    public static Markup Sign(string? source, Gradings grades)
    {
        var held = source is null ? [] : grades.Of(GradingSubject.Source(source), GradingScale.Reliability);
        return When(held.Count > 0, () => H($""" <abbr class="graded" title="{string.Join("; ", held.Select(note => $"reliability {note.Value}, {GradingScales.MeaningOf(note.Scale, note.Value!)}, by {note.By}"))}">{string.Join(' ', held.Select(note => note.Value).Distinct(StringComparer.Ordinal))}</abbr>"""));
    }

    /// <summary>How people grade who tells something and the report that tells it; none where nobody has judged.</summary>
    public static Markup Of(Telling telling, Gradings grades)
    {
        IReadOnlyList<GradingNote> held =
        [
            .. telling.Source is { } source ? grades.Of(GradingSubject.Source(source), GradingScale.Reliability) : [],
            .. grades.Of(GradingSubject.Report(telling.Report), GradingScale.Credibility),
        ];
        return When(held.Count > 0, () => H($" · {Line(held)}"));
    }

    /// <summary>A grade among all that people did, with what it is of.</summary>
    public static Markup Act(PageContext context, GradingNote note) => Note(context, note, context.Here, H($"""
        <p class="source">{(note.Subject.IsReport
            ? H($"""report <a href="{PageContext.ToReport(note.Subject.Name)}">{Words(context.Moment.Reports.TryGetValue(note.Subject.Name, out var dated) ? ReportsPage.TitleOf(dated.Coded.Report.Title) : note.Subject.Name)}</a>""")
            : H($"""source <a href="{SourcePage.AddressOf(note.Subject.Name)}">{Words(note.Subject.Name)}</a>"""))}</p>
        """));

    private static Markup Note(PageContext context, GradingNote note, string back, Markup more) => H($"""
        <li class="note{(note.UndoneBy is null ? "" : " undone")}" id="act{note.Act}"><p>{Time(note.At)}: <b>{Words(note.By)}</b> {Gave(note)}: <q dir="auto">{note.Reason}</q> <span class="source">act {note.Act}{When(note.UndoneBy is not null, () => H($", taken back by act {note.UndoneBy ?? 0}"))}</span></p>{more}
        {When(note is { UndoneBy: null, Value: not null } && context.CanReview, () => H($"""
            <details class="undo"><summary>Undo</summary><form method="post" action="/review/undo" class="judge">{ReviewPieces.Hidden(context, back)}<input type="hidden" name="act" value="{note.Act}">{ReviewPieces.Name(context)}<label class="wide">Why<input name="reason" maxlength="4000" required dir="auto" autocomplete="off"></label><button>Undo act {note.Act}</button></form></details>
            """))}</li>
        """);

    private static Markup Gave(GradingNote note) => note.Value is { } value
        ? H($"{Plain(GradingScales.NameOf(note.Scale))} <b>{value}</b>, {GradingScales.MeaningOf(note.Scale, value)}")
        : H($"took act {note.Undoes ?? 0} back");

    private static Markup Form(PageContext context, IReadOnlyList<GradingScale> scales, string address) => H($"""
        <details class="grade"{When(context.Faults.Count > 0, () => H($" open"))}><summary>Grade it</summary>
        {ReviewPieces.Faults(context)}
        <form method="post" action="{address}" class="judge edit">
        {ReviewPieces.Hidden(context, context.Here + "#grades")}
        <div class="fields">{Each(scales, scale => Choice(context, scale))}</div>
        {ReviewPieces.Name(context)}
        <label class="wide">Reason<input name="reason" value="{context.Sent?["reason"]}" maxlength="4000" required dir="auto" autocomplete="off"></label>
        <p class="source">Each grade stands beside those of others and is an act of the chain; none are averaged. Of confidentiality the last mark holds.</p>
        <div class="buttons"><button class="yes">Grade</button></div>
        </form></details>
        """);

    private static Markup Choice(PageContext context, GradingScale scale)
    {
        var name = GradingScales.NameOf(scale);
        return H($"""
            <label>{Title(scale)}<select name="{name}"><option value="">–</option>{Each(GradingScales.GradesOf(scale), grade => H($"""<option value="{grade.Value}"{When(context.Sent?[name] == grade.Value, () => H($" selected"))}>{(grade.Value.Length == 1 ? $"{grade.Value}, {grade.Meaning}" : grade.Meaning)}</option>"""))}</select></label>
            """);
    }

    private static string Title(GradingScale scale) => scale switch
    {
        GradingScale.Reliability => "Reliability",
        GradingScale.Credibility => "Credibility",
        GradingScale.SourceKind => "Kind of source",
        _ => "Who may see it",
    };
}

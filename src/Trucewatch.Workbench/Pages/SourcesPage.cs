using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>Who the reports come from, and how people grade them.</summary>
internal static class SourcesPage
{
    public static async Task<Page> WriteAsync(PageContext context)
    {
        var query = context.Query;
        var gradings = new Gradings(await context.Ledger.ReadGradingsAsync(context.Cancellation).ToListAsync(context.Cancellation));
        var reports = context.Moment.Reports.Values
            .Where(dated => (query.Situation is not { } situation || dated.Coded.Situations.Contains(situation, StringComparer.Ordinal)) && query.Holds(dated.Day) && !(dated.Day > query.AsOf))
            .ToList();
        var outlets = reports.GroupBy(dated => dated.Coded.Report.Outlet ?? dated.Coded.Report.Agency, StringComparer.Ordinal).OrderByDescending(outlet => outlet.Count()).ThenBy(outlet => outlet.Key, StringComparer.Ordinal).ToList();
        var copies = (query.Situation is null ? context.Moment.Processes.Select(process => process.Situation) : [query.Situation])
            .SelectMany(situation => context.Moment.StateOf(situation, query.AsOf).Stories).SelectMany(story => story.Reports.Skip(1)).ToHashSet(StringComparer.Ordinal);
        var body = H($"""
            {When(outlets.Count == 0, () => Nothing("No report fits."))}
            {When(outlets.Count > 0, () => H($"""
            <table class="list"><thead><tr><th scope="col">Outlet</th><th scope="col" class="num">Reports</th><th scope="col" class="num">Copies</th><th scope="col" class="num">Records</th><th scope="col">Agencies credited</th><th scope="col">Grades</th><th scope="col">From</th><th scope="col">To</th></tr></thead><tbody>
            {Each(outlets, outlet => Row(query, outlet.Key, [.. outlet], copies, outlet.Key is { } name ? gradings.Of(GradingSubject.Source(name)) : [], context.CanReview))}
            </tbody></table>
            """))}
            """);
        return new Page("Sources", body)
        {
            Lead = H($"""<p class="lead">{Count(outlets.Count, "outlet", "outlets")}. A copy or rewrite of another’s story counts with it as one voice. Each person’s own grades stand side by side.</p>"""),
            Filters = PageFilters.Situation | PageFilters.Period | PageFilters.AsOf,
        };
    }

    private static Markup Row(PageQuery query, string? outlet, List<DatedReport> reports, HashSet<string> copies, IReadOnlyList<GradingNote> grades, bool canGrade) => H($"""
        <tr><td class="what">{(outlet is null ? H($"""<span class="none">not named</span>""") : H($"""<a href="{query.With("outlet", outlet).To("/reports")}">{Words(outlet)}</a>"""))}</td><td class="num" data-label="reports">{reports.Count}</td><td class="num" data-label="copies">{reports.Count(dated => copies.Contains(dated.Coded.Report.Id))}</td><td class="num" data-label="records">{reports.Sum(dated => dated.Coded.Records.Count)}</td><td data-label="agencies">{Words(string.Join(", ", reports.Select(dated => dated.Coded.Report.Agency).OfType<string>().Distinct(StringComparer.Ordinal)))}</td><td data-label="grades">{Join(H($"<br>"), grades.Select(Grade))}{When(outlet is not null, () => H($""" <a class="source" href="{SourcePage.AddressOf(outlet!)}#grades">{(canGrade ? "Grade" : "More")}<span class="unseen"> {outlet}</span></a>"""))}</td><td class="day" data-label="from">{Told(reports, days => days.Min())}</td><td class="day" data-label="to">{Told(reports, days => days.Max())}</td></tr>
        """);

    /// <summary>The first or last day of an outlet's reports; that of capture says nothing of when it wrote, and stands only where no report has another.</summary>
    public static Markup Told(List<DatedReport> reports, Func<IEnumerable<DateOnly>, DateOnly> which) => reports.Where(dated => dated.IsDated).ToList() is { Count: > 0 } known
        ? Day(which(known.Select(dated => dated.Day)))
        : H($"({Day(which(reports.Select(dated => dated.Day)))})");

    private static Markup Grade(GradingNote note) => H($"""<span title="{GradingScales.MeaningOf(note.Scale, note.Value!)}: {note.Reason}">{Plain(GradingScales.NameOf(note.Scale))} {note.Value}</span> <span class="source">{Words(note.By)}</span>""");
}

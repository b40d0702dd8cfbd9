using System.Globalization;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Who the reports come from, and how people grade them.</summary>
internal static class SourcesPage
{
    private const int PageLength = 250;
    private const int MostAgencies = 12;

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var query = context.Query;
        _ = int.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out var skip);
        var gradings = new Gradings(await context.Ledger.ReadGradingsAsync(context.Cancellation).ToListAsync(context.Cancellation));
        var outlets = context.Moment.Once((typeof(SourcesPage), query.Situation, query.Since, query.Until, query.AsOf), () => Outlets(context));
        var shown = outlets.Skip(skip).Take(PageLength).ToList();
        var body = H($"""
            {When(outlets.Count == 0, () => Nothing("No report fits."))}
            {When(shown.Count > 0, () => H($"""
            <table class="list"><thead><tr><th scope="col">Outlet</th><th scope="col" class="num">Reports</th><th scope="col" class="num">Copies</th><th scope="col" class="num">Records</th><th scope="col">Agencies credited</th><th scope="col">Grades</th><th scope="col">From</th><th scope="col">To</th></tr></thead><tbody>
            {Each(shown, outlet => Row(query, outlet, outlet.Name is { } name ? gradings.Of(GradingSubject.Source(name)) : [], context.CanReview))}
            </tbody></table>
            """))}
            {ReportsPage.Pager(query, "/sources", outlets.Count > skip + PageLength ? (skip + PageLength).ToString(CultureInfo.InvariantCulture) : null)}
            """);
        return new Page("Sources", body)
        {
            Lead = H($"""<p class="lead">{Count(outlets.Count, "outlet", "outlets")}. A copy or rewrite of another’s story counts with it as one voice. Each person’s own grades stand side by side.</p>"""),
            Filters = PageFilters.Situation | PageFilters.Period | PageFilters.AsOf,
        };
    }

    // Those with most reports first.
    private static List<Outlet> Outlets(PageContext context)
    {
        var (table, query) = (context.Moment.Table, context.Query);
        var copies = (query.Situation is null ? context.Moment.Processes.Select(process => process.Situation) : [query.Situation])
            .SelectMany(situation => context.Moment.StateOf(situation, query.AsOf).Stories).SelectMany(story => story.Reports.Skip(1)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. table.Fitting(new PageQuery { Situation = query.Situation, Since = query.Since, Until = query.Until, AsOf = query.AsOf })
                .Select(table.At)
                .GroupBy(dated => dated.Coded.Report.Outlet ?? dated.Coded.Report.Agency, (name, reports) => Outlet.Of(name, [.. reports], copies), StringComparer.Ordinal)
                .OrderByDescending(outlet => outlet.Reports)
                .ThenBy(outlet => outlet.Name, StringComparer.Ordinal),
        ];
    }

    private static Markup Row(PageQuery query, Outlet outlet, IReadOnlyList<GradingNote> grades, bool canGrade) => H($"""
        <tr><td class="what">{(outlet.Name is null ? H($"""<span class="none">not named</span>""") : H($"""<a href="{(query with { After = null }).With("outlet", outlet.Name).To("/reports")}">{Words(outlet.Name)}</a>"""))}</td><td class="num" data-label="reports">{outlet.Reports}</td><td class="num" data-label="copies">{outlet.Copies}</td><td class="num" data-label="records">{outlet.Records}</td><td data-label="agencies">{Words(string.Join(", ", outlet.Agencies.Take(MostAgencies)))}{When(outlet.Agencies.Count > MostAgencies, () => H($" and {outlet.Agencies.Count - MostAgencies} more"))}</td><td data-label="grades">{Join(H($"<br>"), grades.Select(Grade))}{When(outlet.Name is not null, () => H($""" <a class="source" href="{SourcePage.AddressOf(outlet.Name!)}#grades">{(canGrade ? "Grade" : "More")}<span class="unseen"> {outlet.Name}</span></a>"""))}</td><td class="day" data-label="from">{Told(outlet, outlet.First)}</td><td class="day" data-label="to">{Told(outlet, outlet.Last)}</td></tr>
        """);

    /// <summary>The first or last day of an outlet's reports; that of capture says nothing of when it wrote, and stands in parentheses.</summary>
    public static Markup Told(Outlet outlet, DateOnly day) => outlet.IsDated ? Day(day) : H($"({Day(day)})");

    private static Markup Grade(GradingNote note) => H($"""<span title="{GradingScales.MeaningOf(note.Scale, note.Value!)}: {note.Reason}">{Plain(GradingScales.NameOf(note.Scale))} {note.Value}</span> <span class="source">{Words(note.By)}</span>""");
}

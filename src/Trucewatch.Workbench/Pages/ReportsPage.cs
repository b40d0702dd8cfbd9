using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>The reports, the newest first.</summary>
internal static class ReportsPage
{
    private const int PageLength = 100;

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var query = context.Query;
        var came = (await context.CameAfterAsync())?.ToHashSet(StringComparer.Ordinal);
        // Words are looked for by the store's own index; all else is known already.
        var (reports, count) = query.Text is null ? OfMoment(context, came) : await OfWordsAsync(context, came);
        var shown = reports.Take(PageLength).ToList();
        var body = H($"""
            {When(shown.Count == 0, () => Nothing("No report fits."))}
            {When(shown.Count > 0, () => H($"""
            <table class="list"><thead><tr><th scope="col">Day</th><th scope="col">Title</th><th scope="col">Outlet</th><th scope="col">Situation</th><th scope="col" class="num">Records</th></tr></thead><tbody>
            {Each(shown, dated => Row(context, dated))}
            </tbody></table>
            """))}
            {Pager(query, "/reports", reports.Count > PageLength ? shown[^1].Coded.Report.Id : null)}
            """);
        return new Page("Reports", body)
        {
            Lead = H($"""<p class="lead">{Count(count, "report", "reports")}{When(came is not null, () => H($" that came after act {query["came-after"]}"))}{When(query["outlet"] is not null, () => H($", shown: those of {Words(query["outlet"])}"))}, the newest first.</p>"""),
            Filters = PageFilters.Situation | PageFilters.Period | PageFilters.AsOf | PageFilters.Text,
            Feed = Feeds.AddressOf("reports", query),
            Exports = [("Reports, JSON", query.To("/api/v1/reports")), .. Downloads.OfRecords(query)],
        };
    }

    private static (List<DatedReport> Reports, int Count) OfMoment(PageContext context, HashSet<string>? came)
    {
        var (table, query) = (context.Moment.Table, context.Query);
        var fitting = table.Fitting(query, came);
        var going = query.After is { } after ? table.After(fitting, after) : fitting;
        return ([.. going.Select(table.At).Where(dated => IsOf(dated, query["outlet"])).Take(PageLength + 1)], came?.Count ?? fitting.Count);
    }

    private static async Task<(List<DatedReport> Reports, int Count)> OfWordsAsync(PageContext context, HashSet<string>? came)
    {
        var query = context.Query;
        var filter = query.Filter with { Kind = null, Category = null };
        // One that has come since the store was read is on the next page that is asked for.
        var reports = await context.Ledger.ReadHeadersAsync(filter with { NewestFirst = true, After = query.After }, context.Cancellation)
            .Select(header => context.Moment.Reports.GetValueOrDefault(header.Document))
            .OfType<DatedReport>()
            .Where(dated => IsOf(dated, query["outlet"]) && came?.Contains(dated.Coded.Report.Id) != false)
            .Take(PageLength + 1)
            .ToListAsync(context.Cancellation);
        return (reports, came?.Count ?? (await context.Ledger.CountAsync(filter, context.Cancellation)).Reports);
    }

    private static bool IsOf(DatedReport dated, string? outlet) => outlet is null || (dated.Coded.Report.Outlet ?? dated.Coded.Report.Agency) == outlet;

    /// <summary>The way to the next part of a list.</summary>
    public static Markup Pager(PageQuery query, string path, string? next) => When(next is not null || query.After is not null, () => H($"""
        <p class="pager">{When(query.After is not null, () => H($"""<a href="{(query with { After = null }).To(path)}">From the beginning</a>"""))}{When(next is not null, () => H($"""<a href="{(query with { After = next }).To(path)}" rel="next">Older</a>"""))}</p>
        """));

    private static Markup Row(PageContext context, DatedReport dated)
    {
        var report = dated.Coded.Report;
        return H($"""
            <tr><td class="day">{Published(dated)}</td><td class="say"><a href="{PageContext.ToReport(report.Id)}">{Words(TitleOf(report.Title))}</a></td><td>{Words(report.Outlet ?? report.Agency)}{When(report.Agency is not null && report.Outlet is not null && report.Agency != report.Outlet, () => H($""" <span class="source">({Words(report.Agency)})</span>"""))}</td><td>{Join(H($", "), dated.Coded.Situations.Select(situation => H($"{context.NameOf(situation)}")))}</td><td class="num" data-label="records">{dated.Coded.Records.Count}</td></tr>
            """);
    }

    private static Markup Published(DatedReport dated) => dated.Coded.Report.Published is { } published
        ? Pieces.Published(published)
        : DayOf(dated.Day, isDated: false);

    /// <summary>A title cut to what a line can hold; headlines come from outside.</summary>
    public static string TitleOf(string? title)
    {
        const int Longest = 180;
        return title is null ? "Without a title" : Shapes.Short(title, Longest);
    }
}

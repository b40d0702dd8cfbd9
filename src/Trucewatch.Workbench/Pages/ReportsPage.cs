using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>The reports, the newest first.</summary>
internal static class ReportsPage
{
    private const int PageLength = 100;

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var query = context.Query;
        var filter = query.Filter with { Kind = null, Category = null, NewestFirst = true, After = query.After };
        var came = (await context.CameAfterAsync())?.ToHashSet(StringComparer.Ordinal);
        var headers = await context.Ledger.ReadHeadersAsync(filter, context.Cancellation)
            .Where(header => (query["outlet"] is not { } outlet || (header.Outlet ?? header.Agency) == outlet) && came?.Contains(header.Document) != false)
            .Take(PageLength + 1)
            .ToListAsync(context.Cancellation);
        var count = came?.Count ?? (await context.Ledger.CountAsync(query.Filter with { Kind = null, Category = null }, context.Cancellation)).Reports;
        var shown = headers.Take(PageLength).ToList();
        var body = H($"""
            {When(shown.Count == 0, () => Nothing("No report fits."))}
            {When(shown.Count > 0, () => H($"""
            <table class="list"><thead><tr><th scope="col">Day</th><th scope="col">Title</th><th scope="col">Outlet</th><th scope="col">Situation</th><th scope="col" class="num">Records</th></tr></thead><tbody>
            {Each(shown, header => Row(context, header))}
            </tbody></table>
            """))}
            {Pager(query, "/reports", headers.Count > PageLength ? shown[^1].Document : null)}
            """);
        return new Page("Reports", body)
        {
            Lead = H($"""<p class="lead">{Count(count, "report", "reports")}{When(came is not null, () => H($" that came after act {query["came-after"]}"))}{When(query["outlet"] is not null, () => H($", shown: those of {Words(query["outlet"])}"))}, the newest first.</p>"""),
            Filters = PageFilters.Situation | PageFilters.Period | PageFilters.AsOf | PageFilters.Text,
            Feed = Feeds.AddressOf("reports", query),
            Exports = [("Reports, JSON", query.To("/api/v1/reports")), .. Downloads.OfRecords(query)],
        };
    }

    /// <summary>The way to the next part of a list.</summary>
    public static Markup Pager(PageQuery query, string path, string? next) => When(next is not null || query.After is not null, () => H($"""
        <p class="pager">{When(query.After is not null, () => H($"""<a href="{(query with { After = null }).To(path)}">From the beginning</a>"""))}{When(next is not null, () => H($"""<a href="{(query with { After = next }).To(path)}" rel="next">Older</a>"""))}</p>
        """));

    private static Markup Row(PageContext context, ReportHeader header) => H($"""
        <tr><td class="day">{Published(header)}</td><td class="say"><a href="{PageContext.ToReport(header.Document)}">{Words(TitleOf(header.Title))}</a></td><td>{Words(header.Outlet ?? header.Agency)}{When(header.Agency is not null && header.Outlet is not null && header.Agency != header.Outlet, () => H($""" <span class="source">({Words(header.Agency)})</span>"""))}</td><td>{Join(H($", "), header.Situations.Select(situation => H($"{context.NameOf(situation)}")))}</td><td class="num" data-label="records">{header.Records}</td></tr>
        """);

    private static Markup Published(ReportHeader header) => header.Published is { } published
        ? Pieces.Published(published)
        : DayOf(header.Day, isDated: false);

    /// <summary>A title cut to what a line can hold; headlines come from outside.</summary>
    public static string TitleOf(string? title)
    {
        const int Longest = 180;
        return title is null ? "Without a title" : Shapes.Short(title, Longest);
    }
}

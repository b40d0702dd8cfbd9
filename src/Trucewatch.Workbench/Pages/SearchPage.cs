using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Full-text search over headlines and bodies.</summary>
internal static class SearchPage
{
    private const int MostHits = 100;

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var query = context.Query;
        var hits = query.Text is null ? [] : await context.Ledger.SearchAsync(query.Filter, MostHits, context.Cancellation);
        var body = H($"""
            {When(query.Text is null, () => Nothing("Type words that a report must have, all of them; words in double quotation marks stand together."))}
            {When(query.Text is not null && hits.Count == 0, () => H($"""<p class="nothing">No report has {Words(query.Text)}{When(query.Values().Count() > 1, () => H($" within these filters"))}.</p>"""))}
            {Each(hits, Hit)}
            {When(hits.Count > 0, () => H($"""<p class="more"><a href="{query.To("/records")}">The records of these reports</a></p>"""))}
            """);
        return new Page("Search", body)
        {
            Lead = When(hits.Count > 0, () => H($"""<p class="lead">{(hits.Count == MostHits ? H($"The best {MostHits}") : Count(hits.Count, "report", "reports"))} with {Words(query.Text)}, the best first.</p>""")),
            Filters = PageFilters.Text | PageFilters.Situation | PageFilters.Period | PageFilters.AsOf,
            Feed = query.Text is null ? null : Feeds.AddressOf("search", query),
            Exports = query.Text is null ? [] : [("Hits, JSON", query.To("/api/v1/search")), .. Downloads.OfRecords(query)],
        };
    }

    private static Markup Hit(SearchHit hit) => H($"""
        <article class="hit"><h2><a href="{PageContext.ToReport(hit.Report.Document)}">{Words(ReportsPage.TitleOf(hit.Report.Title))}</a></h2>
        <p class="source">{Words(hit.Report.Outlet ?? hit.Report.Agency ?? "an unnamed outlet")}, {DayOf(hit.Report.Day, hit.Report.Published is not null)} · {Count(hit.Report.Records, "record", "records")}</p>
        <p class="snippet" dir="auto">{Marked(hit.Snippet)}</p></article>
        """);

    // The store sets the words between « and »; a report may have such marks of its own, which then show as marked words and harm nothing.
    private static IEnumerable<Markup> Marked(string snippet)
    {
        foreach (var (i, part) in snippet.Split('«').Index())
        {
            var end = i == 0 ? -1 : part.IndexOf('»', StringComparison.Ordinal);
            yield return end < 0 ? H($"{(i == 0 ? "" : "«")}{part}") : H($"<mark>{part[..end]}</mark>{part[(end + 1)..]}");
        }
    }
}

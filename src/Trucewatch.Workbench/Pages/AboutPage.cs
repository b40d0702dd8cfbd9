using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>What the store has, of which versions, and the head of its chain.</summary>
internal static class AboutPage
{
    public static async Task<Page> WriteAsync(PageContext context)
    {
        var counts = await context.Ledger.CountAsync(LedgerFilter.All, context.Cancellation);
        var info = context.Ledger.Info;
        // Of reports that give no date the store counts the day of capture, which says nothing of what they tell.
        var days = context.Moment.Reports.Values.Where(dated => dated.IsDated).Select(dated => dated.Day).ToList();
        var codebooks = context.Moment.Reports.Values.CountBy(dated => dated.Coded.Codebook).OrderByDescending(pair => pair.Value).ToList();
        var body = H($"""
            <dl class="facts">
            <dt>Store</dt><dd>{Words(info.Place)}</dd>
            <dt>Database</dt><dd>{info.Engine}, layout {info.Layout}</dd>
            <dt>Program</dt><dd>{context.Options.Tool}</dd>
            <dt>Reports</dt><dd><a href="/reports">{Grouped(counts.Reports)}</a>{When(days.Count > 0, () => H($", {Day(days.Min())} to {Day(days.Max())}"))}{When(days.Count < context.Moment.Reports.Count, () => H($", {context.Moment.Reports.Count - days.Count} without a date"))}</dd>
            <dt>Records</dt><dd>{Join(H($", "), counts.Records.Select(kind => H($"""<a href="{new PageQuery { Kind = kind.Key }.To("/records")}">{Count(kind.Value, kind.Key, kind.Key + "s")}</a>""")))}</dd>
            <dt>Situations</dt><dd>{Join(H($", "), context.Moment.Processes.Where(process => process.Situation is not null).Select(process => H($"""<a href="{new PageQuery { Situation = process.Situation }.To("/")}">{context.NameOf(process.Situation)}</a> ({process.Reports.Count})""")))}</dd>
            <dt>Codebooks</dt><dd>{Join(H($"<br>"), codebooks.Select(pair => H($"""<code>{pair.Key}</code> <span class="source">{Count(pair.Value, "report", "reports")}</span>""")))}</dd>
            {When(context.Moment.Head is not null, () => H($"<dt>Head of the chain</dt><dd>act {context.Moment.Head?.Act ?? 0}, {Time(context.Moment.Head!.At)}<br><code>{context.Moment.Head?.Hash}</code></dd>"))}
            </dl>
            <p>Who keeps the hash can later prove that the store had this state: <code>trucewatch verify --head {context.Moment.Head?.Hash[..16]}… --store {Words(info.Place)}</code></p>
            <section><h2>For programs</h2><p>All that the pages show can be had as JSON under <code>/api/v1</code>, described by <a href="/openapi.json">/openapi.json</a>.</p></section>
            """);
        return new Page("About this store", body);
    }
}

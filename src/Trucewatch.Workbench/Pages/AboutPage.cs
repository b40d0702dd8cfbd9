namespace Trucewatch.Workbench;

/// <summary>What the store has, of which versions, and the head of its chain.</summary>
internal static class AboutPage
{
    public static Page Write(PageContext context)
    {
        var info = context.Ledger.Info;
        var contents = context.Moment.Once(typeof(StoreContents), () => StoreContents.Of(context.Moment.Table));
        var body = H($"""
            <dl class="facts">
            <dt>Store</dt><dd>{Words(info.Place)}</dd>
            <dt>Database</dt><dd>{info.Engine}, layout {info.Layout}</dd>
            <dt>Program</dt><dd>{context.Options.Tool}</dd>
            <dt>Reports</dt><dd><a href="/reports">{Grouped(contents.Reports)}</a>{When(contents.First is not null, () => H($", {Day(contents.First)} to {Day(contents.Last)}"))}{When(contents.Undated > 0, () => H($", {contents.Undated} without a date"))}</dd>
            <dt>Records</dt><dd>{Join(H($", "), contents.Records.Select(kind => H($"""<a href="{new PageQuery { Kind = kind.Key }.To("/records")}">{Count(kind.Value, kind.Key, kind.Key + "s")}</a>""")))}</dd>
            <dt>Situations</dt><dd>{Join(H($", "), context.Moment.Processes.Where(process => process.Situation is not null).Select(process => H($"""<a href="{new PageQuery { Situation = process.Situation }.To("/")}">{context.NameOf(process.Situation)}</a> ({process.Reports.Count})""")))}</dd>
            <dt>Codebooks</dt><dd>{Join(H($"<br>"), contents.Codebooks.Select(pair => H($"""<code>{pair.Key}</code> <span class="source">{Count(pair.Value, "report", "reports")}</span>""")))}</dd>
            {When(context.Moment.Head is not null, () => H($"<dt>Head of the chain</dt><dd>act {context.Moment.Head?.Act ?? 0}, {Time(context.Moment.Head!.At)}<br><code>{context.Moment.Head?.Hash}</code></dd>"))}
            </dl>
            <p>Who keeps the hash can later prove that the store had this state: <code>trucewatch verify --head {context.Moment.Head?.Hash[..16]}… --store {Words(info.Place)}</code></p>
            <section><h2>For programs</h2><p>All that the pages show can be had as JSON under <code>/api/v1</code>, described by <a href="/openapi.json">/openapi.json</a>.</p></section>
            """);
        return new Page("About this store", body);
    }
}

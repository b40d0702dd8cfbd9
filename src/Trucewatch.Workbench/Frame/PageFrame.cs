namespace Trucewatch.Workbench;

/// <summary>What stands around every page.</summary>
internal static class PageFrame
{
    private static readonly (string Group, (string Path, string Name)[] Pages)[] Menu =
    [
        ("Process", [("/", "Board"), ("/proposals", "Proposals"), ("/timeline", "Timeline"), ("/figures", "Figures"), ("/civilians", "Civilians and aid"),
            ("/commitments", "Commitments"), ("/allegations", "Allegations"), ("/conflicts", "Conflicts"), ("/brief", "Brief")]),
        ("Evidence", [("/reports", "Reports"), ("/records", "Records"), ("/search", "Search"), ("/sources", "Sources"), ("/review", "Review")]),
        ("Method", [("/codebook/", "Codebook"), ("/about", "About this store")]),
    ];

    /// <summary>The whole document.</summary>
    public static Markup Write(PageContext context, Page page) => H($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{page.Title} · Trucewatch</title>
        <link rel="stylesheet" href="{Assets.Address("style.css")}">
        <link rel="icon" href="{Assets.Address("icon.svg")}" type="image/svg+xml">
        <script src="{Assets.Address("script.js")}" defer></script>
        </head>
        <body{When(!context.Visitor.HasKeys, () => H($" data-keys=\"off\""))}>
        <a class="skip" href="#main">Skip to the page</a>
        <header class="top">
        <a class="brand" href="{context.To("/")}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 14V9m5 5V5m6 9V5m5 9V9M2 17h16"/></svg>Trucewatch</a>
        {When(context.Options.CanReview, () => H($"""<a class="person" href="/you?back={Uri.EscapeDataString(context.Here)}">{(context.Visitor.Name is { } name ? Words(name) : H($"Say who you are"))}</a>"""))}
        <form class="quick" action="/search" role="search"><input type="search" name="search" aria-label="Search all reports" placeholder="Search all reports" maxlength="400"></form>
        </header>
        <div class="frame">
        <nav class="menu" aria-label="Pages">{Menu.Select(group => Group(context, group.Group, group.Pages))}</nav>
        <main id="main" tabindex="-1">
        <div class="head">
        <h1 dir="auto">{page.Title}</h1>
        {page.Lead}
        {Filters(context, page)}
        </div>
        {page.Body}
        </main>
        </div>
        <footer class="foot"><p>{context.Options.Tool} · <a href="/about">{context.Ledger.Info.Place}</a>{Head(context)}</p></footer>
        </body>
        </html>

        """);

    private static Markup Head(PageContext context) => context.Moment.Head is { } head
        ? H($""" · act {head.Act} <code title="{head.Hash}">{head.Hash[..12]}</code>""")
        : Markup.None;

    private static Markup Group(PageContext context, string group, (string Path, string Name)[] pages) => H($"""
        <h2>{group}</h2><ul>{Each(pages, page => H($"""<li><a href="{context.To(page.Path)}"{Current(context, page.Path)}>{page.Name}</a></li>"""))}</ul>
        """);

    private static Markup Current(PageContext context, string path) =>
        path == context.Path ? H($""" aria-current="page" """)
        : path.Length > 1 && context.Path.StartsWith(path, StringComparison.Ordinal) ? H($""" aria-current="true" """) : Markup.None;

    private static Markup Filters(PageContext context, Page page)
    {
        if (page.Filters == PageFilters.None && page.Choices.Count == 0 && page.Exports.Count == 0)
            return Markup.None;
        var query = context.Query;
        var shown = page.Choices.Select(choice => choice.Name).ToHashSet(StringComparer.Ordinal);
        if (page.Filters.HasFlag(PageFilters.Situation))
            shown.Add("situation");
        if (page.Filters.HasFlag(PageFilters.Period))
            shown.UnionWith(["since", "until"]);
        if (page.Filters.HasFlag(PageFilters.AsOf))
            shown.Add("as-of");
        if (page.Filters.HasFlag(PageFilters.Text))
            shown.Add("search");
        // Going on in a list that has become another makes no sense.
        shown.Add("after");
        var kept = query.Values().Where(value => !shown.Contains(value.Name));
        return H($"""
            <div class="bar">
            <form class="filters" action="{context.Path}" method="get">
            {Each(kept, value => H($"""<input type="hidden" name="{value.Name}" value="{value.Value}">"""))}
            {When(page.Filters.HasFlag(PageFilters.Text), () => H($"""<label class="wide">Words<input type="search" name="search" value="{query.Text}" maxlength="400" placeholder="words, or &quot;words together&quot;"></label>"""))}
            {When(page.Filters.HasFlag(PageFilters.Situation), () => Situations(context))}
            {page.Choices.Select(Choice)}
            {When(page.Filters.HasFlag(PageFilters.Period), () => H($"""{Date("since", "From", query.Since)}{Date("until", "To", query.Until)}"""))}
            {When(page.Filters.HasFlag(PageFilters.AsOf), () => Date("as-of", "As of", query.AsOf))}
            {When(shown.Count > 1, () => H($"""<button type="submit">Show</button>"""))}
            {When(query.Values().Any(value => value.Name != "situation"), () => H($"""<a class="clear" href="{new PageQuery { Situation = query.Situation }.To(context.Path)}">Clear</a>"""))}
            </form>
            {Exports(page)}
            </div>
            """);
    }

    private static Markup Situations(PageContext context)
    {
        var known = context.Moment.Processes.Select(process => process.Situation).OfType<string>().ToList();
        if (context.Query.Situation is { } asked && !known.Contains(asked, StringComparer.Ordinal))
            known.Add(asked);
        // A page on one process shows the most reported one unasked; lists show all.
        var chosen = IsOfAll(context.Path) ? context.Query.Situation : context.Situation;
        return H($"""
            <label>Situation<select name="situation">{When(IsOfAll(context.Path), () => H($"""<option value="">All</option>"""))}{Each(known, situation => H($"""<option value="{situation}"{Selected(situation == chosen)}>{context.NameOf(situation)}</option>"""))}</select></label>
            """);
    }

    private static bool IsOfAll(string path) => path is "/" or "/reports" or "/records" or "/search" or "/sources" or "/review";

    private static Markup Choice(PageChoice choice) => H($"""
        <label>{choice.Label}<select name="{choice.Name}"><option value="">{choice.None}</option>{Each(choice.Values, value => H($"""<option value="{value}"{Selected(value == choice.Chosen)}>{Plain(value)}</option>"""))}</select></label>
        """);

    private static Markup Selected(bool isSo) => isSo ? H($" selected") : Markup.None;

    // A field of text and not of type date: browsers show the latter in the form of their own country, and days here are ISO everywhere.
    private static Markup Date(string name, string label, DateOnly? value) => H($"""
        <label>{label}<input class="date" name="{name}" value="{value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}" inputmode="numeric" pattern="[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]" placeholder="YYYY-MM-DD" maxlength="10" autocomplete="off" title="A day as 2025-03-24"></label>
        """);

    private static Markup Exports(Page page) => page.Exports.Count == 0 ? Markup.None : H($"""
        <details class="exports"><summary>Export</summary><ul>{Each(page.Exports, export => H($"""<li><a href="{export.Address}">{export.Form}</a></li>"""))}</ul></details>
        """);
}

namespace Trucewatch.Workbench;

/// <summary>What stands around every page.</summary>
internal static class PageFrame
{
    private static readonly (string Group, (string Path, string Name)[] Pages)[] Menu =
    [
        ("Process", [("/", "Board"), ("/proposals", "Proposals"), ("/timeline", "Timeline"), ("/figures", "Figures"), ("/civilians", "Civilians and aid"),
            ("/commitments", "Commitments"), ("/allegations", "Allegations"), ("/conflicts", "Conflicts"), ("/brief", "Brief")]),
        ("Evidence", [("/reports", "Reports"), ("/records", "Records"), ("/search", "Search"), ("/sources", "Sources"), ("/review", "Review"), ("/saved", "Saved searches")]),
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
        <link rel="expect" href="#end" blocking="render">
        {Each(Assets.FirstFonts, font => H($"""<link rel="preload" as="font" type="font/woff2" href="{font}" crossorigin>"""))}
        <link rel="stylesheet" href="{Assets.Address("style.css")}">
        <link rel="icon" href="{Assets.Address("icon.svg")}" type="image/svg+xml">
        {When(page.Feed is not null, () => H($"""<link rel="alternate" type="application/atom+xml" title="{page.Title}" href="{page.Feed}">"""))}
        <script src="{Assets.Address("script.js")}" defer></script>
        </head>
        <body{When(!context.Visitor.HasKeys, () => H($" data-keys=\"off\""))}>
        <a class="skip" href="#main">Skip to the page</a>
        <header class="top">
        <a class="brand" href="{context.To("/")}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 14V9m5 5V5m6 9V5m5 9V9M2 17h16"/></svg>Trucewatch</a>
        {When(!page.IsBare && (context.Options.CanReview || context.Visitor.IsSignedIn), () => H($"""<a class="person" href="/you?back={Uri.EscapeDataString(context.Here)}">{(context.Visitor.Name is { } name ? Words(name) : H($"Say who you are"))}</a>"""))}
        {When(!page.IsBare, () => H($"""<form class="quick" action="/search" role="search"><input type="search" name="search" aria-label="Search all reports" placeholder="Search all reports" maxlength="400"></form>"""))}
        </header>
        <div class="frame{(page.IsBare ? " bare" : "")}">
        {When(!page.IsBare, () => H($"""<nav class="menu" aria-label="Pages">{MenuOf(context).Select(group => Group(context, group.Group, group.Pages))}</nav>"""))}
        <main id="main" tabindex="-1">
        <div class="head">
        <h1 dir="auto">{page.Title}</h1>
        {page.Lead}
        {Filters(context, page)}
        </div>
        {page.Body}
        </main>
        </div>
        {Live(context, page)}
        <footer class="foot" id="end"><p>{context.Options.Tool}{When(!page.IsBare, () => H($""" · <a href="/about">{context.Ledger.Info.Place}</a>{Head(context)}"""))}</p></footer>
        </body>
        </html>

        """);

    private static IEnumerable<(string Group, (string Path, string Name)[] Pages)> MenuOf(PageContext context) => context.Visitor is { IsSignedIn: true, Role: AccountRole.Administrator }
        ? [.. Menu, ("People", [("/accounts", "Accounts")])]
        : Menu;

    // Filled by script, so that what is being read stays where it is; pages on one thing need no news of others.
    private static Markup Live(PageContext context, Page page) => When(page.Filters.HasFlag(PageFilters.Situation), () => H($"""
        <p class="live" id="live" role="status" data-from="{LiveReports.AddressOf(context)}" data-show="{(context.Query with { After = null }).To(context.Path)}"></p>
        """));

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
        if (page.Filters == PageFilters.None && page.Choices.Count == 0 && page.Exports.Count == 0 && page.Feed is null)
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
            <div class="take">
            {When(SearchAddress.IsList(context.Path) && context.CanKeep, () => H($"""<a class="save" href="{SavePage.AddressOf(context)}" title="Keep these filters, and be told what is new">Save</a>"""))}
            {When(page.Feed is not null, () => H($"""<a class="feed" href="{page.Feed}" type="application/atom+xml" title="What is new in this list, for a feed reader">Feed</a>"""))}
            {Exports(page)}
            </div>
            </div>
            """);
    }

    private static Markup Situations(PageContext context)
    {
        var known = context.Moment.Processes.Select(process => process.Situation).OfType<string>().ToList();
        if (context.Query.Situation is { } asked && !known.Contains(asked, StringComparer.Ordinal))
            known.Add(asked);
        // A page on one process shows the most reported one unasked; lists show all.
        var chosen = context.IsOfAll ? context.Query.Situation : context.Situation;
        return H($"""
            <label>Situation<select name="situation">{When(context.IsOfAll, () => H($"""<option value="">All</option>"""))}{Each(known, situation => H($"""<option value="{situation}"{Selected(situation == chosen)}>{context.NameOf(situation)}</option>"""))}</select></label>
            """);
    }

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

using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>What people look for again and again, and what is new in it since they last saw it.</summary>
internal static class SavedPage
{
    public static async Task<Page> WriteAsync(PageContext context)
    {
        var all = await SearchNews.AllAsync(context);
        var body = H($"""
            {When(all.Count == 0, () => H($"""<p class="nothing">Nothing is saved yet. Press Save on a list, with the filters that you want.</p>"""))}
            {When(all.Count > 0, () => H($"""<ul class="saved">{Each(all, news => Row(context, news))}</ul>"""))}
            """);
        return new Page("Saved searches", body)
        {
            Lead = H($"""<p class="lead">What is new is counted from when you last said that you had seen it, else from when it was saved.{When(context.Visitor.IsSignedIn, () => H($" Nobody else sees yours."))}</p>"""),
        };
    }

    private static Markup Row(PageContext context, SearchNews news)
    {
        var search = news.Search;
        return H($"""
            <li><div><h2><a href="{(news.Address is null ? "/" : search.Address)}">{Words(search.Name)}</a></h2>
            <p class="source">{(news.Address is { } address ? Words(address.Says) : H($"<code>{search.Address}</code>, which this version does not have"))} · saved {Time(search.Saved)}{When(search.Owner.Length > 0 && !context.Visitor.IsSignedIn, () => H($" by {Words(search.Owner)}"))}</p></div>
            <p class="news">{(news.Reports == 0 ? H($"""<span class="none">nothing new</span>""") : H($"""<a href="{news.Address!.NewsAfter(search.Seen)}"><b>{Count(news.Reports, "new report", "new reports")}</b></a>"""))}</p>
            {When(context.CanKeep, () => Acts(context, search, news.Reports > 0))}</li>
            """);
    }

    // What is marked as seen is what this page knew of, not what has come while it was open.
    private static Markup Acts(PageContext context, SavedSearch search, bool hasNews) => H($"""
        <div class="buttons">
        {When(hasNews, () => H($"""<form method="post" action="/saved/{search.Id}/seen">{context.Token()}<input type="hidden" name="act" value="{context.Moment.Head?.Act ?? 0}"><button aria-label="Mark what is new in {search.Name} as seen">Seen</button></form>"""))}
        <form method="post" action="/saved/{search.Id}/forget">{context.Token()}<button aria-label="Forget {search.Name}">Forget</button></form>
        </div>
        """);
}

namespace Trucewatch.Workbench;

/// <summary>The codebook, as its own room renders it, within the workbench's frame.</summary>
internal static class CodebookPages
{
    private const string Begin = "<main>";
    private const string End = "</main>";

    public static Page Write(PageContext context)
    {
        var path = context.Part("path") is { Length: > 0 } asked ? asked : "index.html";
        if (!context.Rules.Pages.TryGetValue(path, out var document) || !path.EndsWith(".html", StringComparison.Ordinal))
            return Page.Absent($"The codebook has no page {path}.");
        var start = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var body = document[start..document.LastIndexOf(End, StringComparison.Ordinal)];
        var name = Path.GetFileNameWithoutExtension(path);
        var hits = context.Moment.Table.Count(context.Moment.Table.Fitting(new PageQuery()), kind: null, category: name);
        var isOfFigures = path.StartsWith("measures/", StringComparison.Ordinal);
        var query = isOfFigures ? new PageQuery { Kind = "figure", Measure = name } : new PageQuery { Kind = "event", Type = name };
        var title = document[(document.IndexOf("<title>", StringComparison.Ordinal) + 7)..document.IndexOf(" · ", StringComparison.Ordinal)];
        return new Page(System.Net.WebUtility.HtmlDecode(title), H($"""<div class="codebook">{Markup.Of(body)}</div>"""))
        {
            Lead = When(hits > 0, () => H($"""<p class="lead"><a href="{query.To("/records")}">{Count(hits, "record", "records")} in this store</a></p>""")),
        };
    }
}

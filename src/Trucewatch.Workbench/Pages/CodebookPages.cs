using System.Net;
using System.Text.RegularExpressions;
using Trucewatch.Codebook;

namespace Trucewatch.Workbench;

/// <summary>The codebook, as its own room renders it, within the workbench's frame: beside each rule what it has found in this store.</summary>
internal static partial class CodebookPages
{
    private const string Begin = "<main>";
    private const string End = "</main>";

    // The pages whose rules give records; those of others say how records are to be read.
    private static readonly string[] Recording = ["events/", "measures/", "statements/"];

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
        var hitsOfRules = context.Moment.Once(typeof(RuleHits), () => RuleHits.Of(context.Moment.Table));
        var learned = hitsOfRules.Of($"{name}/{RuleDefinition.Learned.Name}")?.Count ?? 0;
        if (Recording.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            body = RuleName().Replace(body, name => name.Value + Hits(hitsOfRules, WebUtility.HtmlDecode(name.Groups["rule"].Value)));
        return new Page(WebUtility.HtmlDecode(title), H($"""<div class="codebook">{Markup.Of(body)}</div>"""))
        {
            Lead = When(hits > 0, () => H($"""<p class="lead"><a href="{query.To("/records")}">{Count(hits, "record", "records")} in this store</a>{When(learned > 0, () => H($", {Grouped(learned)} of them where no rule holds and coded reports speak for it"))}</p>""")),
        };
    }

    private static Markup Hits(RuleHits hits, string rule) => hits.Of(rule) is var (count, dated, record)
        ? H($""" <span class="hits">{Count(count, "record", "records")}, the newest of <a href="{PageContext.ToRecord(record.Document, record.Id)}">{DayOf(dated)}</a></span>""")
        : H($""" <span class="hits">no record</span>""");

    // As the codebook's own room writes it.
    [GeneratedRegex("""<span class="name">(?<rule>[^<]+)</span>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleName();
}

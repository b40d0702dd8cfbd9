using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>The queue of review: records in the order in which looking at them is worth most, each with its sentence and what can be done with it.</summary>
internal static class ReviewPage
{
    private const int PageLength = 25;
    private const int LongestSentence = 600;

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var query = context.Query;
        _ = int.TryParse(query.After, NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        var items = ReviewQueue.First(context, Math.Min(asked, context.Moment.Table.Records) + PageLength, out var count);
        var skip = Math.Min(asked, Math.Max(0, count - 1));
        var shown = items.Skip(skip).Take(PageLength).ToList();
        var versions = new RecordVersions(context);
        var listed = new List<(QueueItem Item, long Version)>();
        foreach (var item in shown)
            listed.Add((item, await versions.OfAsync(item.Record)));
        var isUnjudged = query["state"] is null or "unjudged";
        var done = await ReviewPieces.DoneAsync(context);
        var body = H($"""
            {done}
            {When(shown.Count == 0, () => Nothing(isUnjudged ? "Nothing that fits is left to judge." : "No record fits."))}
            {When(shown.Count > 0, () => H($"""
            {When(context.CanReview, () => Bulk(context, count))}
            <ol class="queue" start="{skip + 1}">{Each(listed.Index(), pair => Item(context, pair.Item.Item, pair.Item.Version, pair.Index + 1))}</ol>
            """))}
            {ReviewPieces.UsualReasons()}
            {Pager(query, skip, count)}
            """);
        return new Page("Review", body)
        {
            Lead = H($"""<p class="lead">{Count(count, "record", "records")} {(isUnjudged ? H($"that nobody has judged") : H($"{query["state"]}"))}, {Ordered(query["order"])}. <a href="{context.To("/review/acts")}">What people did</a></p>"""),
            Filters = PageFilters.Situation | PageFilters.Period,
            Choices =
            [
                new PageChoice("kind", "Kind", RecordFields.Kinds, query.Kind),
                .. query.Kind is "figure" ? [new PageChoice("measure", "Measure", context.Vocabulary.Measures, query.Measure)] : query.Kind is "event" ? [new PageChoice("type", "Type", context.Vocabulary.Types, query.Type)] : Array.Empty<PageChoice>(),
                new PageChoice("state", "State", [.. ReviewQueue.States.Skip(1)], query["state"]) { None = "Not judged" },
                new PageChoice("order", "Order", ReviewQueue.Orders, query["order"]) { None = "Doubt and weight" },
            ],
            Exports = [("What people did, JSON", "/api/v1/reviews"), ("The queue, JSON", query.To("/api/v1/queue"))],
        };
    }

    private static Markup Ordered(string? order) => order switch
    {
        "doubt" => H($"the least sure first"),
        "weight" => H($"those first on which most rests"),
        "newest" => H($"the newest first"),
        _ => H($"those first that are least sure and on which most rests"),
    };

    // What is chosen stands in the list; the form that takes it stands before it.
    private static Markup Bulk(PageContext context, int count) => H($"""
        <form method="post" action="/review/bulk" id="bulk" class="judge bulk">
        {ReviewPieces.Hidden(context, context.Here)}<input type="hidden" name="query" value="{context.Query.To("/review")}">
        <p><label class="flag"><input type="checkbox" name="all" value="{count}" data-all>All that fit the filters{When(count > ReviewForms.MostAtOnce, () => H($", the first {ReviewForms.MostAtOnce}"))}</label> <span class="source" id="chosen" role="status"></span></p>
        <div class="buttons"><button name="act" value="accept">Accept the chosen…</button><button name="act" value="reject">Reject the chosen…</button></div>
        </form>
        """);

    private static Markup Item(PageContext context, QueueItem item, long version, int place)
    {
        var (record, report) = (item.Record, item.Dated.Coded.Report);
        var address = PageContext.ToRecord(record.Document, record.Id);
        // The link itself, so that the browser puts the focus there, with or without script.
        var back = string.Create(CultureInfo.InvariantCulture, $"{context.Here}#go{place}");
        var hidden = H($"""{ReviewPieces.Hidden(context, back)}<input type="hidden" name="version" value="{version}">""");
        return H($"""
            <li class="item" id="i{place}"><article aria-labelledby="t{place}">
            <header>{When(context.CanReview, () => H($"""<input type="checkbox" form="bulk" name="pick" value="{record.Id} {version}" aria-label="Choose it">"""))}<h2 id="t{place}"><a href="{address}" class="go" id="go{place}">{ReadingView.Summary(record)}</a></h2>{ReviewPieces.Mark(record)}
            <p class="source">confidence {record.Confidence.ToString("0.00", CultureInfo.InvariantCulture)} · {(item.Weight == 0 ? H($"nothing rests on it") : H($"{Count(item.Weight, "line rests", "lines rest")} on it"))}</p></header>
            <blockquote dir="auto">{Shapes.Short(record.Evidence[0].Span.Of(report.Text), LongestSentence)}</blockquote>
            <p class="source">{Details(record, report)}</p>
            <p class="source">{Words(report.Outlet ?? report.Agency ?? "an unnamed outlet")}{GradePieces.Sign(report.Outlet ?? report.Agency, context.Moment.Grades)}, {DayOf(item.Dated)} · <a href="{PageContext.ToReport(record.Document)}#s{record.Evidence[0].Sentence}">in its report</a></p>
            {When(context.CanReview, () => H($"""
            <div class="acts"><form method="post" action="{address}/review">{hidden}{When(context.Visitor.Name is not null, () => H($"""<button name="act" value="accept" data-key="a" class="button yes">Accept</button>"""))}</form>
            <details class="why"><summary data-key="r">{(context.Visitor.Name is null ? "Judge it" : "Reject or comment")}</summary><form method="post" action="{address}/review" class="judge">{hidden}{ReviewPieces.Name(context)}<label class="wide">Why<input name="reason" list="usual-reasons" maxlength="4000" dir="auto" autocomplete="off"></label><div class="buttons"><button name="act" value="reject" class="no">Reject</button><button name="act" value="comment">Comment</button>{When(context.Visitor.Name is null, () => H($"""<button name="act" value="accept" class="yes">Accept</button>"""))}</div></form></details>
            <a class="button" href="{address}/edit?back={Uri.EscapeDataString(back)}" data-key="e">Edit</a></div>
            """))}
            </article></li>
            """);
    }

    // The fields that a line of it does not tell already.
    private static Markup Details(ReportRecord record, Report report)
    {
        string[] apart = ["sentence", "measure", "type", "says", "name", "mode", "anonymous", "plover", "status"];
        var fields = RecordFacts.Of(record, report).Where(field => !apart.Contains(field.Name, StringComparer.Ordinal) && field is not ("hedge", "exact")).ToList();
        // One number is told once.
        if (fields.FirstOrDefault(field => field.Name == "min").Value is { } min && fields.FirstOrDefault(field => field.Name == "max").Value == min)
            fields.RemoveAll(field => field.Name == "max");
        return Join(H($" · "), fields.Select(field => H($"{(field.Name == "min" ? "number" : field.Name)} <b>{Words(Shapes.Short(field.Value, 120))}</b>")));
    }

    private static Markup Pager(PageQuery query, int skip, int count) => When(count > PageLength, () => H($"""
        <p class="pager">{When(skip > 0, () => H($"""<a href="{(query with { After = skip > PageLength ? (skip - PageLength).ToString(CultureInfo.InvariantCulture) : null }).To("/review")}" rel="prev">Back</a>"""))}{When(skip + PageLength < count, () => H($"""<a href="{(query with { After = (skip + PageLength).ToString(CultureInfo.InvariantCulture) }).To("/review")}" rel="next">Further</a>"""))}</p>
        """));
}

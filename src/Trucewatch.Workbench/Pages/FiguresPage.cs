using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Numbers over time, each with its source; those that differ stand side by side.</summary>
internal static class FiguresPage
{
    // Of all measures together fewer of each, so that the page stays light; one measure alone in full.
    private static readonly (int Series, int Others, int Points) MostOfAll = (12, 40, 8);
    private static readonly (int Series, int Others, int Points) MostOfOne = (24, 100, 20);

    // Of all drawings of a page; the more of them, the fewer each has.
    private const int MostMarks = 360;

    // One or two points are read more easily in a line than in a drawing.
    private const int FewestDrawn = 3;

    private static readonly string[] Kinds = ["stock", "day", "total"];

    public static Page Write(PageContext context)
    {
        var (state, query) = (context.State, context.Query);
        var disputed = state.Conflicts.Where(conflict => conflict.Open).SelectMany(conflict => conflict.Values).SelectMany(value => value.Tellings).Select(telling => telling.Record).ToHashSet(StringComparer.Ordinal);
        var most = query.Measure is null ? MostOfAll : MostOfOne;
        var all = query.Choice.Series(state)
            .OrderBy(series => Rank(series.Measure)).ThenByDescending(series => series.Points.Count)
            .ToList();
        var drawn = all.Where(series => series.Points.Select(point => point.Day).Distinct().Skip(FewestDrawn - 1).Any()).Take(most.Series).ToList();
        var others = all.Except(drawn).ToList();
        var room = new PageRoom();
        var marks = MostMarks / Math.Max(1, drawn.Count);
        var charts = room.Take(drawn.Select(series => Series(series, disputed, marks, most.Points, context.Moment.Grades)));
        var rows = room.Take(others.Take(most.Others).Select(series => Rows(series, disputed, most.Points, context.Moment.Grades)));
        var body = H($"""
            {When(all.Count == 0, () => Nothing("No figure that fits is told."))}
            {When(charts.Count > 0, () => Legend(drawn.Any(series => series.Points.Count > marks)))}
            <div class="small-charts">{charts}</div>
            {LeftOut(charts.Count, drawn.Count, query)}
            {When(others.Count > 0, () => H($"""<section><h2>{(drawn.Count > 0 ? "Others" : "Figures")} <span class="count">{others.Count}</span></h2>{Table(rows)}{LeftOut(rows.Count, others.Count, query)}</section>"""))}
            """);
        var situation = query with { Situation = context.Situation };
        return new Page("Figures", body)
        {
            Lead = H($"""<p class="lead">Numbers that reports on {context.NameOf(context.Situation)} give. None is merged or averaged.</p>"""),
            Filters = PageFilters.Situation | PageFilters.AsOf | PageFilters.Period,
            Choices =
            [
                new PageChoice("measure", "Measure", [.. state.Series.Select(series => series.Measure).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], query.Measure),
                new PageChoice("kind", "Counted", Kinds, query.Kind),
            ],
            Feed = Feeds.AddressOf("records", situation with { Kind = "figure" }),
            Exports =
            [
                ("Series, CSV", situation.To("/download/series.csv")), ("Series, JSON Lines", situation.To("/download/series.jsonl")),
                .. Downloads.OfRecords(situation with { Kind = "figure" }),
            ],
        };
    }

    private static int Rank(string measure) => Standing.FirstMeasures.TakeWhile(first => first != measure).Count();

    private static Markup LeftOut(int shown, int all, PageQuery query) => When(shown < all, () => H($"""
        <p class="more">{Grouped(shown)} of {Grouped(all)} are shown; choose a {(query.Measure is null ? "measure" : "shorter period")} to see more, or export them all.</p>
        """));

    private static Markup Legend(bool hasDots) => H($"""
        <ul class="legend"><li>{Sign(Hedge.Exact, false)}as given</li><li>{Sign(Hedge.About, false)}about</li><li>{Sign(Hedge.AtLeast, false)}at least</li><li>{Sign(Hedge.AtMost, false)}at most</li><li>{Sign(Hedge.Exact, true)}reports disagree</li>{When(hasDots, () => H($"""<li><svg viewBox="0 0 14 14" aria-hidden="true"><path class="dots" d="M7 7h0"/></svg>earlier numbers</li>"""))}</ul>
        """);

    private static Markup Sign(Hedge hedge, bool isDisputed) => H($"""<svg viewBox="0 0 14 14" aria-hidden="true"><g class="mark point{(isDisputed ? " disputed" : "")}">{Shapes.Point(hedge, isDisputed, 7, 7)}</g></svg>""");

    private static Markup Title(FigureSeries series) => H($"""
        {Plain(series.Measure)}{When(series.Subject is not null, () => H($", {Words(series.Subject)}"))}{When(series.Place is not null, () => H($", {Words(series.Place)}"))} <span class="source">{When(series.Unit != "persons", () => H($"{Words(series.Unit)}, "))}{Counted(series)}</span>
        """);

    private static Markup Counted(FigureSeries series) => series.Kind switch
    {
        "stock" => H($"at a time"),
        "day" => H($"on a day"),
        _ when series.Since is { } since => H($"since {since}"),
        _ => H($"in all"),
    };

    private static Markup Series(FigureSeries series, HashSet<string> disputed, int mostMarks, int mostPoints, Gradings grades) => H($"""
        <figure><figcaption>{Title(series)}</figcaption>{SeriesChart.Write(series, disputed, mostMarks)}
        {When(series.Points.Count > mostMarks, () => H($"""<p class="source">The newest {mostMarks} lead to their sources; {Grouped(series.Points.Count - mostMarks)} before them are dots.</p>"""))}
        <details class="evidence"><summary>{Count(series.Points.Count, "number", "numbers")} with sources</summary>{Points(series, disputed, mostPoints, grades)}</details></figure>
        """);

    private static Markup Points(FigureSeries series, HashSet<string> disputed, int most, Gradings grades) => H($"""
        <ul class="quotes">{Each(series.Points.Reverse().Take(most), point => H($"""<li><b>{Day(point.Day, point.Figure.Period)} {FigureText.Number(point.Figure)}</b>{Signs(point, disputed)} {Words(point.Source)}{Quotes(point.Tellings, grades)}</li>"""))}{When(series.Points.Count > most, () => H($"<li>and {Count(series.Points.Count - most, "earlier number", "earlier numbers")}, which the drawing and the export have</li>"))}</ul>
        """);

    private static Markup Signs(FigurePoint point, HashSet<string> disputed) => H($"""
        {When(point.Tellings.Any(telling => disputed.Contains(telling.Record)), () => H($""" <a class="state state-disputed" href="/conflicts">disputed</a>"""))}{When(point.Corrected, () => H($" {State("corrected")}"))}
        """);

    private static Markup Table(IReadOnlyList<Markup> rows) => When(rows.Count > 0, () => H($"""
        <table class="list"><thead><tr><th scope="col">Day</th><th scope="col">Of what</th><th scope="col" class="num">Number</th><th scope="col">Told by</th></tr></thead><tbody>
        {rows}
        </tbody></table>
        """));

    private static Markup Rows(FigureSeries series, HashSet<string> disputed, int most, Gradings grades) => H($"""
        {Each(series.Points.TakeLast(most), point => H($"""
            <tr><td class="day">{Day(point.Day, point.Figure.Period)}</td><td class="what">{Title(series)}</td><td class="num">{FigureText.Number(point.Figure)}{Signs(point, disputed)}</td><td>{Evidence(point.Tellings, grades)}</td></tr>
            """))}{When(series.Points.Count > most, () => H($"""<tr><td></td><td class="what">{Title(series)}</td><td></td><td>and {Count(series.Points.Count - most, "earlier number", "earlier numbers")}, which the export has</td></tr>"""))}
        """);
}

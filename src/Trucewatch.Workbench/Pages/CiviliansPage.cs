using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>What was done to or for civilians: orders to leave, flight and return, relief let in or kept out, places made safe.</summary>
internal static class CiviliansPage
{
    private const int MostRows = 150;

    public static Page Write(PageContext context)
    {
        var (state, query) = (context.State, context.Query);
        var shown = query.Choice.Civilians(state).OrderByDescending(civilian => civilian.Doing.Day).ToList();
        var body = H($"""
            {When(shown.Count == 0, () => Nothing("Nothing that fits is told."))}
            {When(shown.Count > 0, () => Table(shown, context.Moment.Grades))}
            """);
        return new Page("Civilians and aid", body)
        {
            Lead = H($"""<p class="lead">{context.NameOf(context.Situation)}: orders to leave, flight and return, relief let in or kept out, with the numbers told of them.</p>"""),
            Filters = PageFilters.Situation | PageFilters.AsOf | PageFilters.Period,
            Choices = [new PageChoice("type", "What", [.. state.Civilians.Select(civilian => civilian.Doing.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], query.Type)],
            Exports = Downloads.Of(context, "civilians"),
            Feed = Feeds.AddressOf("civilians", context.Query with { Situation = context.Situation }),
        };
    }

    private static Markup Table(List<CivilianDoing> civilians, Gradings grades)
    {
        var rows = new PageRoom().Take(civilians.Take(MostRows).Select(civilian => Row(civilian, grades)));
        return H($"""
            <table class="list"><thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">By</th><th scope="col">Where</th><th scope="col">Numbers told</th><th scope="col">Told by</th></tr></thead><tbody>
            {rows}
            </tbody></table>{Capped(civilians.Count, rows.Count)}
            """);
    }

    private static Markup Row(CivilianDoing civilian, Gradings grades) => H($"""
        <tr><td class="day">{Day(civilian.Doing.Day)}</td><td class="what">{Plain(civilian.Doing.Type)}</td><td data-label="by">{Names(civilian.Doing.By)}</td><td data-label="where">{Words(civilian.Doing.Place)}</td><td data-label="told">{Amounts(civilian)}</td><td>{Evidence(civilian.Doing.Tellings, grades)}</td></tr>
        """);

    private static Markup Amounts(CivilianDoing civilian) => Join(
        H($"<br>"),
        civilian.Amounts.DistinctBy(amount => (amount.Figure.Measure, amount.Figure.Min, amount.Figure.Max, amount.Telling.Speaker, amount.Telling.Report)).Select(amount => H($"""
            <a href="{PageContext.ToRecord(amount.Telling.Report, amount.Telling.Record)}">{FigureText.Number(amount.Figure)}</a> <span class="source">{Plain(amount.Figure.Measure)}, {Source(amount.Telling)}</span>
            """)));
}

using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>Who accuses whom of what, and what is answered.</summary>
internal static class AllegationsPage
{
    private const int MostRows = 150;
    private const int LongestWords = 220;

    public static Page Write(PageContext context)
    {
        var (state, query) = (context.State, context.Query);
        var shown = query.Choice.Allegations(state).Reverse()
            .ToList();
        var rows = new PageRoom().Take(shown.Take(MostRows).Select(one => Row(one, context.Moment.Grades)));
        var body = H($"""
            {When(shown.Count == 0, () => Nothing("No allegation that fits is told."))}
            {When(shown.Count > 0, () => H($"""
            <table class="list"><thead><tr><th scope="col">Reported</th><th scope="col">Accuser</th><th scope="col">Accused</th><th scope="col">Of what</th><th scope="col">Answers</th><th scope="col">In words</th></tr></thead><tbody>
            {rows}
            </tbody></table>{Capped(shown.Count, rows.Count)}
            """))}
            """);
        return new Page("Allegations", body)
        {
            Lead = H($"""<p class="lead">What is alleged in {context.NameOf(context.Situation)}. An allegation is somebody’s word; that it stands here says nothing of its truth.</p>"""),
            Filters = PageFilters.Situation | PageFilters.AsOf | PageFilters.Period,
            Choices =
            [
                Choice("about", "Of what", state.Allegations.Select(one => one.About), query),
                Choice("accuser", "Accuser", state.Allegations.Select(one => one.Accuser), query),
                Choice("accused", "Accused", state.Allegations.Select(one => one.Accused), query),
            ],
            Exports = Downloads.Of(context, "allegations"),
            Feed = Feeds.AddressOf("allegations", context.Query with { Situation = context.Situation }),
        };
    }

    private static PageChoice Choice(string name, string label, IEnumerable<string?> values, PageQuery query) =>
        new(name, label, [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], query[name]);

    private static Markup Row(Allegation one, Gradings grades) => H($"""
        <tr id="{one.Id}"><td class="day">{Day(one.Tellings[0].Day)}</td><td data-label="accuser">{Words(one.Accuser ?? "somebody")}</td><td data-label="accused">{Words(one.Accused ?? "somebody")}</td><td class="what">{Plain(one.About)}{When(one.Place is not null, () => H($""" <span class="source">{Words(one.Place)}</span>"""))}</td><td data-label="answers">{Answers(one, grades)}</td><td class="words"><p dir="auto">{Shapes.Short(one.Tellings[0].Quote, LongestWords)}</p>{EvidenceOf(one.Tellings, grades, Shapes.Short(one.Tellings[0].Quote, LongestWords))}</td></tr>
        """);

    private static Markup Answers(Allegation one, Gradings grades) => one.Answers.Count == 0
        ? H($"""<span class="none">none told</span>""")
        : H($"""{Each(one.Answers.GroupBy(answer => answer.Kind, StringComparer.Ordinal), kind => H($"<div>{Plain(kind.Key)} {Evidence([.. kind.Select(answer => answer.Telling)], grades)}</div>"))}""");
}

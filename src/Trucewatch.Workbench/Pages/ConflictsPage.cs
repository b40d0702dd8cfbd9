using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>Where reports contradict each other; no value is preferred.</summary>
internal static class ConflictsPage
{
    private const int MostShown = 100;

    private static readonly string[] States = ["open", "settled"];
    private static readonly string[] Kinds = ["figure", "position"];

    public static Page Write(PageContext context)
    {
        var query = context.Query;
        var conflicts = query.Choice.Conflicts(context.State).ToList();
        var shown = new PageRoom().Take(conflicts.Take(MostShown).Select(conflict => Full(conflict, context.Moment.Grades)));
        var body = H($"""
            {When(conflicts.Count == 0, () => Nothing("Reports disagree nowhere that fits."))}
            <ul class="conflicts">{shown}</ul>{Capped(conflicts.Count, shown.Count)}
            """);
        return new Page("Conflicts", body)
        {
            Lead = H($"""<p class="lead">Where reports on {context.NameOf(context.Situation)} contradict each other. Nothing is averaged; a correction alone settles.</p>"""),
            Filters = PageFilters.Situation | PageFilters.AsOf | PageFilters.Period,
            Choices = [new PageChoice("kind", "Kind", Kinds, query.Kind), new PageChoice("state", "State", States, query["state"])],
            Exports = Downloads.Of(context, "conflicts"),
            Feed = Feeds.AddressOf("conflicts", context.Query with { Situation = context.Situation }),
        };
    }

    /// <summary>A conflict in two lines, for the board.</summary>
    public static Markup Short(PageQuery at, Conflict conflict) => H($"""
        <li><a href="{at.To("/conflicts")}#{conflict.Id}">{Words(UnitText.Heading(ProcessText.About(conflict)))}</a> <span class="source">{Day(conflict.Day)}</span><br>{Join(H($"""<span class="against">against</span>"""), conflict.Values.Select(value => H($"""<span class="value"><b>{Said(value)}</b> <span class="source">{Voices(value)}</span></span>""")))}</li>
        """);

    private static Markup Full(Conflict conflict, Gradings grades) => H($"""
        <li class="conflict" id="{conflict.Id}"><h2>{Words(UnitText.Heading(ProcessText.About(conflict)))} {State(StateOf(conflict))} <span class="source">{Day(conflict.Day)}</span></h2>
        <div class="values">{Each(conflict.Values, value => H($"""<div class="value"><p class="number">{Said(value)}{When(value.Corrected, () => H($""" <span class="state state-corrected">corrected</span>"""))}</p>{Quotes([.. value.Tellings.DistinctBy(telling => (telling.Report, telling.Quote))], grades)}</div>"""))}</div></li>
        """);

    private static Markup Said(ConflictValue value) => value.Stance is { } stance
        ? Stance(stance)
        : H($"{FigureText.Number(value.Min ?? 0, value.Max ?? 0, value.Hedge, value.Unit ?? "persons")}");

    private static Markup Voices(ConflictValue value) => Join(H($", "), value.Tellings.Select(telling => Source(telling).ToString()).Distinct(StringComparer.Ordinal).Select(Markup.Of));

    private static string StateOf(Conflict conflict) => conflict.Open ? "open" : "settled";
}

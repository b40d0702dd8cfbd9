using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>Where each actor stood on a proposal over time: a row an actor, a mark a telling, its form and colour the stance.</summary>
internal static class PositionChart
{
    private const double Width = 1080;
    private const double Names = 150;
    private const double Row = 30;
    private const double Top = 6;

    /// <summary>The drawing; none where only one day is known.</summary>
    public static Markup Write(ProposalLine proposal)
    {
        var actors = proposal.History.GroupBy(position => position.Actor, StringComparer.Ordinal).OrderBy(actor => actor.Min(position => position.AsOf)).ToList();
        var days = proposal.History.Select(position => position.AsOf).Distinct().ToList();
        if (days.Count < 2)
            return Markup.None;
        var axis = TimeAxis.Around(days.Min(), days.Max(), Names, Width - 10);
        var bottom = Top + (actors.Count * Row);
        return H($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Positions over time"><svg class="chart positions" viewBox="0 0 {Width} {bottom + 22}" role="img" aria-label="Where each actor stood, by the day of the report; the table below has the same">
            {axis.Write(Top, bottom)}
            {Each(actors.Index(), actor => Line(axis, actor.Item.Key, [.. actor.Item.OrderBy(position => position.AsOf)], Top + ((actor.Index + 0.5) * Row)))}
            </svg></div>
            """);
    }

    private static Markup Line(TimeAxis axis, string actor, List<PositionLine> positions, double y) => H($"""
        <g><text class="name" x="0" y="{y + 4}">{Shapes.Short(actor, 22)}</text><line class="row" x1="{axis.Middle(positions[0].AsOf)}" x2="{axis.Right}" y1="{y}" y2="{y}"/>
        {Each(positions, position => H($"""<g class="mark stance-{position.Stance}"><title>{actor} {StanceText.After(position.Stance)}, {position.AsOf}</title>{Shapes.Stance(position.Stance, axis.Middle(position.AsOf), y)}</g>"""))}</g>
        """);
}

using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>Every offer, plan and deal of a process.</summary>
internal static class ProposalsPage
{
    private static readonly ProposalState[] Order =
        [ProposalState.OnTheTable, ProposalState.Agreed, ProposalState.Rejected, ProposalState.Superseded, ProposalState.Lapsed];

    public static Page Write(PageContext context)
    {
        var at = context.Query.Process;
        var wanted = context.Query["state"];
        var proposals = context.Query.Choice.Proposals(context.State).ToList();
        var room = new PageRoom();
        var body = H($"""
            {When(proposals.Count == 0, () => Nothing("No offer or deal that fits is told of."))}
            {Each(Order, state => Group(at, room, state, [.. proposals.Where(line => line.State == state).OrderByDescending(line => line.LastReported)]))}
            """);
        return new Page("Proposals", body)
        {
            Lead = H($"""<p class="lead">Offers, plans and deals in {context.NameOf(context.Situation)}, as all reports together tell of them.</p>"""),
            Filters = PageFilters.Situation | PageFilters.AsOf | PageFilters.Period,
            Choices = [new PageChoice("state", "State", [.. Order.Select(ProcessJsonWriter.Of)], wanted)],
            Exports = Downloads.Of(context, "proposals"),
            Feed = Feeds.AddressOf("proposals", context.Query with { Situation = context.Situation }),
        };
    }

    private static Markup Group(PageQuery at, PageRoom room, ProposalState state, List<ProposalLine> lines)
    {
        var cards = room.Take(lines.Select(line => ProposalCard.Write(at, line, 3)));
        return When(lines.Count > 0, () => H($"""
            <section><h2>{UnitText.Heading(Plain(ProcessJsonWriter.Of(state)))} <span class="count">{lines.Count}</span></h2><div class="cards">{cards}</div>{Capped(lines.Count, cards.Count)}</section>
            """));
    }
}

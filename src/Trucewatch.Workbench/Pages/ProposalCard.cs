using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>An offer or deal in a few lines: its terms, and who stands where.</summary>
internal static class ProposalCard
{
    private const int MostStances = 6;

    /// <param name="at">The situation and the day.</param>
    /// <param name="proposal">The offer or deal.</param>
    /// <param name="level">The level of its heading: one under that of what it stands in.</param>
    public static Markup Write(PageQuery at, ProposalLine proposal, int level) => H($"""
        <article class="card">
        <h{level}><a href="{at.To("/proposals/" + proposal.Id)}">{Words(proposal.Name)}</a> {State(ProcessJsonWriter.Of(proposal.State))}</h{level}>
        <p class="source">{Makers(proposal)}{Reported(proposal)}</p>
        {When(proposal.Terms.Count > 0, () => H($"""<p class="terms">{Join(H($" "), proposal.Terms.Select(Term))}</p>"""))}
        {When(proposal.Positions.Count > 0, () => H($"""<ul class="stances">{Each(proposal.Positions.OrderByDescending(position => position.AsOf).Take(MostStances), position => H($"""<li>{Words(position.Actor)} {Stance(position.Stance)} <span class="source">{Day(position.AsOf)}</span></li>"""))}</ul>"""))}
        </article>
        """);

    /// <summary>Who made it, and through whom it goes.</summary>
    public static Markup Makers(ProposalLine proposal) => H($"""
        {When(proposal.By.Count > 0, () => H($"by {Names(proposal.By)}{(proposal.Mediators.Count > 0 ? ", " : " · ")}"))}{When(proposal.Mediators.Count > 0, () => H($"through {Names(proposal.Mediators)} · "))}
        """);

    /// <summary>When it was spoken of.</summary>
    public static Markup Reported(ProposalLine proposal) => !proposal.Dated
        ? H($"in reports without a date")
        : proposal.FirstReported == proposal.LastReported
            ? H($"reported {Day(proposal.FirstReported)}")
            : H($"reported {Day(proposal.FirstReported)} to {Day(proposal.LastReported)}");
}

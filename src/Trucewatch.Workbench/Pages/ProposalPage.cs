using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>One offer or deal: its terms with every amount that is reported, where each actor stood, and what it rests on.</summary>
internal static class ProposalPage
{
    public static Page Write(PageContext context)
    {
        var id = context.Part("id");
        // A permanent link need not name the situation; then the proposal is looked for in all.
        var states = context.Query.Situation is { } asked ? [asked] : context.Moment.Processes.Select(process => process.Situation).ToList();
        var proposal = states.Select(situation => context.Moment.StateOf(situation, context.Query.AsOf)).SelectMany(state => state.Proposals).FirstOrDefault(line => line.Id == id);
        if (proposal is null)
            return Page.Absent($"No proposal has the name {id}{(context.Query.AsOf is { } day ? $" in what had been reported by {day:yyyy-MM-dd}" : "")}.");
        var body = H($"""
            <p class="reason">{State(ProcessJsonWriter.Of(proposal.State))} {proposal.StateReason}</p>
            {Terms(proposal, context.Moment.Grades)}
            {Positions(proposal, context.Moment.Grades)}
            <section><h2>Told by</h2>{Quotes(proposal.Tellings, context.Moment.Grades)}</section>
            """);
        return new Page(proposal.Name, body)
        {
            Lead = H($"""<p class="lead">{ProposalCard.Makers(proposal)}{ProposalCard.Reported(proposal)}{When(proposal.AlsoCalled.Count > 0, () => H($"""<br>also called {Join(H($", "), proposal.AlsoCalled.Select(name => H($"“{Words(name)}”")))}"""))}</p>"""),
            Filters = PageFilters.AsOf,
            Exports = [("JSON", context.Query.Process.To("/api/v1/proposals/" + proposal.Id))],
        };
    }

    private static Markup Terms(ProposalLine proposal, Gradings grades) => proposal.Terms.Count == 0 ? Markup.None : H($"""
        <section><h2>Terms</h2>
        <table class="terms-table"><thead><tr><th scope="col">Term</th><th scope="col">As reported</th><th scope="col">By</th></tr></thead>
        {Each(proposal.Terms, term => TermRows(term, grades))}
        </table></section>
        """);

    private static Markup TermRows(TermLine term, Gradings grades)
    {
        var values = term.Values.Count > 0 ? term.Values : [new TermValue(term.Count, term.Days, [])];
        var differ = values.Where(value => value.Count is not null || value.Days is not null).Take(2).Count() > 1;
        return H($"""
            <tbody{(differ ? Markup.Of(" class=\"disputed\"") : Markup.None)}>{Each(values.Index(), value => H($"""<tr>{When(value.Index == 0, () => H($"""<th scope="rowgroup" rowspan="{values.Count}">{Plain(term.Term)}</th>"""))}<td>{Amount(value.Item)}</td><td>{Evidence(value.Item.Tellings, grades)}</td></tr>"""))}</tbody>
            """);
    }

    private static Markup Amount(TermValue value) => (value.Count, value.Days) switch
    {
        (null, null) => H($"""<span class="none">no amount</span>"""),
        ({ } count, null) => H($"<b>{Number(count)}</b>"),
        (null, { } days) => H($"<b>{Number(days)} {UnitText.After(days, "days")}</b>"),
        ({ } count, { } days) => H($"<b>{Number(count)}</b>, <b>{Number(days)} {UnitText.After(days, "days")}</b>"),
    };

    private static string Number(double number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static Markup Positions(ProposalLine proposal, Gradings grades) => proposal.History.Count == 0 ? Markup.None : H($"""
        <section><h2>Positions</h2>
        {PositionChart.Write(proposal)}
        <table class="list"><thead><tr><th scope="col">As of</th><th scope="col">Actor</th><th scope="col">Stance</th><th scope="col">Asks for</th><th scope="col">Told by</th></tr></thead><tbody>
        {Each(proposal.History.OrderByDescending(position => position.AsOf).ThenBy(position => position.Actor, StringComparer.Ordinal), position => H($"""
            <tr><td class="day">{Day(position.AsOf)}</td><td data-label="Actor">{Words(position.Actor)}</td><td data-label="Stance">{Stance(position.Stance)}</td><td data-label="Asks for">{Words(position.Conditions)}</td><td data-label="Told by">{Evidence(position.Tellings, grades)}</td></tr>
            """))}
        </tbody></table></section>
        """);
}

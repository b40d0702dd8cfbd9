using Trucewatch.Ledger;
using Trucewatch.Process;

namespace Trucewatch.Workbench;

/// <summary>What is due, done, broken and asked for.</summary>
internal static class CommitmentsPage
{
    private static readonly CommitmentState[] Order = [CommitmentState.Open, CommitmentState.Lapsed, CommitmentState.ReportedBroken, CommitmentState.ReportedDone];
    private static readonly CommitmentBasis[] Bases = [CommitmentBasis.Deal, CommitmentBasis.Promise, CommitmentBasis.Appeal, CommitmentBasis.Recommendation];

    // Of all states together fewer of each, so that the page stays light; one state alone in full.
    private const int MostOfEach = 30;
    private const int MostRows = 100;
    private const int LongestWords = 220;

    public static Page Write(PageContext context)
    {
        var (state, query) = (context.State, context.Query);
        var shown = query.Choice.Commitments(state).ToList();
        var room = new PageRoom();
        var body = H($"""
            {When(shown.Count == 0, () => Nothing("Nothing that fits was undertaken or asked for."))}
            {Each(Order, one => Group(query, context.Moment.Grades, room, one, [.. shown.Where(commitment => commitment.State == one)]))}
            """);
        return new Page("Commitments", body)
        {
            Lead = H($"""<p class="lead">What actors in {context.NameOf(context.Situation)} undertook, owe under a deal, or were asked to do, and what reports tell became of it.</p>"""),
            Filters = PageFilters.Situation | PageFilters.AsOf | PageFilters.Period,
            Choices =
            [
                new PageChoice("state", "State", [.. Order.Select(ProcessJsonWriter.Of)], query["state"]),
                new PageChoice("basis", "Rests on", [.. Bases.Select(ProcessJsonWriter.Of)], query["basis"]),
                new PageChoice("who", "Who", [.. state.Commitments.Select(one => one.Who).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], query["who"]),
            ],
            Exports = Downloads.Of(context, "commitments"),
            Feed = Feeds.AddressOf("commitments", context.Query with { Situation = context.Situation }),
        };
    }

    private static Markup Group(PageQuery query, Gradings grades, PageRoom room, CommitmentState state, List<Commitment> commitments)
    {
        var most = query["state"] is null ? MostOfEach : MostRows;
        var rows = room.Take(commitments.Take(most).Select(one => Row(one, grades)));
        return When(commitments.Count > 0, () => H($"""
            <section><h2>{Heading(state)} <span class="count">{commitments.Count}</span></h2>
            <table class="list"><thead><tr><th scope="col">Due</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Rests on</th><th scope="col">In words</th></tr></thead><tbody>
            {rows}
            </tbody></table>{(most == MostOfEach && commitments.Count > most ? H($"""<p class="more"><a href="{query.With("state", ProcessJsonWriter.Of(state)).To("/commitments")}">All {Grouped(commitments.Count)}</a></p>""") : Capped(commitments.Count, rows.Count))}</section>
            """));
    }

    private static Markup Row(Commitment one, Gradings grades) => H($"""
        <tr id="{one.Id}"><td class="day">{Due(one)}</td><td data-label="who">{Words(one.Who)}</td><td class="what">{Plain(one.Type)}{When(one.ToWhom.Count > 0, () => H($""" <span class="source">to {Names(one.ToWhom)}</span>"""))}</td><td data-label="rests on">{Plain(ProcessJsonWriter.Of(one.Basis))}{When(one.AskedBy is not null, () => H($""" <span class="source">by {Words(one.AskedBy)}</span>"""))}</td><td class="words"><p dir="auto">{Shapes.Short(one.Words, LongestWords)}</p>{EvidenceOf(one.Tellings, grades, Shapes.Short(one.Words, LongestWords))}{When(one.Outcome.Count > 0, () => H($"""<div class="outcome">{State(ProcessJsonWriter.Of(one.State))} {Evidence(one.Outcome, grades)}</div>"""))}</td></tr>
        """);

    private static Markup Due(Commitment one) => one.Due is { } due ? Day(due) : H($"""<span class="none">no day told</span>""");

    private static string Heading(CommitmentState state) => state switch
    {
        CommitmentState.Open => "Open",
        CommitmentState.Lapsed => "Day passed, nothing told",
        CommitmentState.ReportedBroken => "Reported broken",
        _ => "Reported done",
    };
}

using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>Where each process stands, on one screen.</summary>
internal static class BoardPage
{
    private const int MostInFull = 3;
    private const int MostOffers = 4;
    private const int MostConflicts = 5;
    private const int MostDue = 6;

    public static Page Write(PageContext context)
    {
        var processes = context.Query.Situation is { } asked ? [asked] : context.Moment.Processes.Select(process => process.Situation).ToList();
        var states = processes.Where(situation => situation is not null || processes.Count == 1).Select(situation => context.Moment.StateOf(situation, context.Query.AsOf)).ToList();
        var followed = states.Where(state => state.Reports > 0).OrderByDescending(state => state.Reports).ToList();
        var body = followed.Count == 0
            ? Nothing("No report yet in the store that fits. Bring some in with: trucewatch ingest REPORTS/")
            : H($"""
                {Each(followed.Take(MostInFull), state => Process(context, state))}
                {When(followed.Count > MostInFull, () => H($"""<section class="panel"><h2>Also followed</h2><ul class="plain-list">{Each(followed.Skip(MostInFull), state => Line(context, state))}</ul></section>"""))}
                {Others(context)}
                """);
        return new Page(context.Query.Situation is { } only ? context.NameOf(only) : "Board", body)
        {
            Filters = PageFilters.Situation | PageFilters.AsOf,
            Feed = Feeds.AddressOf("reports", context.Query),
            Exports = [("Status, JSON", context.Query.To("/api/v1/status"))],
        };
    }

    private static Markup Process(PageContext context, ProcessState state)
    {
        var at = new PageQuery { Situation = state.Situation, AsOf = context.Query.AsOf };
        return H($"""
            <section class="process" aria-label="{context.NameOf(state.Situation)}">
            <header class="process-head"><h2{(context.Query.Situation is null ? Markup.None : Markup.Of(" class=\"unseen\""))}><a href="{at.To("/")}">{context.NameOf(state.Situation)}</a></h2>
            <p class="basis">as of {Day(state.AsOf)} · <a href="{at.To("/reports")}">{Count(state.Reports, "report", "reports")}</a>{When(state.Undated > 0, () => H($" ({state.Undated} undated)"))}, {(state.Oldest == state.Newest ? Day(state.Newest) : H($"{Day(state.Oldest)} to {Day(state.Newest)}"))}</p></header>
            {Truce(at, state, context.Moment.Grades)}
            <div class="columns">
            <div>{Offers(at, state, 4)}{Agreed(at, state, 4)}</div>
            <div>{Figures(at, state)}{Conflicts(at, state)}{Due(at, state)}</div>
            </div>
            </section>
            """);
    }

    private static Markup Truce(PageQuery at, ProcessState state, Gradings grades)
    {
        if (state.TruceInForce is { } truce)
        {
            return H($"""
                <div class="truce truce-on"><p class="verdict"><a href="{at.To("/timeline")}">A truce is in force</a> <span>since {Day(truce.From)}{When(truce.Parties.Count > 0, () => H($", between {Join(H($" and "), truce.Parties.Select(Words))}"))}{When(truce.Violations.Count > 0, () => H($"; {Count(truce.Violations.Count, "breach is", "breaches are")} alleged"))}</span></p>{Evidence(truce.Tellings, grades)}</div>
                """);
        }

        if (state.Truces.LastOrDefault(last => last.To is not null) is not { To: { } end } past)
            return H($"""<div class="truce"><p class="verdict">No truce is told of</p></div>""");
        var how = past.EndedBy is { } ending ? $" by {ProcessJsonWriter.Of(ending)}" : "";
        return H($"""
            <div class="truce truce-off"><p class="verdict"><a href="{at.To("/timeline")}">No truce is in force</a> <span>the last held from {Day(past.From)} and ended{how} {(past.EndedBefore ? "by" : "on")} {Day(end)}</span></p>{Evidence(past.Tellings, grades)}</div>
            """);
    }

    private static Markup Offers(PageQuery at, ProcessState state, int level)
    {
        var offers = Standing.OnTheTable(state);
        var off = Standing.OffTheTable(state);
        return H($"""
            <section><h3>On the table</h3>
            {When(offers.Count == 0, () => Nothing("No offer is on the table."))}
            {Each(offers.Take(MostOffers), offer => ProposalCard.Write(at, offer, level))}
            {More(at, "/proposals", offers.Count - MostOffers, "offer", "offers")}
            {When(off.Count > 0, () => H($"""<p class="aside">Off the table: {Join(H($"; "), off.Take(3).Select(line => H($"""<a href="{at.To("/proposals/" + line.Id)}">{Words(line.Name)}</a> ({Plain(ProcessJsonWriter.Of(line.State))})""")))}</p>"""))}
            </section>
            """);
    }

    private static Markup Agreed(PageQuery at, ProcessState state, int level)
    {
        const int MostDeals = 2;
        var deals = Standing.Agreed(state);
        return When(deals.Count > 0, () => H($"""
            <section><h3>Agreed</h3>{Each(deals.Take(MostDeals), deal => ProposalCard.Write(at, deal, level))}{More(at, "/proposals", deals.Count - MostDeals, "deal", "deals")}</section>
            """));
    }

    private static Markup Figures(PageQuery at, ProcessState state)
    {
        var figures = Standing.Figures(state);
        return When(figures.Count > 0, () => H($"""
            <section><h3>Latest figures</h3><dl class="figures">{Each(figures, figure => Figure(at, figure))}</dl></section>
            """));
    }

    private static Markup Figure(PageQuery at, StandingFigure figure) => H($"""
        <div><dt><a href="{(at with { Measure = figure.Measure }).To("/figures")}">{Plain(figure.Measure)}</a></dt><dd>
        <p class="number"><a href="{PageContext.ToRecord(figure.Latest.Telling.Report, figure.Latest.Telling.Record)}" title="{figure.Latest.Telling.Quote}">{FigureText.Number(figure.Latest.Figure)}</a>{After(figure.Place)}{After(figure.Period)}</p>
        <p class="source">{Told(figure.Latest)}</p>
        {Each(figure.Beside, other => H($"""<p class="beside">also <a href="{PageContext.ToRecord(other.Telling.Report, other.Telling.Record)}" title="{other.Telling.Quote}">{FigureText.Number(other.Figure)}</a> <span class="source">{Told(other)}</span></p>"""))}
        </dd></div>
        """);

    private static Markup After(string? words) => When(words is not null, () => H($"""<span class="after">, {Words(words)}</span>"""));

    private static Markup Told(LatestFigure latest) => latest.Telling.Source is { } outlet && outlet != latest.Source
        ? H($"{Words(latest.Source)} in {Words(outlet)}, {Day(latest.Telling.Day)}")
        : H($"{Words(latest.Source)}, {Day(latest.Telling.Day)}");

    private static Markup Conflicts(PageQuery at, ProcessState state)
    {
        var open = Standing.OpenConflicts(state);
        return H($"""
            <section><h3>Reports disagree</h3>
            {When(open.Count == 0, () => Nothing("Nowhere that was found."))}
            <ul class="conflict-list">{Each(open.Take(MostConflicts), conflict => ConflictsPage.Short(at, conflict))}</ul>
            {More(at, "/conflicts", open.Count - MostConflicts, "conflict", "conflicts")}</section>
            """);
    }

    private static Markup Due(PageQuery at, ProcessState state)
    {
        var due = state.Commitments.Where(commitment => commitment.State == CommitmentState.Open && commitment.Due is not null).OrderBy(commitment => commitment.Due).ToList();
        return When(due.Count > 0, () => H($"""
            <section><h3>Due</h3><ul class="plain-list">{Each(due.Take(MostDue), one => H($"""<li>{Day(one.Due)} {Words(one.Who)}: {Plain(one.Type)}</li>"""))}</ul>{More(at, "/commitments", due.Count - MostDue, "commitment", "commitments")}</section>
            """));
    }

    private static Markup Line(PageContext context, ProcessState state) => H($"""
        <li><a href="{new PageQuery { Situation = state.Situation, AsOf = context.Query.AsOf }.To("/")}">{context.NameOf(state.Situation)}</a> <span class="source">{Count(state.Reports, "report", "reports")}, the newest of {Day(state.Newest)}</span></li>
        """);

    private static Markup Others(PageContext context)
    {
        var others = context.Query.Situation is null ? context.Moment.Processes.Where(process => process.Situation is null).Sum(process => process.Reports.Count) : 0;
        return When(others > 0, () => H($"""<p class="aside">{Count(others, "more report speaks", "more reports speak")} of no situation that is followed.</p>"""));
    }

    private static Markup More(PageQuery at, string path, int count, string one, string many) =>
        When(count > 0, () => H($"""<p class="more"><a href="{at.To(path)}">{Count(count, "more " + one, "more " + many)}</a></p>"""));
}

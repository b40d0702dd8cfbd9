using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>What happened when: truces and their phases, offers, strikes, releases, orders, aid.</summary>
internal static class TimelinePage
{
    private const int MostDoings = 100;
    private const int MostBreaches = 50;

    // The drawing has a part of the page by itself.
    private const int MostBytes = 150_000;

    public static Page Write(PageContext context)
    {
        var (state, query) = (context.State, context.Query);
        var first = query.Since ?? state.Oldest;
        var last = query.Until ?? state.Newest;
        var lane = TimelineLane.All.FirstOrDefault(one => one.Id == query["lane"]);
        var doings = state.Doings.Where(doing => query.Holds(doing.Day) && (lane is null || lane.Types.Contains(doing.Type, StringComparer.Ordinal))).OrderByDescending(doing => doing.Day).ToList();
        var room = new PageRoom(MostBytes);
        var body = first is not { } from || last is not { } to
            ? Nothing("No report that fits gives a date.")
            : H($"""
                {Zoom(context, state)}
                {TimelineChart.Write(state, query.With("lane", null), from, to)}
                {Truces([.. query.Choice.Truces(state)], context.Moment.Grades, room)}
                <section id="doings"><h2>{(lane is null ? "What happened" : lane.Name)} <span class="count">{doings.Count}</span></h2>
                {When(doings.Count == 0, () => Nothing("Nothing that fits is told."))}
                {When(doings.Count > 0, () => Doings(doings, context.Moment.Grades, room))}
                </section>
                """);
        return new Page("Timeline", body)
        {
            Lead = H($"""<p class="lead">{context.NameOf(context.Situation)}, each doing once however many tell of it. A bar leads to what it counts.</p>"""),
            Filters = PageFilters.Situation | PageFilters.AsOf | PageFilters.Period,
            Choices = [new PageChoice("lane", "Lane", [.. TimelineLane.All.Select(one => one.Id)], lane?.Id)],
            Exports = Downloads.Of(context, "truces"),
            Feed = Feeds.AddressOf("truces", context.Query with { Situation = context.Situation }),
        };
    }

    private static Markup Zoom(PageContext context, ProcessState state)
    {
        if (state is not { Oldest: { } oldest, Newest: { } newest })
            return Markup.None;
        var whole = context.Query with { Since = null, Until = null };
        var links = new List<Markup> { Link("All", whole, context.Query is { Since: null, Until: null }) };
        for (var year = oldest.Year; year <= newest.Year && newest.Year - oldest.Year < 12; year++)
        {
            var period = whole with { Since = new DateOnly(year, 1, 1), Until = new DateOnly(year, 12, 31) };
            links.Add(Link(year.ToString(CultureInfo.InvariantCulture), period, IsShown(period)));
        }

        if (context.Query is { Since: { } since, Until: { } until } && until.DayNumber - since.DayNumber is > 31 and < 370)
        {
            for (var month = new DateOnly(since.Year, since.Month, 1); month <= until; month = month.AddMonths(1))
            {
                var period = whole with { Since = month, Until = month.AddMonths(1).AddDays(-1) };
                links.Add(Link($"{month:yyyy-MM}", period, IsShown(period)));
            }
        }

        return H($"""<p class="zoom">{Join(H($" "), links)}</p>""");

        bool IsShown(PageQuery period) => context.Query.Since == period.Since && context.Query.Until == period.Until;
    }

    private static Markup Link(string text, PageQuery query, bool isShown) => isShown
        ? H($"""<strong aria-current="true">{text}</strong>""")
        : H($"""<a href="{query.To("/timeline")}">{text}</a>""");

    private static Markup Truces(List<Truce> truces, Gradings grades, PageRoom room)
    {
        var cards = room.Take(truces.OrderByDescending(truce => truce.From).Select(truce => Truce(truce, grades)));
        return When(truces.Count > 0, () => H($"""
            <section><h2>Truces</h2>{cards}{Capped(truces.Count, cards.Count)}</section>
            """));
    }

    private static Markup Truce(Truce truce, Gradings grades) => H($"""
        <article class="card" id="{truce.Id}"><h3>{Day(truce.From)} to {(truce.To is { } to ? Day(to) : H($"today"))}{When(truce.EndedBefore, () => H($" at the latest"))} {(truce.To is null ? State("in-force") : State(truce.EndedBy is { } how ? ProcessJsonWriter.Of(how) : "ended"))}</h3>
        <p class="source">{(truce.Parties.Count > 0 ? H($"between {Join(H($" and "), truce.Parties.Select(Words))}") : H($"parties not told"))}{When(truce.DaysAgreed is not null, () => H($"; {truce.DaysAgreed ?? 0} days agreed"))}</p>
        {When(truce.Phases.Count > 0, () => H($"""<ul class="plain-list">{Each(truce.Phases, phase => H($"""<li>{phase.Name}: {Day(phase.From)} to {(phase.To is { } end ? Day(end) : H($"today"))}{When(phase.Days is not null, () => H($""" <span class="source">{Count(phase.Days ?? 0, "day", "days")}</span>"""))} {Evidence(phase.Tellings, grades)}</li>"""))}</ul>"""))}
        {When(truce.Extensions.Count > 0, () => H($"""<ul class="plain-list">{Each(truce.Extensions, extension => H($"""<li>extended {Day(extension.Date)}{When(extension.Days is not null, () => H($" by {extension.Days ?? 0} {UnitText.After(extension.Days ?? 0, "days")}"))} {Evidence(extension.Tellings, grades)}</li>"""))}</ul>"""))}
        {When(truce.Violations.Count > 0, () => H($"""<details class="evidence"><summary>{Count(truce.Violations.Count, "breach alleged", "breaches alleged")}</summary><ul class="plain-list">{Each(truce.Violations.Take(MostBreaches), breach => H($"""<li>by {Names(breach.By)}{When(breach.SaidBy is not null, () => H($", says {Words(breach.SaidBy)}"))}{Quotes(breach.Tellings, grades)}</li>"""))}{When(truce.Violations.Count > MostBreaches, () => H($"<li>and {Count(truce.Violations.Count - MostBreaches, "more", "more")}, which the export has</li>"))}</ul></details>"""))}
        {Evidence(truce.Tellings, grades)}</article>
        """);

    private static Markup Doings(List<Doing> doings, Gradings grades, PageRoom room)
    {
        var rows = room.Take(doings.Take(MostDoings).Select(doing => Row(doing, grades)));
        return H($"""
            <table class="list"><thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">By</th><th scope="col">To</th><th scope="col">Where</th><th scope="col">Told by</th></tr></thead><tbody>
            {rows}
            </tbody></table>{Capped(doings.Count, rows.Count)}
            """);
    }

    private static Markup Row(Doing doing, Gradings grades) => H($"""
        <tr><td class="day">{Day(doing.Day)}</td><td class="what">{Plain(doing.Type)}</td><td data-label="by">{Names(doing.By)}</td><td data-label="to">{Names(doing.To)}</td><td data-label="where">{Words(doing.Place)}</td><td>{Evidence(doing.Tellings, grades)}</td></tr>
        """);
}

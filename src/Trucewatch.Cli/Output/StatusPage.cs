using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary>Where each process stands, on one screen: a panel a process on a terminal, headed plain text elsewhere.</summary>
internal static class StatusPage
{
    private const int MostPanels = 3;
    private const int MostOffers = 5;
    private const int MostConflicts = 6;

    public static void Write(IAnsiConsole console, IReadOnlyList<ProcessState> states, bool terminal)
    {
        if (states.Count == 0 || states.All(state => state.Reports == 0))
        {
            console.WriteLine("No report yet in the store that fits.");
            return;
        }

        // The processes that most reports speak of in full, the rest in a line each, so that all stay on one screen.
        var followed = states.Where(state => state.Situation is not null || states.Count == 1).ToList();
        foreach (var state in followed.Take(MostPanels))
        {
            var rows = Rows(state);
            if (terminal)
            {
                var panel = new Panel(new Rows(rows)) { Border = BoxBorder.Rounded, Expand = true, Padding = new Padding(1, 0) };
                console.Write(panel.Header($" [bold]{Markup.Escape(Head(state))}[/] "));
            }
            else
            {
                console.WriteLine(Head(state));
                console.Write(new Rows(rows));
                console.WriteLine();
            }
        }

        foreach (var state in followed.Skip(MostPanels))
            console.WriteLine($"{Head(state)}; more: trucewatch status --situation {state.Situation}");

        var others = states.Where(state => state.Situation is null && states.Count > 1).Sum(state => state.Reports);
        if (others > 0)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{others} more {(others == 1 ? "report speaks" : "reports speak")} of no situation that is followed."));
    }

    private static string Head(ProcessState state)
    {
        var name = state.Situation is { Length: > 0 } situation ? UnitText.Heading(situation) : "All reports";
        var reports = string.Create(CultureInfo.InvariantCulture, $"{state.Reports} {(state.Reports == 1 ? "report" : "reports")}");
        var undated = state.Undated > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({state.Undated} undated)") : "";
        return $"{name} as of {(state.AsOf is { } day ? ProcessListings.Day(day) : "today")} · {reports}{undated}, {ProcessText.Period(state.Oldest, state.Newest)}";
    }

    private static List<IRenderable> Rows(ProcessState state)
    {
        var rows = new List<IRenderable> { Truce(state) };
        var offers = Standing.OnTheTable(state);
        rows.Add(Heading(offers.Count > 0 ? "On the table" : "On the table: no offer"));
        foreach (var offer in offers.Take(MostOffers))
            Offer(rows, offer);
        More(rows, offers.Count - MostOffers, "proposals");
        var others = Standing.OffTheTable(state);
        if (others.Count > 0)
            rows.Add(Line("off the table: " + string.Join("; ", others.Take(3).Select(line => $"{line.Name} ({ProcessJsonWriter.Of(line.State)})"))));
        var agreed = Standing.Agreed(state);
        if (agreed.Count > 0)
        {
            rows.Add(Heading("Agreed"));
            foreach (var deal in agreed.Take(2))
                Offer(rows, deal);
            More(rows, agreed.Count - 2, "proposals");
        }

        var figures = Figures(state);
        if (figures.Count > 0)
            rows.Add(Heading("Latest figures"));
        foreach (var figure in figures)
            rows.Add(Line(figure));
        var conflicts = Standing.OpenConflicts(state);
        rows.Add(Heading(conflicts.Count > 0 ? "Reports disagree" : "Reports disagree: nowhere that was found"));
        foreach (var conflict in conflicts.Take(MostConflicts))
            rows.Add(Line($"{ProcessText.About(conflict)} ({ProcessListings.Day(conflict.Day)}): {string.Join(" against ", conflict.Values.Select(ProcessText.Value))}"));
        More(rows, conflicts.Count - MostConflicts, "conflicts");
        return rows;
    }

    private static Markup Truce(ProcessState state)
    {
        if (state.TruceInForce is { } truce)
        {
            var parties = truce.Parties.Count > 0 ? " between " + string.Join(" and ", truce.Parties) : "";
            var breaches = truce.Violations.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {truce.Violations.Count} breaches alleged") : "";
            return new Markup($"[bold green]Truce: in force[/] since {ProcessListings.Day(truce.From)}{Markup.Escape(parties + breaches)}");
        }

        if (state.Truces.LastOrDefault(last => last.To is not null) is not { To: { } end } past)
            return new Markup("[bold]Truce: none told of[/]");
        var how = past.EndedBy is { } ending ? $" by {ProcessJsonWriter.Of(ending)}" : "";
        return new Markup($"[bold red]Truce: not in force[/]; the last held from {ProcessListings.Day(past.From)} and ended{how} {(past.EndedBefore ? "by" : "on")} {ProcessListings.Day(end)}");
    }

    private static void Offer(List<IRenderable> rows, ProposalLine offer)
    {
        var by = offer.By.Count > 0 ? $", by {string.Join(", ", offer.By)}" : "";
        var mediators = offer.Mediators.Count > 0 ? $", through {string.Join(", ", offer.Mediators)}" : "";
        rows.Add(new Padder(
            new Markup($"[bold]{Markup.Escape(offer.Name)}[/]{Markup.Escape(by + mediators)} ({(offer.Dated ? "reported " + ProcessText.Period(offer.FirstReported, offer.LastReported) : "in reports without a date")})"),
            new Padding(2, 0, 0, 0)));
        if (offer.Terms.Count > 0)
            rows.Add(Line("terms: " + string.Join(", ", offer.Terms.Select(term => UnitText.Plain(ProcessText.Term(term)))), 4));
        if (offer.Positions.Count > 0)
            rows.Add(Line("positions: " + string.Join("; ", offer.Positions.Select(position => $"{position.Actor} {StanceText.After(position.Stance)} ({ProcessListings.Day(position.AsOf)})")), 4));
    }

    private static List<string> Figures(ProcessState state) =>
    [
        .. Standing.Figures(state).Select(figure => string.Join("; also ", figure.Beside
            .Select(other => $"{FigureText.Number(other.Figure)} ({Told(other)})")
            .Prepend($"{FigureText.Named(figure.Latest.Figure, figure.Place, figure.Period)} ({Told(figure.Latest)})"))),
    ];

    private static string Told(LatestFigure latest)
    {
        var outlet = latest.Telling.Source is { } name && name != latest.Source ? " in " + name : "";
        return $"{latest.Source}{outlet}, {ProcessListings.Day(latest.Telling.Day)}";
    }

    private static Markup Heading(string text) => new($"[bold]{Markup.Escape(text)}[/]");

    private static Padder Line(string text, int indent = 2) => new(new Text(text), new Padding(indent, 0, 0, 0));

    private static void More(List<IRenderable> rows, int count, string kind)
    {
        if (count > 0)
            rows.Add(Line(string.Create(CultureInfo.InvariantCulture, $"and {count} more: trucewatch show {kind}")));
    }
}

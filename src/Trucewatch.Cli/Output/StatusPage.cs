using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Trucewatch.Process;

namespace Trucewatch.Cli;

/// <summary>Where each process stands, on one screen: a panel a process on a terminal, headed plain text elsewhere.</summary>
internal static class StatusPage
{
    private const int MostPanels = 3;
    private const int MostOffers = 5;
    private const int MostConflicts = 6;
    private const int MostBeside = 2;

    // What was told longer before the newest than this says how things were, not how they are.
    private const int DaysOfLatest = 45;

    // Beside the newest number stand those that other sources give at nearly the same time.
    private const int DaysBeside = 7;

    // The toll of one attack stands in the same reports as that of the whole war; on one screen the fuller counts matter.
    private const double LeastShareOfFullest = 0.5;

    // So small a number beside what was told before is not of the same thing; then the last that is stands, with its day.
    private const double LeastShareOfEver = 0.001;

    // Those that a reader looks for first.
    private static readonly string[] FirstMeasures =
        ["killed", "injured", "hostages-held", "hostages-alive", "displaced", "people-in-need", "aid-trucks", "hostages-released", "prisoners-released", "damage"];

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
        var name = state.Situation is { Length: > 0 } situation ? char.ToUpperInvariant(situation[0]) + situation[1..] : "All reports";
        var reports = string.Create(CultureInfo.InvariantCulture, $"{state.Reports} {(state.Reports == 1 ? "report" : "reports")}");
        var undated = state.Undated > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({state.Undated} undated)") : "";
        return $"{name} as of {(state.AsOf is { } day ? ProcessListings.Day(day) : "today")} · {reports}{undated}, "
            + $"{(state.Oldest is { } oldest ? ProcessListings.Day(oldest) : "")} to {(state.Newest is { } newest ? ProcessListings.Day(newest) : "")}";
    }

    private static List<IRenderable> Rows(ProcessState state)
    {
        var rows = new List<IRenderable> { Truce(state) };
        var offers = state.Proposals.Where(line => line.State == ProposalState.OnTheTable).OrderByDescending(line => line.LastReported).ToList();
        rows.Add(Heading(offers.Count > 0 ? "On the table" : "On the table: no offer"));
        foreach (var offer in offers.Take(MostOffers))
            Offer(rows, offer);
        More(rows, offers.Count - MostOffers, "proposals");
        var others = state.Proposals.Where(line => line.State is ProposalState.Rejected or ProposalState.Lapsed or ProposalState.Superseded && line.Dated)
            .OrderByDescending(line => line.LastReported).ToList();
        if (others.Count > 0)
            rows.Add(Line("off the table: " + string.Join("; ", others.Take(3).Select(line => $"{line.Name} ({ProcessJsonWriter.Of(line.State)})"))));
        var agreed = state.Proposals.Where(line => line.State == ProposalState.Agreed).OrderByDescending(line => line.LastReported).ToList();
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
        var conflicts = state.Conflicts
            .Where(conflict => conflict.Open)
            .OrderBy(Weight)
            .ThenByDescending(conflict => conflict.Day)
            .ToList();
        rows.Add(Heading(conflicts.Count > 0 ? "Reports disagree" : "Reports disagree: nowhere that was found"));
        foreach (var conflict in conflicts.Take(MostConflicts))
            rows.Add(Line($"{conflict.About} ({ProcessListings.Day(conflict.Day)}): {string.Join(" | ", conflict.Values.Select(ProcessText.Value))}"));
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
            new Markup($"[bold]{Markup.Escape(offer.Name)}[/]{Markup.Escape(by + mediators)} (reported {ProcessListings.Day(offer.FirstReported)} to {ProcessListings.Day(offer.LastReported)})"),
            new Padding(2, 0, 0, 0)));
        if (offer.Terms.Count > 0)
            rows.Add(Line("terms: " + string.Join(", ", offer.Terms.Select(ProcessText.Term)), 4));
        if (offer.Positions.Count > 0)
            rows.Add(Line("stands: " + string.Join("; ", offer.Positions.Select(position => $"{position.Actor} {position.Stance} ({ProcessListings.Day(position.AsOf)})")), 4));
    }

    private static List<string> Figures(ProcessState state)
    {
        var lines = new List<string>();
        foreach (var name in FirstMeasures)
        {
            var newest = state.AsOf ?? DateOnly.MaxValue;
            var recent = state.Figures
                .Where(latest => latest.Figure.Measure == name && newest.DayNumber - latest.Telling.Day.DayNumber <= DaysOfLatest)
                .ToList();
            if (recent.Count == 0)
                continue;
            var fullest = recent.Max(latest => latest.Figure.Max);
            var ever = state.Figures.Where(latest => latest.Figure.Measure == name).Max(latest => latest.Figure.Max);
            if (fullest < LeastShareOfEver * ever)
            {
                recent = state.Figures.Where(latest => latest.Figure.Measure == name && latest.Figure.Max >= LeastShareOfEver * ever).ToList();
                fullest = 0;
            }

            var full = recent
                .Where(latest => latest.Figure.Max >= LeastShareOfFullest * fullest)
                .OrderByDescending(latest => latest.Telling.Day)
                .ThenByDescending(latest => latest.Figure.Max)
                .ToList();
            var beside = full.Skip(1)
                .Where(other => full[0].Telling.Day.DayNumber - other.Telling.Day.DayNumber <= DaysBeside && !other.Figure.Max.Equals(full[0].Figure.Max))
                .DistinctBy(other => other.Figure.Max)
                .Take(MostBeside)
                .Select(other => $"{FigureText.Number(other.Figure)} ({Told(other)})");
            var only = full[0];
            var where = only.Place is { } place && !string.Equals(place, state.Situation, StringComparison.OrdinalIgnoreCase) ? ", " + place : "";
            var when = only.Period is { } period && !(only.IsOfOneDay && only.Figure.Max >= DaySize(recent)) ? ", " + period : "";
            lines.Add(string.Join("; also ", beside.Prepend($"{name}: {FigureText.Number(only.Figure)}{where}{when} ({Told(only)})")));
        }

        return lines;
    }

    // A number far above the others of its measure is a total, and a day beside it the day of the saying.
    private static double DaySize(List<LatestFigure> figures) => figures.Count > 1 ? figures.Min(latest => latest.Figure.Max) / LeastShareOfFullest : double.PositiveInfinity;

    private static string Told(LatestFigure latest)
    {
        var outlet = latest.Telling.Source is { } name && name != latest.Source ? " in " + name : "";
        return $"{latest.Source}{outlet}, {ProcessListings.Day(latest.Telling.Day)}";
    }

    private static int Weight(Conflict conflict)
    {
        var measure = conflict.About.Split([',', ' '], 2)[0];
        var rank = Array.IndexOf(FirstMeasures, measure);
        return rank >= 0 ? rank : FirstMeasures.Length;
    }

    private static Markup Heading(string text) => new($"[bold]{Markup.Escape(text)}[/]");

    private static Padder Line(string text, int indent = 2) => new(new Text(text), new Padding(indent, 0, 0, 0));

    private static void More(List<IRenderable> rows, int count, string kind)
    {
        if (count > 0)
            rows.Add(Line(string.Create(CultureInfo.InvariantCulture, $"and {count} more: trucewatch show {kind}")));
    }
}

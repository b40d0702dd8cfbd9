using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>Chooses of all that is known of a process what belongs on one screen, and in which order.</summary>
public static class Standing
{
    // What was told longer before the newest than this says how things were, not how they are.
    private const int DaysOfLatest = 45;

    // Beside the newest number stand those that other sources give at nearly the same time.
    private const int DaysBeside = 7;

    private const int MostBeside = 2;

    // The toll of one attack stands in the same reports as that of the whole war; on one screen the fuller counts matter.
    private const double LeastShareOfFullest = 0.5;

    // So small a number beside what was told before is not of the same thing; then the last that is stands, with its day.
    private const double LeastShareOfEver = 0.001;

    /// <summary>The measures that a reader looks for first, in that order.</summary>
    public static IReadOnlyList<string> FirstMeasures { get; } =
        ["killed", "injured", "hostages-held", "hostages-alive", "displaced", "people-in-need", "aid-trucks", "hostages-released", "prisoners-released", "damage"];

    /// <summary>Offers on the table, the one last spoken of first.</summary>
    public static IReadOnlyList<ProposalLine> OnTheTable(ProcessState state) => Of(state, ProposalState.OnTheTable);

    /// <summary>Deals, the one last spoken of first.</summary>
    public static IReadOnlyList<ProposalLine> Agreed(ProcessState state) => Of(state, ProposalState.Agreed);

    /// <summary>Offers that were refused, replaced or forgotten, the one last spoken of first; those without a date are left out.</summary>
    public static IReadOnlyList<ProposalLine> OffTheTable(ProcessState state) =>
        [.. Of(state, ProposalState.Rejected, ProposalState.Lapsed, ProposalState.Superseded).Where(line => line.Dated)];

    /// <summary>Conflicts that no correction has settled: those of the measures looked for first before others, then the newest first.</summary>
    public static IReadOnlyList<Conflict> OpenConflicts(ProcessState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Conflicts.Where(conflict => conflict.Open).OrderBy(Rank).ThenByDescending(conflict => conflict.Day)];
    }

    /// <summary>For each of <see cref="FirstMeasures"/> of which a number is known, the one that says best how things are.</summary>
    public static IReadOnlyList<StandingFigure> Figures(ProcessState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. FirstMeasures.Select(measure => Figure(state, measure)).OfType<StandingFigure>()];
    }

    private static List<ProposalLine> Of(ProcessState state, params ProposalState[] states)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Proposals.Where(line => states.Contains(line.State)).OrderByDescending(line => line.LastReported)];
    }

    private static StandingFigure? Figure(ProcessState state, string measure)
    {
        var newest = state.AsOf ?? DateOnly.MaxValue;
        var all = state.Figures.Where(latest => latest.Figure.Measure == measure).ToList();
        var recent = all.Where(latest => newest.DayNumber - latest.Telling.Day.DayNumber <= DaysOfLatest).ToList();
        if (recent.Count == 0)
            return null;
        var fullest = recent.Max(latest => latest.Figure.Max);
        var ever = all.Max(latest => latest.Figure.Max);
        if (fullest < LeastShareOfEver * ever)
        {
            recent = [.. all.Where(latest => latest.Figure.Max >= LeastShareOfEver * ever)];
            fullest = 0;
        }

        var full = recent
            .Where(latest => latest.Figure.Max >= LeastShareOfFullest * fullest)
            .OrderByDescending(latest => latest.Telling.Day)
            .ThenByDescending(latest => latest.Figure.Max)
            .ToList();
        var first = full[0];
        var beside = full.Skip(1)
            .Where(other => first.Telling.Day.DayNumber - other.Telling.Day.DayNumber <= DaysBeside && !other.Figure.Max.Equals(first.Figure.Max))
            .DistinctBy(other => other.Figure.Max)
            .Take(MostBeside)
            .ToList();
        var place = string.Equals(first.Place, state.Situation, StringComparison.OrdinalIgnoreCase) ? null : first.Place;
        var period = first.IsOfOneDay && first.Figure.Max >= DaySize(recent) ? null : first.Period;
        return new StandingFigure(measure, first, place, period, beside);
    }

    // A number far above the others of its measure is a total, and a day beside it the day of the saying.
    private static double DaySize(List<LatestFigure> figures) =>
        figures.Count > 1 ? figures.Min(latest => latest.Figure.Max) / LeastShareOfFullest : double.PositiveInfinity;

    private static int Rank(Conflict conflict)
    {
        var measure = conflict.About.Split([',', ' '], 2)[0];
        return FirstMeasures.TakeWhile(first => first != measure).Count();
    }
}

using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds numbers that contradict each other: figures of one measure, unit, place, party and time, told as fact within a day of each other by
/// different voices, whose ranges cannot both be true. Counts of what happened are compared only where both say in which time; counts
/// of what there is, always. Numbers so far apart that they cannot be of the same thing are left alone.
/// </summary>
internal static class FigureConflicts
{
    private const int NearDays = 1;
    private const double FarthestFactor = 1.5;
    private const double AboutShare = 0.03;

    public static IEnumerable<Conflict> Find(IReadOnlyList<DatedReport> reports, Voices voices, string? situation)
    {
        var told =
            from report in reports
            from figure in report.Coded.Records.OfType<Figure>()
            where figure.Status == Status.Actual && !ProcessTerms.NeedsContext(figure.Measure)
            let subject = FigureSubject.Of(figure, situation)
            where subject.Period.Length > 0 || ProcessTerms.IsStock(figure.Measure)
            select new FigureTelling(report, figure, subject);
        foreach (var same in told.GroupBy(one => one.Subject))
        {
            foreach (var near in Near([.. same]))
            {
                if (Conflict(near, voices) is { } conflict)
                    yield return conflict;
            }
        }
    }

    /// <summary>Whether one number can be true beside the other, as firmly as each is given.</summary>
    public static bool Agree(Figure a, Figure b)
    {
        var (lowA, highA) = Range(a);
        var (lowB, highB) = Range(b);
        return lowA <= highB && lowB <= highA;
    }

    private static (double Low, double High) Range(Figure figure) => figure.Hedge switch
    {
        Hedge.AtLeast => (figure.Min, double.PositiveInfinity),
        Hedge.AtMost => (double.NegativeInfinity, figure.Max),
        Hedge.About => (figure.Min * (1 - AboutShare), figure.Max * (1 + AboutShare)),
        _ => (figure.Min, figure.Max),
    };

    // Chains of tellings, each at most a day and a factor from one before it.
    private static List<List<FigureTelling>> Near(List<FigureTelling> told)
    {
        var groups = new List<List<FigureTelling>>();
        foreach (var one in told)
        {
            var group = groups.Find(members => members.Exists(member =>
                Math.Abs(member.Report.Day.DayNumber - one.Report.Day.DayNumber) <= NearDays && IsComparable(member.Figure, one.Figure)));
            if (group is null)
                groups.Add([one]);
            else
                group.Add(one);
        }

        return groups;
    }

    private static bool IsComparable(Figure a, Figure b) =>
        Math.Max(a.Max, b.Max) <= FarthestFactor * Math.Max(1, Math.Min(a.Max, b.Max)) || Math.Abs(a.Max - b.Max) <= 2;

    private static Conflict? Conflict(List<FigureTelling> told, Voices voices)
    {
        // One voice brings its numbers up to date or counts two things; a contradiction takes two voices.
        var contradicted = told
            .Where(one => told.Exists(other =>
                (voices.Of(one.Report.Coded.Report.Id) != voices.Of(other.Report.Coded.Report.Id) || IsOtherSpeaker(one, other))
                && !Agree(one.Figure, other.Figure)))
            .ToList();
        if (contradicted.Count < 2)
            return null;
        var values = contradicted
            .GroupBy(one => (one.Figure.Min, one.Figure.Max, one.Figure.Unit, one.Figure.Hedge))
            .OrderBy(value => value.Key.Min)
            .ThenBy(value => value.Key.Max)
            .ThenBy(value => value.Key.Hedge)
            .Select(value => new ConflictValue(
                value.Key.Min,
                value.Key.Max,
                value.Key.Unit,
                value.Key.Hedge,
                null,
                [.. value.Select(one => Telling.Of(one.Report, one.Figure))],
                value.All(one => voices.IsCorrected(one.Report.Coded.Report.Id))))
            .ToList();
        if (values.Count < 2)
            return null;
        var figure = contradicted[0].Figure;
        var about = figure.Measure + (figure.Place is { } place ? ", " + place : "") + (figure.Period is { } period ? ", " + period : "");
        var day = contradicted.Max(one => one.Report.Day);
        var ids = contradicted.Select(one => one.Figure.Id).Order(StringComparer.Ordinal).ToArray();
        return new Conflict(StableId.Of("conflict", ids), "figure", about, values, values.Count(value => !value.Corrected) > 1, day);
    }

    private static bool IsOtherSpeaker(FigureTelling one, FigureTelling other) =>
        one.Figure.SaidBy is { } speaker && other.Figure.SaidBy is { } second && speaker.Speaker != second.Speaker;
}

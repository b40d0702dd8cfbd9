using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Finds numbers that contradict each other: figures of one measure, unit and place, told as fact within a day of each other by
/// different voices or speakers, of the same time as far as their words tell it, whose ranges cannot both be true. Numbers so far
/// apart that they cannot be of the same thing are left alone, and the nearer together the less the words say of their time. See also <see cref="FigureDispute"/>.
/// </summary>
internal static class FigureConflicts
{
    private const int NearDays = 1;

    // For so long two numbers are set against each other that ought not to have changed. A count since one day does not shrink: a lower one told later by somebody else contradicts it, however it has been brought up to date since.
    internal const int NearDaysOfStanding = 14;

    // "In April" is the April of this year for as long.
    internal const int NearDaysOfTimeOver = 180;

    // Two speakers within so many sentences of one report are set against each other.
    private const int SentencesOfOne = 2;
    private const double AboutShare = 0.03;

    // How far apart two counts may be that say the same day, the same start or a state of things; and such as do not say their time.
    private const double FarthestOfSameDay = 2.1;
    private const double Farthest = 1.5;

    // Of a time that is over, such as a month, nothing more is to come: two counts of it can differ by more, and "at least" leaves no room.
    private const double FarthestOfTimeOver = 3;
    private const double FarthestOfUnknownTime = 1.1;
    private const double SmallDifference = 2;

    public static IEnumerable<Conflict> Find(IReadOnlyList<DatedReport> reports, Voices voices, string? situation)
    {
        var told =
            from report in reports
            let names = new ReportNames(report)
            from figure in report.Coded.Records.OfType<Figure>()
            where figure.Status == Status.Actual && !ProcessTerms.NeedsContext(figure.Measure)
            select FigureTelling.Of(report, figure, situation, names);
        foreach (var same in told.GroupBy(one => (one.Subject.Measure, one.Subject.Unit)))
        {
            foreach (var contradicted in Contradicted([.. same], voices))
            {
                if (Conflict(contradicted, voices) is { } conflict)
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

    private static bool AgreeOnTimeOver(Figure a, Figure b) =>
        Agree(a.Hedge is Hedge.AtLeast ? a with { Hedge = Hedge.About } : a, b.Hedge is Hedge.AtLeast ? b with { Hedge = Hedge.About } : b);

    private static (double Low, double High) Range(Figure figure) => figure.Hedge switch
    {
        Hedge.AtLeast => (figure.Min, double.PositiveInfinity),
        Hedge.AtMost => (double.NegativeInfinity, figure.Max),
        Hedge.About => (figure.Min * (1 - AboutShare), figure.Max * (1 + AboutShare)),
        _ => (figure.Min, figure.Max),
    };

    // Those tied by contradictions, each to one before it; the tellings are in order of their days.
    private static IEnumerable<List<FigureTelling>> Contradicted(List<FigureTelling> told, Voices voices)
    {
        var group = Enumerable.Range(0, told.Count).ToArray();
        var found = new bool[told.Count];
        var earlier = new EarlierFigures();
        for (var i = 0; i < told.Count; i++)
        {
            foreach (var j in earlier.Comparable(told, i, told[i].Period.IsOfCalendar ? NearDaysOfTimeOver : NearDaysOfStanding))
            {
                if (!IsContradiction(told[j], told[i], voices))
                    continue;
                found[i] = found[j] = true;
                var (a, b) = (Root(group, i), Root(group, j));
                group[Math.Max(a, b)] = Math.Min(a, b);
            }

            earlier.Add(told[i], i);
        }

        return Enumerable.Range(0, told.Count).Where(i => found[i]).GroupBy(i => Root(group, i)).Select(members => members.Select(i => told[i]).ToList());
    }

    /// <summary>Whether a figure contradicts an earlier one that is near enough in time.</summary>
    internal static bool IsContradiction(FigureTelling earlier, FigureTelling later, Voices voices)
    {
        var gap = later.Report.Day.DayNumber - earlier.Report.Day.DayNumber;
        var isNear = gap <= NearDays || IsOver(earlier, later) || (gap <= NearDaysOfStanding && (HasShrunk(earlier, later) || IsDisputed(earlier, later)));
        return !earlier.IsDoubtful && !later.IsDoubtful && ((isNear && Contradict(earlier, later, voices)) || FigureDispute.IsBetween(earlier, later, voices));
    }

    private static bool IsOver(FigureTelling a, FigureTelling b) => a.Period.IsOfCalendar && a.Period == b.Period;

    private static bool HasShrunk(FigureTelling earlier, FigureTelling later) =>
        IsSinceOneDay(earlier, later) && later.Figure.Max < earlier.Figure.Min && later.Figure.Hedge is not Hedge.AtLeast;

    // How many are held or under arms changes slowly; two parties that give numbers some days apart do not agree.
    private static bool IsDisputed(FigureTelling a, FigureTelling b) =>
        ProcessTerms.IsStock(a.Subject.Measure) && a.Figure.SaidBy?.Actor is { } actor && b.Figure.SaidBy?.Actor is { } other && actor != other
        && Math.Abs(a.Figure.Max - b.Figure.Max) > SmallDifference;

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
            i = group[i] = group[group[i]];
        return i;
    }

    private static bool Contradict(FigureTelling a, FigureTelling b, Voices voices)
    {
        var isOver = a.Period.Kind == PeriodKind.Other && a.Period == b.Period;
        if ((isOver ? AgreeOnTimeOver(a.Figure, b.Figure) : Agree(a.Figure, b.Figure)) || !AreApart(a, b, voices) || !IsSameSubject(a, b))
            return false;
        var ratio = Math.Max(a.Figure.Min, b.Figure.Min) / Math.Max(1, Math.Min(a.Figure.Max, b.Figure.Max));
        if (Math.Abs(a.Figure.Max - b.Figure.Max) <= SmallDifference)
            ratio = 1;
        if (ProcessTerms.IsStock(a.Subject.Measure))
            return ratio <= Farthest;
        return a.Period.IsSameAs(b.Period) switch
        {
            true when isOver => ratio <= FarthestOfTimeOver,
            true => ratio <= (a.Period.Kind == PeriodKind.Day || IsSinceOneDay(a, b) ? FarthestOfSameDay : Farthest),
            null when IsSetAgainst(a, b) => ratio <= Farthest,
            null when a.Period.Kind != b.Period.Kind => ratio <= (a.Id == b.Id ? Farthest : FarthestOfUnknownTime),
            _ => false,
        };
    }

    private static bool IsSetAgainst(FigureTelling a, FigureTelling b) =>
        a.Id == b.Id && a.Figure.SaidBy is not null && b.Figure.SaidBy is not null
        && Math.Abs(a.Figure.Evidence[0].Sentence - b.Figure.Evidence[0].Sentence) <= SentencesOfOne;

    // One voice brings its numbers up to date or counts two things; a contradiction takes two.
    private static bool AreApart(FigureTelling a, FigureTelling b, Voices voices)
    {
        var (speaker, other) = (a.Figure.SaidBy?.Speaker, b.Figure.SaidBy?.Speaker);
        if (voices.Of(a.Id) == voices.Of(b.Id) && !(a.Id != b.Id && voices.IsCorrected(a.Id)))
            return speaker != other && ((speaker is not null && other is not null) || (a.Id == b.Id && IsSinceOneDay(a, b)));
        return a.Report.Day == b.Report.Day || speaker is null || speaker != other;
    }

    // Beside a count that somebody gives, one since the same day in the report's own words is another's.
    private static bool IsSinceOneDay(FigureTelling a, FigureTelling b) =>
        a.Period is { Kind: PeriodKind.Since, Day: { } start } && b.Period is { Kind: PeriodKind.Since, Day: { } same } && start == same;

    private static bool IsSameSubject(FigureTelling a, FigureTelling b)
    {
        if (a.Subject.Actor is { } actor && b.Subject.Actor is { } other && actor != other)
            return false;
        if (a.Subject.Place == b.Subject.Place)
            return true;
        // Set against each other in one report, a count of a part's hospital and one of the whole are of one doing.
        return a.Id == b.Id && a.Period.Kind != PeriodKind.Since && b.Period.Kind != PeriodKind.Since && (a.Subject.Place.Length == 0 || b.Subject.Place.Length == 0);
    }

    internal static Conflict? Conflict(List<FigureTelling> contradicted, Voices voices)
    {
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
                value.All(one => voices.IsWithdrawn(one.Report, one.Figure))))
            .ToList();
        if (values.Count < 2)
            return null;
        var figure = contradicted[0].Figure;
        var about = figure.Measure + (FigureSubject.OwnPlace(figure) is { } place ? ", " + place : "") + (figure.Period is { } period ? ", " + period : "");
        var day = contradicted.Max(one => one.Report.Day);
        var ids = contradicted.Select(one => one.Figure.Id).Order(StringComparer.Ordinal).ToArray();
        return new Conflict(StableId.Of("conflict", ids), "figure", about, values, values.Count(value => !value.Corrected) > 1, day);
    }
}

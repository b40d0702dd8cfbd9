namespace Trucewatch.Process;

/// <summary>
/// Finds numbers that contradict each other although they are of different places or told farther apart than others may be: those of which the later is given
/// against another in so many words, and counts of one doing, known again by the names told with it, of which the later is the lower.
/// </summary>
internal static class FigureDispute
{
    /// <summary>For so long a number is told against an earlier one of what happened.</summary>
    public const int DaysOfContrast = 45;

    /// <summary>And for so long against one of what there is.</summary>
    public const int DaysOfContrastOfStock = 120;

    /// <summary>For so long a count of one doing is compared with others of it that do not say so.</summary>
    public const int DaysOfDoing = 3;

    // What is called too high or too low can be so by far.
    private const double FarthestOfContrast = 3;
    private const double FarthestOfDoing = 2.1;
    private const int SentencesOfOne = 2;

    public static bool IsBetween(FigureTelling earlier, FigureTelling later, Voices voices)
    {
        var gap = later.Report.Day.DayNumber - earlier.Report.Day.DayNumber;
        if (earlier.Subject.Actor is { } actor && later.Subject.Actor is { } other && actor != other)
            return false;
        return IsContrasted(earlier, later, gap, voices) || IsOfOneDoing(earlier, later, gap, voices);
    }

    private static bool IsContrasted(FigureTelling earlier, FigureTelling later, int gap, Voices voices)
    {
        if (later.Contrast is Contrast.None || IsOneSpeaker(earlier, later))
            return false;
        var isStock = ProcessTerms.IsStock(later.Subject.Measure);
        if (gap > (isStock ? DaysOfContrastOfStock : DaysOfContrast) || Ratio(earlier, later) > FarthestOfContrast || !IsOnSide(earlier, later))
            return false;
        if (earlier.Id == later.Id)
            return Math.Abs(earlier.Figure.Evidence[0].Sentence - later.Figure.Evidence[0].Sentence) <= SentencesOfOne && IsOfOneTime(earlier, later);
        return voices.Of(earlier.Id) != voices.Of(later.Id) && IsOfOnePlace(earlier, later) && (isStock || IsOfOneTime(earlier, later));
    }

    // A number that has grown since has been brought up to date.
    private static bool IsOfOneDoing(FigureTelling earlier, FigureTelling later, int gap, Voices voices) =>
        gap <= DaysOfDoing
        && !ProcessTerms.IsStock(later.Subject.Measure)
        && voices.Of(earlier.Id) != voices.Of(later.Id)
        && earlier.Figure.SaidBy is not null
        && later.Figure.SaidBy is not null
        && (gap == 0 || later.Figure.Max < earlier.Figure.Min)
        && (gap <= 1 || earlier.Period.Kind != PeriodKind.None || later.Period.Kind != PeriodKind.None)
        && earlier.Period.IsSameAs(later.Period) != false
        && Ratio(earlier, later) <= FarthestOfDoing
        && !FigureConflicts.Agree(earlier.Figure, later.Figure)
        && !IsOneSpeaker(earlier, later)
        && earlier.Names.Overlaps(later.Names);

    private static bool IsOneSpeaker(FigureTelling a, FigureTelling b)
    {
        if (a.Figure.SaidBy?.Speaker is not { } speaker || b.Figure.SaidBy?.Speaker is not { } other)
            return a.Id == b.Id && a.Figure.SaidBy?.Speaker == b.Figure.SaidBy?.Speaker;
        var (words, others) = (Words.Of(speaker), Words.Of(other));
        return words.TrueForAll(others.Contains) || others.TrueForAll(words.Contains);
    }

    private static bool IsOnSide(FigureTelling earlier, FigureTelling later) => later.Contrast switch
    {
        Contrast.Lower => later.Figure.Max < earlier.Figure.Min,
        Contrast.Higher => later.Figure.Min > earlier.Figure.Max,
        _ => !FigureConflicts.Agree(earlier.Figure, later.Figure),
    };

    // Of two days, they count two doings; of a part of a time and the whole, as well.
    private static bool IsOfOneTime(FigureTelling a, FigureTelling b) => a.Period.IsSameAs(b.Period) != false;

    private static bool IsOfOnePlace(FigureTelling a, FigureTelling b) =>
        a.Subject.Place == b.Subject.Place || a.Subject.Place.Length == 0 || b.Subject.Place.Length == 0 || a.Names.Overlaps(b.Names);

    private static double Ratio(FigureTelling a, FigureTelling b) => Math.Max(a.Figure.Min, b.Figure.Min) / Math.Max(1, Math.Min(a.Figure.Max, b.Figure.Max));
}

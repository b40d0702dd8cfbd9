using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>The newest number that one source gives.</summary>
/// <param name="Figure">The record.</param>
/// <param name="Source">Whose word it is: the speaker, else the outlet.</param>
/// <param name="Telling">Where it is told.</param>
/// <param name="Copies">How many reports tell it in the same words.</param>
public sealed record LatestFigure(Figure Figure, string Source, Telling Telling, int Copies)
{
    /// <summary>The place that the number is of; null where it is of the whole situation, or only where it was written or who says it is told.</summary>
    public string? Place => FigureSubject.OwnPlace(Figure);

    /// <summary>Since when or in which time it counts, in the report's words; null where nothing or only the day of the saying is told.</summary>
    public string? Period => FigurePeriod.Of(Figure.Period, Telling.Day).Kind switch
    {
        PeriodKind.None => null,
        PeriodKind.Since when Figure.Period is { } text && !text.StartsWith("since", StringComparison.OrdinalIgnoreCase) => "since " + text,
        _ => Figure.Period,
    };

    /// <summary>Whether the number is of a single day, not of all the time before.</summary>
    public bool IsOfOneDay => FigurePeriod.Of(Figure.Period, Telling.Day).Kind == PeriodKind.Day;
}

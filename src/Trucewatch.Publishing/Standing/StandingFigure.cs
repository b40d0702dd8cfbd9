using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <summary>The number of a measure that says best how things are, and those that stand beside it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Latest">The number.</param>
/// <param name="Place">Where it is of; null for the whole situation, or where that is not told.</param>
/// <param name="Period">In which time it counts, in the report's words; null where that is not told, or only the day of the saying is.</param>
/// <param name="Beside">What other sources give at nearly the same time, where it differs; the newest first.</param>
public sealed record StandingFigure(string Measure, LatestFigure Latest, string? Place, string? Period, IReadOnlyList<LatestFigure> Beside);

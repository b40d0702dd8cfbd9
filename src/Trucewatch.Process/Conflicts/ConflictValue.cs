using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>One of the answers that reports give.</summary>
/// <param name="Min">The lower end of a figure; null for a position.</param>
/// <param name="Max">The upper end of a figure; null for a position.</param>
/// <param name="Unit">What is counted; null for a position.</param>
/// <param name="Hedge">How firmly a figure is given.</param>
/// <param name="Stance">The stance of a position; null for a figure.</param>
/// <param name="Tellings">Who tells it; copies of one story are one voice.</param>
/// <param name="Corrected">Whether all who told it have been corrected.</param>
public sealed record ConflictValue(
    double? Min, double? Max, string? Unit, Hedge Hedge, string? Stance, IReadOnlyList<Telling> Tellings, bool Corrected);

using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>One number of a series, as one source gives it.</summary>
/// <param name="Day">The day counted, or of the report.</param>
/// <param name="Figure">The record.</param>
/// <param name="Source">Whose word it is: the speaker, else the outlet.</param>
/// <param name="Corrected">Whether a later version of the report takes it back.</param>
/// <param name="Tellings">Where it is told; copies of one story are one voice.</param>
public sealed record FigurePoint(DateOnly Day, Figure Figure, string Source, bool Corrected, IReadOnlyList<Telling> Tellings);

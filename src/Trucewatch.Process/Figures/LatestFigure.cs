using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>The newest number that one source gives.</summary>
/// <param name="Figure">The record.</param>
/// <param name="Source">Whose word it is: the speaker, else the outlet.</param>
/// <param name="Telling">Where it is told.</param>
/// <param name="Copies">How many reports tell it in the same words.</param>
public sealed record LatestFigure(Figure Figure, string Source, Telling Telling, int Copies);

namespace Trucewatch.Publishing;

/// <summary>A part of a brief.</summary>
/// <param name="Heading">Plain text.</param>
/// <param name="Lines">May be empty.</param>
/// <param name="Nothing">What to say where there is no line.</param>
public sealed record BriefSection(string Heading, IReadOnlyList<BriefLine> Lines, string Nothing);

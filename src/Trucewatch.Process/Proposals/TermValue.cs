namespace Trucewatch.Process;

/// <summary>A term's amounts as some reports give them.</summary>
/// <param name="Count">Persons, or trucks a day.</param>
/// <param name="Days">Days.</param>
/// <param name="Tellings">Who gives them.</param>
public sealed record TermValue(double? Count, double? Days, IReadOnlyList<Telling> Tellings);

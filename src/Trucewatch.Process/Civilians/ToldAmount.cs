using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A number told in the same sentence as a doing. Numbers that differ stand beside one another.</summary>
/// <param name="Figure">The number as its report has it.</param>
/// <param name="Telling">Who told it.</param>
public sealed record ToldAmount(Figure Figure, Telling Telling);

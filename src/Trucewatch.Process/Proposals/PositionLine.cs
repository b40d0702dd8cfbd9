namespace Trucewatch.Process;

/// <summary>Where an actor stood on a proposal.</summary>
/// <param name="Actor">The party.</param>
/// <param name="Stance">The codebook's stance.</param>
/// <param name="Conditions">What it asks for, in a report's words.</param>
/// <param name="AsOf">The day of the report that tells it.</param>
/// <param name="Tellings">Who tells it on that day.</param>
public sealed record PositionLine(string Actor, string Stance, string? Conditions, DateOnly AsOf, IReadOnlyList<Telling> Tellings);

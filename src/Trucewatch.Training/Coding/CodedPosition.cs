namespace Trucewatch.Training;

/// <summary>Where an actor stands, as a person coded it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Stance">The stance.</param>
/// <param name="IsOptional">Whether coders differ on it, so that it counts neither way.</param>
internal sealed record CodedPosition(string Actor, string Stance, bool IsOptional);

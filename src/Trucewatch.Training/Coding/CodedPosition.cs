namespace Trucewatch.Training;

/// <summary>Where somebody stands on a proposal, as a person coded it.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Stance">The page of the stance.</param>
/// <param name="IsOptional">Whether only one of two coders had it.</param>
internal sealed record CodedPosition(string Actor, string Stance, bool IsOptional);

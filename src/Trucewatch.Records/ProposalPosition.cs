namespace Trucewatch.Records;

/// <summary>Where one actor stands on a proposal.</summary>
/// <param name="Actor">The party, by the guide's name.</param>
/// <param name="Stance">The codebook's stance, such as <c>conditional</c>.</param>
/// <param name="Conditions">What the actor asks for, in the report's words; null when nothing is said.</param>
/// <param name="Evidence">The sentences that say it; never empty.</param>
public sealed record ProposalPosition(string Actor, string Stance, string? Conditions, IReadOnlyList<Evidence> Evidence);

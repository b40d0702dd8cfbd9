using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A word of a sentence that tells where an actor stands on a proposal.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Stance">The stance that the word's page and status give.</param>
/// <param name="Conditions">What the actor asks for, in the report's words; null where nothing is said.</param>
/// <param name="Evidence">The sentence.</param>
/// <param name="IsWeak">Whether it holds only where nothing surer is told of the actor.</param>
internal sealed record StanceCue(string Actor, string Stance, string? Conditions, Evidence Evidence, bool IsWeak);

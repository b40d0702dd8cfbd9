using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A word of a sentence that may tell where an actor stands on a proposal: by a rule for stances, or by a doing that shows one.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Stance">The stance that the word's page and status give; null for none.</param>
/// <param name="IsRuled">Whether a rule for stances found it; a doing alone shows less.</param>
/// <param name="Conditions">What the actor asks for, in the report's words; null where nothing is said.</param>
/// <param name="Evidence">The sentence.</param>
/// <param name="Keys">What the learned decision sees of it.</param>
internal sealed record StanceCue(string Actor, string? Stance, bool IsRuled, string? Conditions, Evidence Evidence, IReadOnlyList<ulong> Keys);

using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A word of a sentence that may tell where an actor stands on a proposal, as what was learned sees it.</summary>
/// <param name="Draft">The proposal that it is taken to be about.</param>
/// <param name="Evidence">The sentence.</param>
/// <param name="Conditions">What the actor asks for, in the report's words; null where nothing is said.</param>
/// <param name="Keys">Its features.</param>
internal sealed record PositionPlace(ProposalDraft Draft, Evidence Evidence, string? Conditions, ulong[] Keys);

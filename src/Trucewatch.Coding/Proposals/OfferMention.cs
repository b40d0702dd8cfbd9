namespace Trucewatch.Coding;

/// <summary>A proposal spoken of in a sentence.</summary>
/// <param name="Noun">The index of the word that names it.</param>
/// <param name="Draft">The proposal.</param>
/// <param name="IsTentative">Whether the word alone would make no proposal.</param>
internal sealed record OfferMention(int Noun, ProposalDraft Draft, bool IsTentative);

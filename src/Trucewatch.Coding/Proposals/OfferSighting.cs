namespace Trucewatch.Coding;

/// <summary>A sentence as the decision on positions looks back on it.</summary>
/// <param name="Found">All that was found in it.</param>
/// <param name="Sentence">The sentence as the reading of proposals saw it.</param>
/// <param name="Current">The proposal spoken of last, in it or before it; null before the first.</param>
/// <param name="Triggers">What in it may tell who stands where.</param>
internal sealed record OfferSighting(SentenceFindings Found, OfferSentence Sentence, ProposalDraft? Current, IReadOnlyList<StanceTrigger> Triggers);

namespace Trucewatch.Coding;

/// <summary>A term that a proposal may have.</summary>
/// <param name="Draft">The proposal.</param>
/// <param name="Term">The page of the term.</param>
/// <param name="Cues">What may tell it, in reading order.</param>
/// <param name="Keys">The features of each cue, with what the whole report tells of it.</param>
internal sealed record TermCandidate(ProposalDraft Draft, string Term, IReadOnlyList<TermCue> Cues, IReadOnlyList<ulong[]> Keys);

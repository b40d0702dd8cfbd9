namespace Trucewatch.Training;

/// <summary>A proposal that a person coded.</summary>
/// <param name="Sentences">The sentences that speak of it.</param>
/// <param name="Terms">What it would do.</param>
internal sealed record CodedProposal(IReadOnlySet<int> Sentences, IReadOnlyList<CodedTerm> Terms);

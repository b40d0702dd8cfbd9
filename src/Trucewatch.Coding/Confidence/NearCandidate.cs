using Trucewatch.Codebook;

namespace Trucewatch.Coding;

/// <summary>A doing that a page nearly tells: at one word, rules of the page lack one condition each and none holds.</summary>
/// <param name="Finding">The doing as it would be, by the rule that asks for most.</param>
/// <param name="Near">The rules, each with what it lacks.</param>
internal sealed record NearCandidate(EventFinding Finding, IReadOnlyList<NearMatch> Near);

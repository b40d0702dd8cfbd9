namespace Trucewatch.Codebook;

/// <summary>A rule that would hold at a word but for one condition.</summary>
/// <param name="Match">The rule and the word.</param>
/// <param name="Lacks">The condition that does not hold.</param>
public readonly record struct NearMatch(RuleMatch Match, RuleCondition Lacks);

namespace Trucewatch.Codebook;

/// <summary>A rule that holds at a word of a sentence.</summary>
/// <param name="Page">The page of the rule.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Index">The index of the trigger in the sentence.</param>
public readonly record struct RuleMatch(CodebookPage Page, RuleDefinition Rule, int Index);

namespace Trucewatch.Codebook;

/// <summary>Something that must, or must not, hold around the trigger.</summary>
/// <param name="Relation">How the word tested stands to the trigger.</param>
/// <param name="Path">The role path that is followed; null where the relation needs none.</param>
/// <param name="Negative">Whether it must not hold.</param>
/// <param name="Test">What the word found there must be.</param>
public sealed record RuleCondition(ConditionRelation Relation, RolePath? Path, bool Negative, WordTest Test)
{
    /// <summary>The condition as the page has it: "with object: @offers".</summary>
    public string Written { get; init; } = "";
}

using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A doing found in a sentence.</summary>
internal sealed record EventFinding(RuleMatch Match, Status Status, IReadOnlyList<string> By, IReadOnlyList<string> To, double Confidence)
{
    /// <summary>The way by which the rule found who does it, in the rule's words; empty where it found nobody.</summary>
    public string ByWay { get; init; } = "";

    /// <summary>The indexes of the words in which the rule found who does it; empty where it read that off something else.</summary>
    public IReadOnlyList<int> ByWords { get; init; } = [];

    /// <summary>What the rule lacks, where it only nearly holds and was taken by what was learned; else null.</summary>
    public RuleCondition? Lacks { get; init; }

    public string Type => Match.Page.Id;

    /// <summary>Whether its page says that such doings may tell where their doers stand on a proposal.</summary>
    public bool IsAnswer => Match.Page.Attributes.GetValueOrDefault("answers") == "yes";
}

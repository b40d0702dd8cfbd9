using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A doing found in a sentence.</summary>
internal sealed record EventFinding(RuleMatch Match, Status Status, IReadOnlyList<string> By, IReadOnlyList<string> To, double Confidence)
{
    public string Type => Match.Page.Id;
}

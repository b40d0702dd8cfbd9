using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>A number of a sentence with the measure it is for.</summary>
/// <param name="Match">The page and rule.</param>
/// <param name="Number">The number as read.</param>
/// <param name="Counted">The index of the word for what is counted.</param>
/// <param name="Min">The lower end in the measure's unit.</param>
/// <param name="Max">The upper end in the measure's unit.</param>
/// <param name="Unit">The measure's unit, or the currency.</param>
/// <param name="Status">How it stands to what is the case.</param>
internal sealed record FigureFinding(RuleMatch Match, NumberMention Number, int Counted, double Min, double Max, string Unit, Status Status)
{
    private const double OfRule = 0.8;

    public string Measure => Match.Page.Id;

    /// <summary>How sure it is that the number is for the measure, from 0 to 1.</summary>
    public double Confidence { get; init; } = OfRule;

    /// <summary>Whether what was learned from coded reports, and not the pages alone, gave the measure.</summary>
    public bool IsLearned { get; init; }
}

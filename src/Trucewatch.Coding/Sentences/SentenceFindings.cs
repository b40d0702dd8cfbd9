namespace Trucewatch.Coding;

/// <summary>Everything found in one sentence, before it becomes records.</summary>
internal sealed record SentenceFindings(
    SentenceContext Context,
    IReadOnlyList<StatementFinding> Statements,
    IReadOnlyList<FigureFinding> Figures,
    IReadOnlyList<EventFinding> Events,
    IReadOnlyList<PartyPlace> Places)
{
    /// <summary>Every match of a rule as a doing, before what was learned decides which of them are told.</summary>
    public IReadOnlyList<EventFinding> Told { get; init; } = [];
}

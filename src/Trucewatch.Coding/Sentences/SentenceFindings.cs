namespace Trucewatch.Coding;

/// <summary>Everything found in one sentence, before it becomes records.</summary>
internal sealed record SentenceFindings(
    SentenceContext Context,
    IReadOnlyList<StatementFinding> Statements,
    IReadOnlyList<FigureFinding> Figures,
    IReadOnlyList<EventFinding> Events,
    IReadOnlyList<PartyPlace> Places);

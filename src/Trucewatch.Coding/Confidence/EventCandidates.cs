namespace Trucewatch.Coding;

/// <summary>One sentence with the doings that rules found in it.</summary>
internal sealed record EventCandidates(SentenceContext Context, IReadOnlyList<EventFinding> Findings, IReadOnlyList<StatusOperator> Operators);

namespace Trucewatch.Coding;

/// <summary>One sentence with the doings that rules found in it, before anything is decided.</summary>
internal sealed record EventCandidates(SentenceContext Context, IReadOnlyList<EventFinding> Findings, IReadOnlyList<StatusOperator> Operators)
{
    /// <summary>The doings that pages nearly tell.</summary>
    public IReadOnlyList<NearCandidate> Near { get; init; } = [];
}

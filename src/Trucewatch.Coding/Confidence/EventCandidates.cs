namespace Trucewatch.Coding;

/// <summary>One sentence with the doings that rules found in it, before anything is decided.</summary>
internal sealed record EventCandidates(SentenceContext Context, IReadOnlyList<EventFinding> Findings, IReadOnlyList<StatusOperator> Operators)
{
    /// <summary>The doings that pages nearly tell.</summary>
    public IReadOnlyList<NearCandidate> Near { get; init; } = [];

    /// <summary>How likely the sentence tells a doing of each page, by what was learned; empty where nothing was.</summary>
    public IReadOnlyList<EventLikelihood> Likelihoods { get; init; } = [];

    /// <summary>The doings that no rule finds and that are likely enough, of each page one at most.</summary>
    public IReadOnlyList<EventFinding> Likely { get; init; } = [];
}

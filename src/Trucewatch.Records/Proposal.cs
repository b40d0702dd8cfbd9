namespace Trucewatch.Records;

/// <summary>An offer, plan, draft or agreed deal, as one report tells of it.</summary>
public sealed record Proposal : ReportRecord
{
    /// <inheritdoc/>
    public override string Kind => "proposal";

    /// <summary>As the report calls it, or a plain description.</summary>
    public required string Name { get; init; }

    /// <summary>Who proposes it, or who signed it when it is an agreed deal.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Who carries it between the sides.</summary>
    public IReadOnlyList<string> Mediators { get; init; } = [];

    /// <summary>What it would do.</summary>
    public IReadOnlyList<ProposalTerm> Terms { get; init; } = [];

    /// <summary>Who stands where on it.</summary>
    public IReadOnlyList<ProposalPosition> Positions { get; init; } = [];
}

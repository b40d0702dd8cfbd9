namespace Trucewatch.Process;

/// <summary>One offer, plan or deal as all reports together tell of it.</summary>
public sealed record ProposalLine
{
    /// <summary>Of the first record that tells of it.</summary>
    public required string Id { get; init; }

    /// <summary>What most voices call it.</summary>
    public required string Name { get; init; }

    /// <summary>What others call it.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Who proposes it.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Who carries it between the sides.</summary>
    public IReadOnlyList<string> Mediators { get; init; } = [];

    /// <summary>Whether any report of it gives its date; if none does, the days below are those of capture.</summary>
    public bool Dated { get; init; } = true;

    /// <summary>The day of the first report of it.</summary>
    public required DateOnly FirstReported { get; init; }

    /// <summary>The day of the last report of it.</summary>
    public required DateOnly LastReported { get; init; }

    /// <summary>What has become of it.</summary>
    public required ProposalState State { get; init; }

    /// <summary>Why, in words, with what it rests on.</summary>
    public required string StateReason { get; init; }

    /// <summary>What it would do.</summary>
    public IReadOnlyList<TermLine> Terms { get; init; } = [];

    /// <summary>The latest stance of each actor, by actor.</summary>
    public IReadOnlyList<PositionLine> Positions { get; init; } = [];

    /// <summary>Every stance as it was told, oldest first; copies once.</summary>
    public IReadOnlyList<PositionLine> History { get; init; } = [];

    /// <summary>Where it is told of, in order of days; one a report.</summary>
    public required IReadOnlyList<Telling> Tellings { get; init; }
}

namespace Trucewatch.Process;

/// <summary>What an actor undertook, owes under a deal, or was asked or advised to do.</summary>
public sealed record Commitment
{
    /// <summary>Of the record that first tells of it.</summary>
    public required string Id { get; init; }

    /// <summary>Who is to do it, by the guide's name.</summary>
    public required string Who { get; init; }

    /// <summary>To whom it is to be done; empty when not said.</summary>
    public IReadOnlyList<string> ToWhom { get; init; } = [];

    /// <summary>The type of the doing.</summary>
    public required string Type { get; init; }

    /// <summary>The sentence that first tells of it.</summary>
    public required string Words { get; init; }

    /// <summary>What it rests on.</summary>
    public required CommitmentBasis Basis { get; init; }

    /// <summary>Who asks or advises; null for what was undertaken or agreed.</summary>
    public string? AskedBy { get; init; }

    /// <summary>The last day on which it is to be done; null when none is told.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>What has become of it.</summary>
    public required CommitmentState State { get; init; }

    /// <summary>The day of the first report of it.</summary>
    public required DateOnly FirstReported { get; init; }

    /// <summary>Where it is told of.</summary>
    public required IReadOnlyList<Telling> Tellings { get; init; }

    /// <summary>Where it is told that it was done or broken; empty when nowhere.</summary>
    public IReadOnlyList<Telling> Outcome { get; init; } = [];
}

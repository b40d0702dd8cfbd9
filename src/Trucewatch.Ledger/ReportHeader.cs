using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>What a store knows of a report, without its text.</summary>
public sealed record ReportHeader
{
    /// <summary>The report's id.</summary>
    public required string Document { get; init; }

    /// <summary>Where it was first read from.</summary>
    public required string Source { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, as the report says.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The day it counts from: that of publication, or of the first capture.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The agency credited.</summary>
    public string? Agency { get; init; }

    /// <summary>The language of its body.</summary>
    public string? Language { get; init; }

    /// <summary>The situations it speaks of, the main one first.</summary>
    public IReadOnlyList<string> Situations { get; init; } = [];

    /// <summary>The version of the codebook whose records are current.</summary>
    public required string Codebook { get; init; }

    /// <summary>When it first came, UTC.</summary>
    public required DateTimeOffset Captured { get; init; }

    /// <summary>How many records it has.</summary>
    public required int Records { get; init; }
}

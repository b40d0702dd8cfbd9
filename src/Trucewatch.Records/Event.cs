namespace Trucewatch.Records;

/// <summary>Something done, said to be done, planned, offered, urged or refused.</summary>
public sealed record Event : ReportRecord
{
    /// <inheritdoc/>
    public override string Kind => "event";

    /// <inheritdoc/>
    public override string? Category => Type;

    /// <summary>The codebook's event type, such as <c>truce-start</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The PLOVER event type it falls under, null when there is none.</summary>
    public string? Plover { get; init; }

    /// <summary>Who does it, by the guide's names; empty when unknown.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>To whom or against whom it is done; empty when not said.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>How the doing stands to what is the case.</summary>
    public Status Status { get; init; }

    /// <summary>Where, in the report's words.</summary>
    public string? Place { get; init; }

    /// <summary>When; null when not said.</summary>
    public TimeReference? Time { get; init; }

    /// <summary>What an accusation or violation is about, as the contract lists it; null for other types.</summary>
    public string? About { get; init; }
}

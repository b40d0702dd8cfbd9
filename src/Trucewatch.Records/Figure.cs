namespace Trucewatch.Records;

/// <summary>A number that a report gives for one of the codebook's measures.</summary>
public sealed record Figure : ReportRecord
{
    /// <inheritdoc/>
    public override string Kind => "figure";

    /// <inheritdoc/>
    public override string? Category => Measure;

    /// <summary>The codebook's measure, such as <c>killed</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>The lower end, in <see cref="Unit"/>.</summary>
    public required double Min { get; init; }

    /// <summary>The upper end, in <see cref="Unit"/>; equal to <see cref="Min"/> for a single number.</summary>
    public required double Max { get; init; }

    /// <summary>What is counted: <c>persons</c>, <c>days</c>, <c>percent</c>, <c>trucks</c>, a currency code.</summary>
    public required string Unit { get; init; }

    /// <summary>How firmly the number is given.</summary>
    public Hedge Hedge { get; init; }

    /// <summary>How the number stands to what is the case.</summary>
    public Status Status { get; init; }

    /// <summary>Who or what is counted, in the report's words.</summary>
    public string? Subject { get; init; }

    /// <summary>The party that is counted or that did it, by the guide's name, when said.</summary>
    public string? Actor { get; init; }

    /// <summary>Where, in the report's words.</summary>
    public string? Place { get; init; }

    /// <summary>The time the number covers, in the report's words.</summary>
    public string? Period { get; init; }
}

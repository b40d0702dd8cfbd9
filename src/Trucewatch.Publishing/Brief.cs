using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What reports of a period tell of one process, beside what was known before.</summary>
public sealed record Brief
{
    /// <summary>The situation; null for reports of none that is known.</summary>
    public string? Situation { get; init; }

    /// <summary>The first day of the period.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>In the order in which they are read.</summary>
    public required IReadOnlyList<BriefSection> Sections { get; init; }

    /// <summary>What the brief rests on and what it does not cover, a sentence each.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>The reports told of, by id.</summary>
    public required IReadOnlyDictionary<string, Report> Reports { get; init; }
}

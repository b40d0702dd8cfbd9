namespace Trucewatch.Process;

/// <summary>A truce, as all reports together tell of it.</summary>
public sealed record Truce
{
    /// <summary>Of the record that first dates its start.</summary>
    public required string Id { get; init; }

    /// <summary>Who keeps it, by the guide's names.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The day it ended; null while in force.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether no report tells the day of its end: it had ended by <see cref="To"/>, when a report told of that or another truce began.</summary>
    public bool EndedBefore { get; init; }

    /// <summary>How it ended; null while in force, or when nothing is told of that.</summary>
    public TruceEnding? EndedBy { get; init; }

    /// <summary>How many days were agreed at its start, when told.</summary>
    public double? DaysAgreed { get; init; }

    /// <summary>In order of their days.</summary>
    public IReadOnlyList<TruceExtension> Extensions { get; init; } = [];

    /// <summary>Its parts, in order; empty where none is told of.</summary>
    public IReadOnlyList<TrucePhase> Phases { get; init; } = [];

    /// <summary>Breaches reported or alleged; the same charge by the same accuser once.</summary>
    public IReadOnlyList<TruceViolation> Violations { get; init; } = [];

    /// <summary>Where its start and its end are told of.</summary>
    public required IReadOnlyList<Telling> Tellings { get; init; }

    /// <summary>How many days it has held by <paramref name="day"/>, its last included; 0 before it began.</summary>
    public int DaysHeld(DateOnly day) => Math.Max(0, (To is { } to && to < day ? to : day).DayNumber - From.DayNumber);

    /// <summary>Whether it holds on a day; on the day of its end it no longer does.</summary>
    public bool InForceOn(DateOnly day) => From <= day && (To is null || To > day);
}

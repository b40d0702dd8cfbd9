namespace Trucewatch.Process;

/// <summary>Where a process stands, by what had been reported on or before a day.</summary>
public sealed record ProcessState
{
    /// <summary>The situation; null for all reports together.</summary>
    public string? Situation { get; init; }

    /// <summary>The day up to which reports were taken in; for a state without limit that of the newest report that
    /// gives its date, null when there is none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The number of reports it rests on.</summary>
    public int Reports { get; init; }

    /// <summary>How many of them give no date; nothing is counted as new by them.</summary>
    public int Undated { get; init; }

    /// <summary>The day of the oldest report that gives one; of capture when none does.</summary>
    public DateOnly? Oldest { get; init; }

    /// <summary>The day of the newest report that gives one; of capture when none does.</summary>
    public DateOnly? Newest { get; init; }

    /// <summary>Groups of two or more reports that are copies or rewrites of one another.</summary>
    public IReadOnlyList<Story> Stories { get; init; } = [];

    /// <summary>In order of their first report.</summary>
    public IReadOnlyList<ProposalLine> Proposals { get; init; } = [];

    /// <summary>In order of their start.</summary>
    public IReadOnlyList<Truce> Truces { get; init; } = [];

    /// <summary>Open ones first, then by day, newest first.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>What was done, each once however many tell of it, in order of their days.</summary>
    public IReadOnlyList<Doing> Doings { get; init; } = [];

    /// <summary>What was done to or for civilians, in order of their days, with the numbers told of it.</summary>
    public IReadOnlyList<CivilianDoing> Civilians { get; init; } = [];

    /// <summary>By due date, those without one last.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>In order of their first report.</summary>
    public IReadOnlyList<Allegation> Allegations { get; init; } = [];

    /// <summary>By measure, place and subject.</summary>
    public IReadOnlyList<FigureSeries> Series { get; init; } = [];

    /// <summary>By measure, then newest first.</summary>
    public IReadOnlyList<LatestFigure> Figures { get; init; } = [];

    /// <summary>The truce in force on <see cref="AsOf"/>, null when none is.</summary>
    public Truce? TruceInForce => AsOf is { } day ? Truces.LastOrDefault(truce => truce.InForceOn(day)) : null;
}

using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A figure of a process as it stands among the others.</summary>
internal sealed class LiveFigure(Position place, FigureTelling told, int voice, bool isWithdrawn)
{
    public Position Place => place;

    public FigureTelling Told => told;

    public Figure Figure => told.Figure;

    public DateOnly Day => told.Report.Day;

    /// <summary>The number of its report's voice.</summary>
    public int Voice => voice;

    /// <summary>Whether a later version of its report takes it back.</summary>
    public bool IsWithdrawn => isWithdrawn;

    /// <summary>Whether it counts a time of the calendar, whenever that is spoken of.</summary>
    public bool IsOfCalendar { get; } = told.Period.IsOfCalendar;

    /// <summary>The figures that contradict it.</summary>
    public HashSet<LiveFigure> Against { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The conflict that it is part of, as last shown.</summary>
    public Placed<Conflict>? Shown { get; set; }
}

namespace Trucewatch.Language;

/// <summary>A place in the calendar as it is read; the end is an index of lexemes, exclusive.</summary>
internal struct TimeAnchor
{
    public int End;
    public DateOnly? From;
    public DateOnly? To;
    public bool Interval;

    /// <summary>How long the unit named is: 'd' a day, 'w' a week, 'm' a month, 'y' a year.</summary>
    public char Level;
}

namespace Trucewatch.Coding;

/// <summary>A stretch of days, both ends included.</summary>
internal readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>Whether the two have a day in common.</summary>
    public bool Overlaps(DaySpan other) => From <= other.To && other.From <= To;
}

namespace Trucewatch.Situations;

/// <summary>A time in office, by months where the day is not told.</summary>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="To">The last day; null while it lasts.</param>
public readonly record struct Term(DateOnly? From, DateOnly? To)
{
    // News names office-holders some weeks before they take office and after they leave it.
    private const int DaysBefore = 75;
    private const int DaysAfter = 45;

    /// <summary>Whether the day lies in the term.</summary>
    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Whether the day lies in the term or so near it that the press still, or already, speaks of the person as of the office.</summary>
    public bool IsNear(DateOnly day) =>
        (From is null || From.Value.DayNumber - DaysBefore <= day.DayNumber) && (To is null || day.DayNumber <= To.Value.DayNumber + DaysAfter);
}

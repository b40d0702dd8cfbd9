namespace Trucewatch.Language;

/// <summary>What sort of expression of time it is.</summary>
public enum TimeKind
{
    /// <summary>A day or a part of one: "Monday", "7 October", "overnight".</summary>
    Point,

    /// <summary>A stretch with both ends: "last week", "in March", "the 24 hours to midday".</summary>
    Interval,

    /// <summary>From a day on: "since 7 October".</summary>
    Since,

    /// <summary>Up to a day: "by Saturday noon", "until Sunday".</summary>
    Until,

    /// <summary>A length without a place in the calendar: "60 days", "two weeks".</summary>
    Duration,

    /// <summary>Again and again: "every day", "daily", "on Fridays".</summary>
    Recurring,
}

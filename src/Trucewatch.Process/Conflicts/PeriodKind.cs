namespace Trucewatch.Process;

/// <summary>What is known of the time that a figure counts.</summary>
internal enum PeriodKind
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>One day.</summary>
    Day,

    /// <summary>From a day on.</summary>
    Since,

    /// <summary>Other words.</summary>
    Other,
}

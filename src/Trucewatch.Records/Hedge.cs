namespace Trucewatch.Records;

/// <summary>How firmly a number is given.</summary>
public enum Hedge
{
    /// <summary>Given as it is.</summary>
    Exact,

    /// <summary>"About", "nearly", "an estimated".</summary>
    About,

    /// <summary>"At least", "more than".</summary>
    AtLeast,

    /// <summary>"Up to", "fewer than", "under".</summary>
    AtMost,
}

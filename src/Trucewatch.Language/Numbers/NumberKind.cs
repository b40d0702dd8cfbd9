namespace Trucewatch.Language;

/// <summary>What sort of number an expression is.</summary>
public enum NumberKind
{
    /// <summary>A count: "59 hostages", "a dozen", "1.3 million".</summary>
    Cardinal,

    /// <summary>A place in an order: "third", "16th".</summary>
    Ordinal,

    /// <summary>A share in percent, from 0 to 100 and beyond: "40%", "two-thirds" is a fraction instead.</summary>
    Percent,

    /// <summary>A share as a fraction of one: "two-thirds", "half", "a quarter".</summary>
    Fraction,

    /// <summary>An amount of money; the unit is the currency.</summary>
    Money,

    /// <summary>A length of time; the unit is the word as written in the singular ("day", "week", "hour").</summary>
    Duration,

    /// <summary>A measured quantity with another unit: distance, weight, age, temperature.</summary>
    Quantity,

    /// <summary>Part of a date or time of day: "7 October", "2024", "6:01 pm".</summary>
    Date,

    /// <summary>A number that is part of a name or code: "Route 60", "F-35", "resolution 1701".</summary>
    Name,

    /// <summary>Named but not counted: "dozens", "scores", "hundreds", "several"; the ends are not to be used.</summary>
    Vague,
}

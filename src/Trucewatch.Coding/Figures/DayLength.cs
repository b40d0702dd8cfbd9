namespace Trucewatch.Coding;

/// <summary>The length in days of the units of time, as the guide counts them.</summary>
internal static class DayLength
{
    /// <summary>The length in days of "hour", "day", "week", "month" or "year"; null for any other unit.</summary>
    public static double? Of(string? unit) => unit switch
    {
        "hour" => 1 / 24.0,
        "night" or "day" => 1,
        "week" => 7,
        "fortnight" => 14,
        "month" => 30,
        "year" => 365,
        _ => null,
    };
}

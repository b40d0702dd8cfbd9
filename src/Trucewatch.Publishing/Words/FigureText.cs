using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>Figures as people read them.</summary>
public static class FigureText
{
    /// <summary>Such as <c>at least 1,200</c>, <c>40–50 %</c>, <c>42 days</c>.</summary>
    public static string Number(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Number(figure.Min, figure.Max, figure.Hedge, figure.Unit);
    }

    /// <summary>The same for a number that is no record of its own.</summary>
    public static string Number(double min, double max, Hedge hedge, string unit)
    {
        var number = min.Equals(max) ? One(min) : $"{One(min)}–{One(max)}";
        var hedged = hedge switch
        {
            Hedge.About => "about " + number,
            Hedge.AtLeast => "at least " + number,
            Hedge.AtMost => "at most " + number,
            _ => number,
        };
        return unit switch
        {
            "persons" => hedged,
            "percent" => hedged + " %",
            _ => $"{hedged} {UnitText.After(min.Equals(max) ? min : 0, unit)}",
        };
    }

    /// <summary>
    /// A number with what it counts, where and when: <c>killed: at least 65, Gaza, Sunday</c>. A word that both the measure and the number have is said once, and so
    /// is an amount that is its own period: <c>truce: 60 days</c>.
    /// </summary>
    public static string Named(Figure figure, string? place, string? period)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var (number, measure, unit) = (Number(figure), UnitText.Plain(figure.Measure), " " + figure.Unit);
        if (measure.EndsWith(unit, StringComparison.Ordinal))
            measure = measure[..^unit.Length];
        return $"{measure}: {number}{(place is null ? "" : ", " + place)}{(period is null || number.EndsWith(period, StringComparison.Ordinal) ? "" : ", " + period)}";
    }

    private static string One(double number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}

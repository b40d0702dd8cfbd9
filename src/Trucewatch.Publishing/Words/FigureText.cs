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

    private static string One(double number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Figures as people read them.</summary>
internal static class FigureText
{
    /// <summary>Such as <c>at least 1,200</c>, <c>40–50 %</c>, <c>42 days</c>.</summary>
    public static string Number(Figure figure) => Number(figure.Min, figure.Max, figure.Hedge, figure.Unit);

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
            _ => $"{hedged} {unit}",
        };
    }

    private static string One(double number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What a figure counts, as figures of different reports are compared by it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Place">The telling words of the place; empty for the situation as a whole.</param>
/// <param name="Actor">The party counted.</param>
/// <param name="Period">The time that the count covers: <c>day</c>, <c>since</c>, a day as <c>2025-03-24</c>, the words as they are; empty for none.</param>
internal readonly record struct FigureSubject(string Measure, string Unit, string Place, string? Actor, string Period)
{
    private static readonly HashSet<string> CommonOfPlaces = new(StringComparer.Ordinal) { "the", "strip", "enclave", "territory", "in", "of" };

    public static FigureSubject Of(Figure figure, string? situation) =>
        new(figure.Measure, figure.Unit, PlaceOf(figure.Place, situation), figure.Actor, PeriodOf(figure.Period));

    private static string PlaceOf(string? place, string? situation)
    {
        if (place is null)
            return "";
        var words = Words.Of(place).Where(word => !CommonOfPlaces.Contains(word)).ToList();
        return words is [var only] && only == situation?.ToLower(CultureInfo.InvariantCulture) ? "" : string.Join(' ', words);
    }

    private static string PeriodOf(string? period)
    {
        if (period is null)
            return "";
        var words = Words.Of(period);
        if (words.Contains("24") || (words.Contains("day") && words.Exists(word => word is "past" or "last" or "previous")))
            return "day";
        return words is ["since", ..] ? "since" : string.Join(' ', words);
    }
}

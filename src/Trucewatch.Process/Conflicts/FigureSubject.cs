using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>What a figure counts, as figures of different reports are compared by it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Place">The telling words of the place; empty for the situation as a whole.</param>
/// <param name="Actor">The party counted.</param>
internal readonly record struct FigureSubject(string Measure, string Unit, string Place, string? Actor)
{
    private static readonly HashSet<string> CommonOfPlaces = new(StringComparer.Ordinal) { "the", "strip", "enclave", "territory", "in", "of" };

    public static FigureSubject Of(Figure figure, string? situation) => new(figure.Measure, figure.Unit, PlaceOf(figure, situation), figure.Actor);

    /// <summary>The place that the number is of; null where it is only where the report was written or whose word it is.</summary>
    public static string? OwnPlace(Figure figure)
    {
        if (figure.Place is not { } place || ProcessTerms.IsOfHostages(figure.Measure))
            return null;
        var isDateline = place.Length > 3 && place.All(character => !char.IsLetter(character) || char.IsUpper(character));
        return isDateline || place == figure.SaidBy?.Actor || place == figure.SaidBy?.Speaker ? null : place;
    }

    private static string PlaceOf(Figure figure, string? situation)
    {
        if (OwnPlace(figure) is not { } place)
            return "";
        var words = Words.Of(place).Where(word => !CommonOfPlaces.Contains(word)).ToList();
        return words is [var only] && only == situation?.ToLower(CultureInfo.InvariantCulture) ? "" : string.Join(' ', words);
    }
}

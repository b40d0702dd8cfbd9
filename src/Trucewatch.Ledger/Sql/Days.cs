using System.Globalization;

namespace Trucewatch.Ledger.Sql;

/// <summary>Days as the store's text columns have them; in order as text, they are in order as days.</summary>
internal static class Days
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Writes a day.</summary>
    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="FormatException">The text is no such day.</exception>
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Format, CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Trucewatch.Records;

/// <summary>Moments as <c>2025-03-24T12:00:00.000Z</c>: UTC, to the millisecond; in order as text, they are in order as times.</summary>
public static class IsoTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes a moment; what is finer than a millisecond is cut off.</summary>
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Write"/> writes, and nothing else.</summary>
    public static bool TryRead(string text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="FormatException">The text is no such moment.</exception>
    public static DateTimeOffset Read(string text) => TryRead(text, out var time) ? time : throw new FormatException($"'{text}' is no time as 2025-03-24T12:00:00.000Z");
}

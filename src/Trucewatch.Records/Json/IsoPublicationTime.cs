using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Trucewatch.Records;

/// <summary>Reads back what <see cref="PublicationTime.ToString"/> writes.</summary>
public static class IsoPublicationTime
{
    private const int DateLength = 10;
    private const int TimeEnd = 19;

    /// <summary>Reads <c>2025-03-24</c>, <c>2025-03-24T11:18:00</c>, or the latter with <c>Z</c> or <c>-04:00</c> behind it.</summary>
    /// <param name="text">The text, nothing around it.</param>
    /// <param name="foundIn">Goes to <see cref="PublicationTime.FoundIn"/>; the text does not hold it.</param>
    /// <param name="time">The time, null when the text is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, string? foundIn, [NotNullWhen(true)] out PublicationTime? time)
    {
        time = null;
        if (text.Length < DateLength
            || !DateOnly.TryParseExact(text[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        if (text.Length == DateLength)
        {
            time = new PublicationTime(date, FoundIn: foundIn);
            return true;
        }

        if (text.Length < TimeEnd
            || text[DateLength] != 'T'
            || !TimeOnly.TryParseExact(text[(DateLength + 1)..TimeEnd], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            || !TryParseOffset(text[TimeEnd..], out var offset))
        {
            return false;
        }

        time = new PublicationTime(date, clock, offset, foundIn);
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty)
            return true;
        if (text is "Z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (text[0] is not ('+' or '-') || !TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var distance))
            return false;
        offset = text[0] == '-' ? -distance : distance;
        return true;
    }
}

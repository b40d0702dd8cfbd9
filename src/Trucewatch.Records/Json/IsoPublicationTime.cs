using System.Globalization;

namespace Trucewatch.Records;

/// <summary>Reads what <see cref="PublicationTime.ToString"/> writes.</summary>
internal static class IsoPublicationTime
{
    private const int DateLength = 10;
    private const int TimeEnd = 19;

    public static bool TryParse(ReadOnlySpan<char> text, string? foundIn, out PublicationTime? time)
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

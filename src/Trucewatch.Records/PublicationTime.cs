using System.Globalization;

namespace Trucewatch.Records;

/// <summary>A date of publication, with the time of day and the zone where the report gives them.</summary>
/// <param name="Date">The calendar day as the report gives it, in its own zone.</param>
/// <param name="Time">The time of day, null when only the day is given.</param>
/// <param name="Offset">The zone's distance from UTC, null when the report does not name it.</param>
/// <param name="FoundIn">Where in the report it was found, such as <c>json-ld datePublished</c> or <c>dateline</c>.</param>
public sealed record PublicationTime(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null, string? FoundIn = null)
{
    /// <summary>The date, with time and zone where known, as ISO 8601 writes it.</summary>
    public override string ToString()
    {
        var date = Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time)
            return date;
        var text = date + "T" + time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        if (Offset is not { } offset)
            return text;
        return offset == TimeSpan.Zero
            ? text + "Z"
            : text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }
}

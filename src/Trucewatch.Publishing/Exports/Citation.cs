using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What is needed to cite a report.</summary>
/// <param name="Key">The same for the same bytes: letters of the outlet, the year, and 12 digits of the report's hash.</param>
/// <param name="Title">The headline; null when none was found.</param>
/// <param name="Authors">The persons credited, else the agency.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Agency">The agency credited, where it is not named as the author.</param>
/// <param name="Published">Its day; null when the report does not say.</param>
/// <param name="Address">Of the web; null where there is none.</param>
/// <param name="Captured">The day (UTC) on which it was first captured.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Document">The report's id.</param>
internal sealed record Citation(
    string Key,
    string? Title,
    IReadOnlyList<string> Authors,
    string? Outlet,
    string? Agency,
    DateOnly? Published,
    string? Address,
    DateOnly? Captured,
    string? Language,
    string Document)
{
    private const int KeyDigits = 12;

    public static Citation Of(ReportToExport report)
    {
        var read = report.Coded.Report;
        IReadOnlyList<string> authors = read.Authors.Count == 0 && read.Agency is { } agency ? [agency] : read.Authors;
        return new Citation(
            KeyOf(read),
            read.Title,
            authors,
            read.Outlet,
            authors == read.Authors ? read.Agency : null,
            read.Published?.Date,
            new[] { read.Address, read.Source }.Concat(report.Captures.Select(capture => capture.Address)).OfType<string>().Select(ExportNames.OfAddress).FirstOrDefault(address => address is not null),
            report.Captures is [var first, ..] ? DateOnly.FromDateTime(first.Time.UtcDateTime) : null,
            read.Language,
            read.Id);
    }

    private static string KeyOf(Report report)
    {
        var outlet = string.Concat((report.Outlet ?? report.Agency ?? "").Where(char.IsAsciiLetter)).ToLowerInvariant();
        var digits = report.Id[(report.Id.LastIndexOf(':') + 1)..];
        return $"{(outlet.Length > 0 ? outlet : "report")}{report.Published?.Date.Year}{digits[..Math.Min(KeyDigits, digits.Length)]}";
    }
}

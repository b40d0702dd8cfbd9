using System.Globalization;

namespace Trucewatch.Reports;

/// <summary>The header of one record of a WARC file (ISO 28500).</summary>
/// <param name="Offset">Where the record begins in the file; in a compressed file, where it begins in the text that it expands to.</param>
/// <param name="Fields">The named fields.</param>
internal sealed record WarcRecordHead(long Offset, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The length of the record's block in bytes; null when it is missing or no number.</summary>
    public long? Length => Fields.TryGetValue("Content-Length", out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    public string Type => Fields.GetValueOrDefault("WARC-Type", "").ToLowerInvariant();

    public string? Id => Fields.GetValueOrDefault("WARC-Record-ID");

    /// <summary>The address that was captured, without the angle brackets of early writers.</summary>
    public string? Target => Fields.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');

    public DateTimeOffset? Date => Fields.TryGetValue("WARC-Date", out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    public string ContentType => Fields.GetValueOrDefault("Content-Type", "");
}

namespace Trucewatch.Records;

/// <summary>Where in a report each value was found, such as <c>json-ld headline</c>, <c>meta og:site_name</c> or <c>line under the headline</c>.</summary>
/// <param name="Title">Where the title was found; null when there is none.</param>
/// <param name="Outlet">Where the outlet was found; null when there is none.</param>
/// <param name="Agency">Where the agency was found; null when there is none.</param>
/// <param name="Authors">Where the authors were found; null when there are none.</param>
/// <param name="Language">Where the language was found; null when it is not known.</param>
/// <param name="Address">Where the address was found; null when there is none.</param>
/// <param name="Correction">Where the correction was found; null when there is none.</param>
/// <param name="Charset">The encoding of the characters and where it was found.</param>
public sealed record ReportOrigins(
    string? Title = null,
    string? Outlet = null,
    string? Agency = null,
    string? Authors = null,
    string? Language = null,
    string? Address = null,
    string? Correction = null,
    string? Charset = null);

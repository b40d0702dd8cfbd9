namespace Trucewatch.Reports;

/// <summary>What a server said of the version it gave, to ask for a newer one only.</summary>
/// <param name="EntityTag">The <c>ETag</c> header as sent; null when there was none.</param>
/// <param name="LastModified">The <c>Last-Modified</c> header as sent; null when there was none.</param>
public sealed record FetchValidators(string? EntityTag, string? LastModified);

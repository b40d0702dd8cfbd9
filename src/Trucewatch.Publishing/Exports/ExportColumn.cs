namespace Trucewatch.Publishing;

/// <summary>A column of a table of records.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Tag">Its HXL hashtag and attributes.</param>
/// <param name="Value">Its cell: a text, a number, a day or whether something is so; null for nothing known.</param>
/// <param name="IsQuotation">Whether the cell holds the report's own words.</param>
internal sealed record ExportColumn(string Name, string Tag, Func<ExportRow, object?> Value, bool IsQuotation = false);

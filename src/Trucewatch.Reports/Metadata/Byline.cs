namespace Trucewatch.Reports;

/// <summary>Who a line credits with a text.</summary>
/// <param name="Authors">The persons.</param>
/// <param name="Agency">The news agency by its short name; null when none is named.</param>
/// <param name="Line">The line as it stands.</param>
internal sealed record Byline(IReadOnlyList<string> Authors, string? Agency, string Line);

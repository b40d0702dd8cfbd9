using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>An expression of time, resolved against the date of the report.</summary>
/// <param name="Span">The expression, in UTF-16 code units.</param>
/// <param name="Kind">What sort of expression it is.</param>
/// <param name="From">The first day meant; null when it cannot be told.</param>
/// <param name="To">The last day meant, inclusive; null when it cannot be told or is open.</param>
/// <param name="Days">For a duration, its length in days (hours / 24, week 7, month 30, year 365); else null.</param>
public sealed record TimeMention(TextSpan Span, TimeKind Kind, DateOnly? From, DateOnly? To, double? Days);

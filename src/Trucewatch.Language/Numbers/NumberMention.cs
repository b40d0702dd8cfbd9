using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>A number as a text gives it, from digits or words.</summary>
/// <param name="Span">The whole expression, with its hedge ("at least 40,405", "between 10 and 12"), in UTF-16 code units.</param>
/// <param name="Min">The lower end.</param>
/// <param name="Max">The upper end; equal to <paramref name="Min"/> for a single number.</param>
/// <param name="Hedge">How firmly it is given.</param>
/// <param name="Kind">What sort of number it is.</param>
/// <param name="Unit">A currency code ("USD") for money, a unit word ("day", "km") where one is joined to the number; else null.</param>
/// <param name="Core">The digits or number words alone, without hedge and unit.</param>
public sealed record NumberMention(TextSpan Span, double Min, double Max, Hedge Hedge, NumberKind Kind, string? Unit, TextSpan Core);

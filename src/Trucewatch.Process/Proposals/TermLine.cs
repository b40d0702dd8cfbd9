namespace Trucewatch.Process;

/// <summary>A term of a proposal, with every amount reported.</summary>
/// <param name="Term">The codebook's term.</param>
/// <param name="Count">The number that most voices give, the latest of equals; null when none is given.</param>
/// <param name="Days">The days that most voices give, the latest of equals; null when none are given.</param>
/// <param name="Values">Every different pair of amounts, each with who told it; corrected ones are not among them.</param>
public sealed record TermLine(string Term, double? Count, double? Days, IReadOnlyList<TermValue> Values);

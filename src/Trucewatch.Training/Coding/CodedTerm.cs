namespace Trucewatch.Training;

/// <summary>A term of a proposal that a person coded.</summary>
/// <param name="Term">The page.</param>
/// <param name="Count">How many; null where none is said.</param>
/// <param name="Days">How long; null where none is said.</param>
/// <param name="IsOptional">Whether only one of two coders had it.</param>
internal sealed record CodedTerm(string Term, double? Count, double? Days, bool IsOptional);

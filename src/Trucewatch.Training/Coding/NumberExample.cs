namespace Trucewatch.Training;

/// <summary>A number of a coded report.</summary>
/// <param name="Keys">Its features.</param>
/// <param name="Ruled">The measure that the rules take it for; null for none.</param>
/// <param name="Coded">The measure that a person took it for; null for none.</param>
/// <param name="IsOptional">Whether only one of two coders had it.</param>
internal sealed record NumberExample(ulong[] Keys, string? Ruled, string? Coded, bool IsOptional);

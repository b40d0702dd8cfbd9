namespace Trucewatch.Codebook;

/// <summary>A line <c>name: value</c> of a rule.</summary>
internal readonly record struct RawEntry(int Line, string Name, string Value);

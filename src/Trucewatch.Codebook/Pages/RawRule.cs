namespace Trucewatch.Codebook;

/// <summary>A rule before its words are resolved.</summary>
internal sealed record RawRule(int Line, IReadOnlyList<RawEntry> Entries);

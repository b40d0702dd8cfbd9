namespace Trucewatch.Situations;

/// <summary>A conflict or peace process that reports are put under.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Names">Names of it, the usual one first.</param>
/// <param name="Parties">The main parties, by name.</param>
/// <param name="Countries">States and territories it plays in; empty where the data say none.</param>
public sealed record Situation(string Id, IReadOnlyList<string> Names, IReadOnlyList<string> Parties, IReadOnlyList<string> Countries);

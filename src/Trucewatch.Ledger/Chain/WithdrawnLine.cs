namespace Trucewatch.Ledger;

/// <summary>What the hash of a withdrawal's reports is over, for one of them.</summary>
/// <param name="Content">The id of the bytes.</param>
/// <param name="Length">How many bytes there were.</param>
/// <param name="Readings">How many readings.</param>
/// <param name="Records">How many records of all codings.</param>
/// <param name="LeftHash"><c>sha256:</c> and the hash over what is left of them.</param>
public sealed record WithdrawnLine(string Content, long Length, long Readings, long Records, string LeftHash);

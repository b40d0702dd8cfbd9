namespace Trucewatch.Ledger;

/// <summary>A report that a search found.</summary>
/// <param name="Report">The report.</param>
/// <param name="Snippet">The place in its body where the words stand best, the words themselves between « and »; cut at both ends.</param>
public sealed record SearchHit(ReportHeader Report, string Snippet);

namespace Trucewatch.Records;

/// <summary>A report with everything the codebook finds in it.</summary>
/// <param name="Report">The report as read.</param>
/// <param name="Situations">The situations it speaks of, the main one first; empty when it speaks of none that is known.</param>
/// <param name="Records">In reading order.</param>
/// <param name="Codebook">The version (hash) of the codebook that coded it.</param>
public sealed record CodedReport(Report Report, IReadOnlyList<string> Situations, IReadOnlyList<ReportRecord> Records, string Codebook);

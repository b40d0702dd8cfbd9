using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>A record of a reviewed report as queries find it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Version">The number of the last act that changed it; 0 where it is as coded.</param>
/// <param name="IsSeen">False for one that is rejected.</param>
internal sealed record ReviewedRow(ReportRecord Record, long Version, bool IsSeen);

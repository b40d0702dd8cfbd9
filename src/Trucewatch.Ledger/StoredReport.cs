using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>A report as the store keeps it.</summary>
/// <param name="Coded">The report with its current records.</param>
/// <param name="Day">The day it counts from: that of publication, or of the first capture.</param>
public sealed record StoredReport(CodedReport Coded, DateOnly Day);

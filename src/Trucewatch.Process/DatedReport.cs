using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A coded report and the day it counts from.</summary>
/// <param name="Coded">The report.</param>
/// <param name="Day">That of publication, or of capture when the report gives none.</param>
public sealed record DatedReport(CodedReport Coded, DateOnly Day)
{
    /// <summary>Whether the report gives its date; the day of capture says only when it was known, not how new it is.</summary>
    public bool IsDated => Coded.Report.Published is not null;
}

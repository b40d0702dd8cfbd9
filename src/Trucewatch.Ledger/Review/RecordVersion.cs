using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>A record as it is, or was, after an act.</summary>
/// <param name="Version">The number of the last act that changed it; 0 where it is as coded. Comments change nothing.</param>
/// <param name="Record">The record, with what people made of it in <see cref="ReportRecord.Review"/>; null where it was added and that is undone.</param>
public sealed record RecordVersion(long Version, ReportRecord? Record)
{
    /// <summary>What people made of it; null where nobody has judged it, or that is undone.</summary>
    public ReviewState? State => Record?.Review?.State;
}

using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>All that a store knows of how a record came to be as it is.</summary>
/// <param name="Report">The reading of the report that it was coded from.</param>
/// <param name="Coded">The record as coded; null for one that a person added.</param>
/// <param name="Coding">The coding that found it, or that a person added it to.</param>
/// <param name="Current">The record as it is.</param>
/// <param name="IsCurrent">Whether queries see it: it is not rejected, and of the current coding or touched by a person.</param>
/// <param name="Notes">What people did with it, the first act first.</param>
public sealed record RecordHistory(
    Report Report, ReportRecord? Coded, CodingNote Coding, RecordVersion Current, bool IsCurrent, IReadOnlyList<ReviewNote> Notes)
{
    /// <summary>When older codings of the report came into force again, the first first.</summary>
    public IReadOnlyList<ReinstatementNote> Reinstatements { get; init; } = [];
}

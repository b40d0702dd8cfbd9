using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What another coding of a report says otherwise of one of its records.</summary>
/// <param name="Report">The report.</param>
/// <param name="Before">The record as it was; null where it is new.</param>
/// <param name="After">The record as it is now; null where it is gone.</param>
/// <param name="Fields">The contract's names of the fields that differ, in their order; empty unless the record was there before and after.</param>
public sealed record RecordChange(Report Report, ReportRecord? Before, ReportRecord? After, IReadOnlyList<string> Fields)
{
    /// <summary>How: <c>new</c>, <c>gone</c> or <c>changed</c>.</summary>
    public string How => Before is null ? "new" : After is null ? "gone" : "changed";

    /// <summary>What kind of record: the measure of a figure, the type of an event, else the contract's kind.</summary>
    public string Category => (After ?? Before)!.Category ?? (After ?? Before)!.Kind;

    /// <summary>The sentence that says it.</summary>
    public string Quote => (After ?? Before)!.Evidence[0].Span.Of(Report.Text);
}

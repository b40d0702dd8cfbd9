using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>A step of review on its record, as kept, with what it needs to be understood.</summary>
/// <param name="Act">The act.</param>
/// <param name="Kind">What was done.</param>
/// <param name="By">The person.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Undoes">The act that it undoes; null unless it is an undo.</param>
/// <param name="Content">The record as edited or added; null for other kinds.</param>
/// <param name="Reading">The reading that the content quotes, or that was current then.</param>
internal sealed record ReviewedStep(
    long Act, ReviewKind Kind, string By, string? Reason, DateTimeOffset At, long? Undoes, ReportRecord? Content, Report Reading);

using Trucewatch.Records;

namespace Trucewatch.Ledger;

/// <summary>What one act did with one record, as the store keeps it.</summary>
/// <param name="Act">The number of the act.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Document">The id of the report.</param>
/// <param name="Record">The id of the record.</param>
/// <param name="By">The person, as named.</param>
/// <param name="Reason">Why, or the comment.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
public sealed record ReviewNote(long Act, ReviewKind Kind, string Document, string Record, string By, string? Reason, DateTimeOffset At)
{
    /// <summary>The act that this one undoes; null unless it is an undo.</summary>
    public long? Undoes { get; init; }

    /// <summary>The act that undoes this one and is in force; null while this one holds.</summary>
    public long? UndoneBy { get; init; }

    /// <summary>The record as edited or added; null for other kinds, and where a list does not give it.</summary>
    public ReportRecord? Content { get; init; }
}

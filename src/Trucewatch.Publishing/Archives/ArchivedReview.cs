using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What people made of a record, in an archive.</summary>
/// <param name="Line">The number of its line, from 1.</param>
/// <param name="Record">The id of the record.</param>
/// <param name="State">What came of it.</param>
/// <param name="By">Who judged it last.</param>
/// <param name="At">When, by the clock of the store that the archive is from.</param>
/// <param name="Act">The number of the act in that store.</param>
/// <param name="Reason">Why; null where none was given.</param>
/// <param name="Content">The record as a person wrote it; null where it is as coded.</param>
public sealed record ArchivedReview(long Line, string Record, ReviewState State, string By, DateTimeOffset At, long Act, string? Reason, ReportRecord? Content);

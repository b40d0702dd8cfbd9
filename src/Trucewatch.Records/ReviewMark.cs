namespace Trucewatch.Records;

/// <summary>That a person has judged a record, and how.</summary>
/// <param name="State">What came of it.</param>
/// <param name="By">The person, as named.</param>
/// <param name="At">When, UTC, to the millisecond.</param>
/// <param name="Act">The number of the act in the store's chain that says so.</param>
/// <param name="IsChanged">Whether the record is as a person wrote it and not as it was coded, whoever judged it last.</param>
public sealed record ReviewMark(ReviewState State, string By, DateTimeOffset At, long Act, bool IsChanged);

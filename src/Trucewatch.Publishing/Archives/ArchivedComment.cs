namespace Trucewatch.Publishing;

/// <summary>What a person remarked on a record, in an archive.</summary>
/// <param name="Line">The number of its line, from 1.</param>
/// <param name="Record">The id of the record.</param>
/// <param name="By">The person.</param>
/// <param name="At">When, by the clock of the store where it was made.</param>
/// <param name="Act">The number of the act in the store that the archive is from.</param>
/// <param name="Text">What they remarked.</param>
public sealed record ArchivedComment(long Line, string Record, string By, DateTimeOffset At, long Act, string Text);

using Trucewatch.Ledger;

namespace Trucewatch.Publishing;

/// <summary>How a person graded a report or its source, in an archive.</summary>
/// <param name="Line">The number of its line, from 1.</param>
/// <param name="Subject">What is graded: the report that it stands under, or one of its sources.</param>
/// <param name="Scale">By what.</param>
/// <param name="Value">The grade.</param>
/// <param name="By">The person.</param>
/// <param name="At">When, by the clock of the store where it was made.</param>
/// <param name="Act">The number of the act in the store that the archive is from.</param>
/// <param name="Reason">Why.</param>
public sealed record ArchivedGrading(
    long Line, GradingSubject Subject, GradingScale Scale, string Value, string By, DateTimeOffset At, long Act, string Reason);

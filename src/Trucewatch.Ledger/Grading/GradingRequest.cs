namespace Trucewatch.Ledger;

/// <summary>How a person grades a source or a report; each grade is an act of its own, and all are kept or none.</summary>
/// <param name="By">The person, as named; at most 200 characters, on one line.</param>
/// <param name="Reason">Why; at most 4,000 characters.</param>
/// <param name="Subject">What is graded.</param>
/// <param name="Grades">At most one a scale, one at least. Reliability and kind are of sources, credibility is of reports, confidentiality of both.</param>
public sealed record GradingRequest(string By, string Reason, GradingSubject Subject, IReadOnlyList<(GradingScale Scale, string Value)> Grades);

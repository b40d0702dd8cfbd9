namespace Trucewatch.Publishing;

/// <summary>What importing a report did.</summary>
/// <param name="Report">The report in the archive.</param>
/// <param name="Outcome">What became of the report and its records.</param>
/// <param name="Reviews">How many judgements of records were taken over.</param>
public sealed record ImportedReport(ArchivedReport Report, ImportOutcome Outcome, int Reviews);

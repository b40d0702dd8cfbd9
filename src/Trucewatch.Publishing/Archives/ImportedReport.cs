namespace Trucewatch.Publishing;

/// <summary>What importing a report did.</summary>
/// <param name="Report">The report in the archive.</param>
/// <param name="Outcome">What became of the report and its records.</param>
/// <param name="Reviews">How many judgements of records were taken over.</param>
public sealed record ImportedReport(ArchivedReport Report, ImportOutcome Outcome, int Reviews)
{
    /// <summary>How many comments on records were taken over.</summary>
    public int Comments { get; init; }

    /// <summary>How many grades of the report and its sources were taken over.</summary>
    public int Grades { get; init; }
}

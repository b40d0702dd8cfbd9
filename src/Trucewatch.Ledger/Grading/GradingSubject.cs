namespace Trucewatch.Ledger;

/// <summary>What is graded: a source by its name, or a report by its id.</summary>
/// <param name="IsReport">Whether it is a report.</param>
/// <param name="Name">The outlet's or agency's name as reports have it, or the report's id.</param>
public sealed record GradingSubject(bool IsReport, string Name)
{
    /// <summary>An outlet or agency.</summary>
    public static GradingSubject Source(string name) => new(IsReport: false, name);

    /// <summary>A report.</summary>
    public static GradingSubject Report(string id) => new(IsReport: true, id);
}

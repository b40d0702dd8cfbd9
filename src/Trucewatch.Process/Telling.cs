using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Who told something, when, and in which words.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Day">The day the report counts from.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Agency">The agency credited.</param>
/// <param name="Speaker">Whose word it is; null when the report's own.</param>
/// <param name="Record">The id of the record that holds it.</param>
/// <param name="Quote">The sentence.</param>
public sealed record Telling(string Report, DateOnly Day, string? Outlet, string? Agency, string? Speaker, string Record, string Quote)
{
    /// <summary>The outlet, else the agency, else null.</summary>
    public string? Source => Outlet ?? Agency;

    internal static Telling Of(DatedReport dated, ReportRecord record, Evidence evidence)
    {
        var report = dated.Coded.Report;
        return new Telling(report.Id, dated.Day, report.Outlet, report.Agency, record.SaidBy?.Speaker, record.Id, evidence.Span.Of(report.Text));
    }

    internal static Telling Of(DatedReport dated, ReportRecord record) => Of(dated, record, record.Evidence[0]);
}

using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>A record on its way out, with the report it is of.</summary>
/// <param name="Record">The record.</param>
/// <param name="Coded">The report and its records.</param>
/// <param name="Day">The day that the report counts from.</param>
/// <param name="Grades">How people graded the report and its source.</param>
/// <param name="Map">From UTF-16 indexes of the report's text to code points.</param>
internal sealed record ExportRow(ReportRecord Record, CodedReport Coded, DateOnly Day, IReadOnlyList<GradingNote> Grades, CodePointMap Map)
{
    public Report Report => Coded.Report;

    /// <summary>The records of a report that the options let through, in reading order.</summary>
    public static IEnumerable<ExportRow> Of(ReportToExport report, ExportOptions options)
    {
        var coded = report.Coded;
        var map = new CodePointMap(coded.Report.Text);
        return coded.Records.Where(record => (options.Kind is null || record.Kind == options.Kind) && (options.Category is null || record.Category == options.Category))
            .Select(record => new ExportRow(record, coded, report.Day, report.Grades, map));
    }

    /// <summary>A figure's measure, an event's type, a statement's mode; null for a proposal, which has a name.</summary>
    public string? Category => Record is Statement statement ? statement.Direct ? "direct" : "indirect" : Record.Category;

    /// <summary>Where the thing told of is, as the report names it.</summary>
    public string? Place => Record switch
    {
        Figure figure => figure.Place,
        Event doing => doing.Place,
        _ => null,
    };

    /// <summary>All sentences that tell it.</summary>
    public string Quotation => string.Join(" … ", Record.Evidence.Select(evidence => evidence.Span.Of(Report.Text)));
}

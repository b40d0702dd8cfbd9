using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>
/// Events under the names of ACLED's columns, as far as a report alone can fill them. The types are the codebook's: ACLED's own are given by its coders
/// to single incidents, which a report's event is not. Only what is told as the case has a place in it.
/// </summary>
internal sealed class AcledExport(Stream output, ExportOptions options) : CsvExport(output, options, Columns(options))
{
    // ACLED's precisions of time.
    private const double SameDay = 1;
    private const double SameWeek = 2;
    private const double SameMonth = 3;
    private const int DaysOfWeek = 7;

    protected override bool Holds(ExportRow row) => row.Record is Event { Status: Status.Actual };

    private static IReadOnlyList<ExportColumn> Columns(ExportOptions options) => ExportColumns.Of(
        [
            Of("event_id_cnty", (row, _) => row.Record.Id),
            Of("event_date", (row, _) => Day(row)),
            Of("year", (row, _) => (double)Day(row).Year),
            Of("time_precision", (_, doing) => Precision(doing.Time)),
            Of("event_type", (_, doing) => doing.Type),
            Of("sub_event_type", (_, doing) => doing.About),
            Of("actor1", (_, doing) => doing.By.FirstOrDefault()),
            Of("assoc_actor_1", (_, doing) => ExportColumns.List(doing.By.Skip(1))),
            Of("actor2", (_, doing) => doing.To.FirstOrDefault()),
            Of("assoc_actor_2", (_, doing) => ExportColumns.List(doing.To.Skip(1))),
            Of("location", (_, doing) => doing.Place),
            Of("latitude", (_, doing) => Point(doing, options)?.North),
            Of("longitude", (_, doing) => Point(doing, options)?.East),
            Of("source", (row, _) => ExportColumns.List(new[] { row.Report.Outlet, row.Report.Agency }.OfType<string>())),
            new ExportColumn("notes", "", row => row.Quotation, IsQuotation: true),
            // What ACLED does not have: whose word it is, and where it can be read.
            Of("said_by", (row, _) => row.Record.SaidBy?.Speaker),
            Of("url", (row, _) => row.Report.Address ?? row.Report.Source),
        ],
        options);

    private static ExportColumn Of(string name, Func<ExportRow, Event, object?> value) => new(name, "", row => value(row, (Event)row.Record));

    private static DateOnly Day(ExportRow row) => ((Event)row.Record).Time?.From ?? row.Day;

    private static (double North, double East)? Point(Event doing, ExportOptions options) => doing.Place is { } place ? options.Locate(place) : null;

    // Nothing where the report names no day, or only a length of time longer than ACLED's coarsest.
    private static object? Precision(TimeReference? time)
    {
        if (time is not { From: { } from, To: { } to })
            return null;
        if (from == to)
            return SameDay;
        if (to.DayNumber - from.DayNumber < DaysOfWeek)
            return SameWeek;
        return to.DayNumber - from.DayNumber < DateTime.DaysInMonth(from.Year, from.Month) ? SameMonth : null;
    }
}

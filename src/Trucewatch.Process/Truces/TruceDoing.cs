using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>A start, extension, end or breach as one sentence tells it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Event">The record.</param>
/// <param name="Dated">The day, when the report gives one.</param>
/// <param name="Telling">Who tells it.</param>
internal sealed record TruceDoing(DatedReport Report, Event Event, DateOnly? Dated, Telling Telling)
{
    public DateOnly Day => Dated ?? Report.Day;
}

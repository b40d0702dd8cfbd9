namespace Trucewatch.Process;

/// <summary>Where a record stands among all of a process: reports that give their date first, by day and id, and in each in reading order.</summary>
/// <param name="IsUndated">Whether the report gives no date.</param>
/// <param name="Day">The day the report counts from.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Record">The number of the record in its report; 0 for the report itself.</param>
internal readonly record struct Position(bool IsUndated, DateOnly Day, string Report, int Record) : IComparable<Position>
{
    public static Position Of(DatedReport report, int record = 0) => new(!report.IsDated, report.Day, report.Coded.Report.Id, record);

    public int CompareTo(Position other)
    {
        var order = IsUndated.CompareTo(other.IsUndated);
        if (order == 0)
            order = Day.CompareTo(other.Day);
        if (order == 0 && !ReferenceEquals(Report, other.Report))
            order = string.CompareOrdinal(Report, other.Report);
        return order != 0 ? order : Record.CompareTo(other.Record);
    }
}

using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>A record with the report it is of.</summary>
public sealed record RecordRow(ReportRecord Record, Report Report, DateOnly? Day, CodePointMap Map);

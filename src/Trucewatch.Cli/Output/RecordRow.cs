using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>A record with the report it is of.</summary>
internal sealed record RecordRow(ReportRecord Record, Report Report, DateOnly? Day, CodePointMap Map);

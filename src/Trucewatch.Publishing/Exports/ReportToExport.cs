using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>A report on its way out.</summary>
/// <param name="Coded">The report and its records.</param>
/// <param name="Day">The day that it counts from.</param>
public sealed record ReportToExport(CodedReport Coded, DateOnly Day)
{
    /// <summary>Where the report's bytes came from, the first capture first; looked up only for a form whose <see cref="IReportExport.TellsOrigins"/> is true.</summary>
    public IReadOnlyList<CaptureNote> Captures { get; init; } = [];

    /// <summary>The coding that the records are of; null where it was not looked up.</summary>
    public CodingNote? Coding { get; init; }

    /// <summary>How the records that people have judged came to be as they are, by their ids; looked up as <see cref="Captures"/> are.</summary>
    public IReadOnlyDictionary<string, RecordHistory> Histories { get; init; } = new Dictionary<string, RecordHistory>();
}

using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>A report on its way out.</summary>
/// <param name="Coded">The report and its records; as coded for <see cref="ExportNeeds.Everything"/>, else as queries see them.</param>
/// <param name="Day">The day that it counts from.</param>
public sealed record ReportToExport(CodedReport Coded, DateOnly Day)
{
    /// <summary>Where the report's bytes came from, the first capture first; empty for <see cref="ExportNeeds.Records"/>.</summary>
    public IReadOnlyList<CaptureNote> Captures { get; init; } = [];

    /// <summary>The coding that the records are of; null for <see cref="ExportNeeds.Records"/>.</summary>
    public CodingNote? Coding { get; init; }

    /// <summary>How the records that people have judged came to be as they are, by their ids; for <see cref="ExportNeeds.Origins"/>.</summary>
    public IReadOnlyDictionary<string, RecordHistory> Histories { get; init; } = new Dictionary<string, RecordHistory>();

    /// <summary>How people graded the report and who published it, in the order of their acts; for <see cref="ExportNeeds.Everything"/> and its agency.</summary>
    public IReadOnlyList<GradingNote> Grades { get; init; } = [];

    /// <summary>The bytes as captured; for <see cref="ExportNeeds.Everything"/>.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What people did with the report's records, the last act first; for <see cref="ExportNeeds.Everything"/>.</summary>
    public IReadOnlyList<ReviewNote> Reviews { get; init; } = [];

    /// <summary>The records as queries see them, where anybody ever judged one of them; for <see cref="ExportNeeds.Everything"/>.</summary>
    public IReadOnlyList<ReportRecord>? Reviewed { get; init; }
}

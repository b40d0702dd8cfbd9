using System.Buffers;

namespace Trucewatch.Publishing;

/// <summary>The reports that the records of an export are from, each once.</summary>
internal abstract class CitationExport(Stream output, ExportOptions options) : ReportExport(output, options)
{
    private bool _isAny;

    public sealed override ExportNeeds Needs => ExportNeeds.Origins;

    /// <summary>What stands between two reports.</summary>
    protected abstract ReadOnlySpan<byte> Separator { get; }

    protected sealed override void WriteReport(ReportToExport report, IReadOnlyList<ExportRow> rows)
    {
        if (rows.Count == 0)
            return;
        if (_isAny)
            Buffer.Write(Separator);
        _isAny = true;
        WriteCitation(Citation.Of(report));
    }

    protected sealed override void WriteRecord(ExportRow row)
    {
    }

    protected abstract void WriteCitation(Citation citation);
}

namespace Trucewatch.Publishing;

/// <summary>Writes records to a stream, report after report, in memory that does not grow with their number. For one thread.</summary>
public interface IReportExport : IAsyncDisposable
{
    /// <summary>How many records have been written.</summary>
    long Records { get; }

    /// <summary>What it has to be told of each report.</summary>
    ExportNeeds Needs { get; }

    /// <summary>Writes those of a report's records that the export holds.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellation">Ends the work between two reports.</param>
    ValueTask WriteAsync(ReportToExport report, CancellationToken cancellation);

    /// <summary>Writes what ends the export. Nothing may be written after it.</summary>
    ValueTask CompleteAsync(CancellationToken cancellation);
}

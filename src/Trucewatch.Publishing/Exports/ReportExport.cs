using System.Buffers;

namespace Trucewatch.Publishing;

/// <summary>An export that is text: written into a buffer, which goes to the stream when a report is done.</summary>
internal abstract class ReportExport(Stream output, ExportOptions options) : IReportExport
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private bool _isBegun;

    public long Records { get; private set; }

    public virtual ExportNeeds Needs => ExportNeeds.Records;

    protected ExportOptions Options => options;

    protected IBufferWriter<byte> Buffer => _buffer;

    public async ValueTask WriteAsync(ReportToExport report, CancellationToken cancellation)
    {
        EnsureBegun();
        var rows = ExportRow.Of(report, options).Where(Holds).ToList();
        WriteReport(report, rows);
        foreach (var row in rows)
        {
            WriteRecord(row);
            Records++;
        }

        EndReport(report);

        await FlushAsync(cancellation);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellation)
    {
        EnsureBegun();
        End();
        await FlushAsync(cancellation);
        await output.FlushAsync(cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Whether the form has a place for a record.</summary>
    protected virtual bool Holds(ExportRow row) => true;

    /// <summary>Writes what comes before all.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Writes what comes before a report's records.</summary>
    protected virtual void WriteReport(ReportToExport report, IReadOnlyList<ExportRow> rows)
    {
    }

    protected abstract void WriteRecord(ExportRow row);

    /// <summary>Writes what comes after a report's records.</summary>
    protected virtual void EndReport(ReportToExport report)
    {
    }

    /// <summary>Writes what comes after all.</summary>
    protected virtual void End()
    {
    }

    private void EnsureBegun()
    {
        if (!_isBegun)
            Begin();
        _isBegun = true;
    }

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(_buffer.WrittenMemory, cancellation);
        _buffer.ResetWrittenCount();
    }
}

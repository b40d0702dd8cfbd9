using System.Buffers;
using System.Text;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary>Writes reports to standard output as they are stored, each at once: who reads along waits for it.</summary>
internal sealed class IngestedOutput
{
    private readonly Surroundings _surroundings;
    private readonly OutputFormat _format;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public IngestedOutput(Surroundings surroundings, OutputFormat format)
    {
        (_surroundings, _format) = (surroundings, format);
        if (format == OutputFormat.Csv)
            Csv.WriteRow(_buffer, IngestListing.Listing.Columns.Select(column => (string?)column.Name));
    }

    /// <summary>Writes one. Called by one thread at a time.</summary>
    public async Task WriteAsync(IngestedReport report, CancellationToken cancellation)
    {
        if (_format == OutputFormat.Csv)
            Csv.WriteRow(_buffer, IngestListing.Listing.Columns.Select(column => column.Value(report)));
        else if (_format == OutputFormat.Jsonl)
            IngestListing.Listing.WriteLine(_buffer, report);
        else
            _buffer.Write(Encoding.UTF8.GetBytes($"{report.OutcomeName,-13} {report.Records ?? 0,4} records  {report.Source}\n"));
        await _surroundings.Output.WriteAsync(_buffer.WrittenMemory, cancellation);
        await _surroundings.Output.FlushAsync(cancellation);
        _buffer.ResetWrittenCount();
    }
}

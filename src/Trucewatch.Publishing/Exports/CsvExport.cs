using System.Buffers;

namespace Trucewatch.Publishing;

/// <summary>Comma-separated values after RFC 4180, with a row of HXL tags where those are asked for.</summary>
internal sealed class CsvExport(Stream output, ExportOptions options, bool withTags) : ReportExport(output, options)
{
    private readonly IReadOnlyList<ExportColumn> _columns = ExportColumns.Of(options);

    protected override void Begin()
    {
        if (Options.WithByteOrderMark)
            Buffer.Write("\uFEFF"u8);
        Csv.WriteRow(Buffer, _columns.Select(column => (string?)column.Name));
        if (withTags)
            Csv.WriteRow(Buffer, _columns.Select(column => (string?)column.Tag));
    }

    protected override void WriteRecord(ExportRow row) => Csv.WriteRow(Buffer, _columns.Select(column => ExportColumns.Text(column.Value(row))));
}

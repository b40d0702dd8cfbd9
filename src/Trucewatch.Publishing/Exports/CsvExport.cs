using System.Buffers;

namespace Trucewatch.Publishing;

/// <summary>Comma-separated values after RFC 4180, with a row of HXL tags where those are asked for.</summary>
internal class CsvExport(Stream output, ExportOptions options, IReadOnlyList<ExportColumn> columns, bool withTags = false) : ReportExport(output, options)
{

    protected override void Begin()
    {
        if (Options.WithByteOrderMark)
            Buffer.Write("\uFEFF"u8);
        Csv.WriteRow(Buffer, columns.Select(column => (string?)column.Name));
        if (withTags)
            Csv.WriteRow(Buffer, columns.Select(column => (string?)column.Tag));
    }

    protected override void WriteRecord(ExportRow row) => Csv.WriteRow(Buffer, columns.Select(column => ExportColumns.Text(column.Value(row))));
}

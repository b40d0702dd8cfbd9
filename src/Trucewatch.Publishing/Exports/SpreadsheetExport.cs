using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Trucewatch.Publishing;

/// <summary>A workbook of one sheet: numbers as numbers, days as days, and texts as texts, whatever they begin with.</summary>
internal sealed class SpreadsheetExport(Stream output, ExportOptions options) : IReportExport
{
    private const int LongestCell = 32_767;
    private readonly IReadOnlyList<ExportColumn> _columns = ExportColumns.Of(options);
    private Spreadsheet? _spreadsheet;
    private StyleId? _day;

    public long Records { get; private set; }

    public ExportNeeds Needs => ExportNeeds.Records;

    public async ValueTask WriteAsync(ReportToExport report, CancellationToken cancellation)
    {
        var spreadsheet = await BeginAsync(cancellation);
        foreach (var row in ExportRow.Of(report, options))
        {
            await spreadsheet.AddRowAsync([.. _columns.Select(column => Cell(column.Value(row)))], cancellation);
            Records++;
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancellation) => await (await BeginAsync(cancellation)).FinishAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_spreadsheet is not null)
            await _spreadsheet.DisposeAsync();
    }

    private async ValueTask<Spreadsheet> BeginAsync(CancellationToken cancellation)
    {
        if (_spreadsheet is not null)
            return _spreadsheet;
        _spreadsheet = await Spreadsheet.CreateNewAsync(output, cancellationToken: cancellation);
        _day = _spreadsheet.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        var head = _spreadsheet.AddStyle(new Style { Font = { Bold = true } });
        await _spreadsheet.StartWorksheetAsync("Records", new WorksheetOptions { FrozenRows = 1 }, cancellation);
        await _spreadsheet.AddRowAsync([.. _columns.Select(column => new StyledCell(column.Name, head))], cancellation);
        return _spreadsheet;
    }

    private StyledCell Cell(object? cell) => cell switch
    {
        double number => new StyledCell(number, null),
        bool isSo => new StyledCell(isSo, null),
        DateOnly day => new StyledCell(day.ToDateTime(TimeOnly.MinValue), _day),
        _ => new StyledCell(Cut(ExportColumns.Text(cell)), null),
    };

    // A cell holds no more; the whole sentence is in the other forms.
    private static string? Cut(string? text) => text is { Length: > LongestCell } ? text[..(char.IsHighSurrogate(text[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1)] + "…" : text;
}

using System.Buffers;
using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>How records are listed.</summary>
public static class RecordListings
{
    private static readonly Column<RecordRow> Date = new("date", row => row.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static readonly Column<RecordRow> Outlet = new("outlet", row => row.Report.Outlet ?? row.Report.Agency ?? row.Report.Source, Wide: true);

    private static readonly Column<RecordRow> Kind = new("kind", row => row.Record.Kind);

    private static readonly Column<RecordRow> Status = new("status", row => StatusOf(row.Record));

    private static readonly Column<RecordRow> Speaker = new("said by", row => row.Record.SaidBy?.Speaker, Wide: true);

    private static readonly Column<RecordRow> Told = new("who", row => RecordText.Who(row.Record), Wide: true);

    private static readonly Column<RecordRow> What = new("what", row => RecordText.What(row.Record), Wide: true);

    private static readonly Column<RecordRow> Sentence = new("sentence", Quote, Wide: true);

    /// <summary>Records of all kinds, as <c>code</c> prints them.</summary>
    public static Listing<RecordRow> OfCoded { get; } = new(
        [new("source", row => row.Report.Source), Kind, What, Status, Told, Speaker, Sentence], WriteLine, [Kind, What, Told, Sentence]);

    /// <summary>Records of one kind, or of all, out of a store.</summary>
    public static Listing<RecordRow> Of(string? kind) => kind switch
    {
        "figure" => new(
            [
                Date, Outlet,
                new("measure", row => ((Figure)row.Record).Measure),
                new("number", row => FigureText.Number((Figure)row.Record)),
                Status,
                new("place", row => ((Figure)row.Record).Place),
                new("period", row => ((Figure)row.Record).Period),
                Speaker, Sentence,
            ],
            WriteLine,
            [Date, Outlet, new("figure", row => RecordText.What(row.Record), Wide: true), Speaker, Sentence]),
        "event" => new(
            [
                Date, Outlet,
                new("type", row => ((Event)row.Record).Type),
                new("by", row => string.Join(", ", ((Event)row.Record).By)),
                new("to", row => string.Join(", ", ((Event)row.Record).To)),
                Status,
                new("place", row => ((Event)row.Record).Place),
                Speaker, Sentence,
            ],
            WriteLine,
            [Date, Outlet, new("event", row => RecordText.What(row.Record), Wide: true), Told, Sentence]),
        "statement" => new(
            [
                Date, Outlet,
                new("speaker", row => ((Statement)row.Record).Speaker),
                new("for", row => ((Statement)row.Record).Actor),
                new("mode", row => RecordText.What(row.Record)),
                new("says", row => ((Statement)row.Record).Says),
            ],
            WriteLine,
            [Date, Outlet, Told, new("says", row => ((Statement)row.Record).Says, Wide: true)]),
        _ => new([Date, Outlet, Kind, What, Status, Told, Speaker, Sentence], WriteLine, [Date, Outlet, What, Told, Sentence]),
    };

    /// <summary>A report's records as rows.</summary>
    public static IEnumerable<RecordRow> Rows(CodedReport coded) => Rows(coded, coded.Report.Published?.Date);

    /// <summary>A report's records as rows.</summary>
    public static IEnumerable<RecordRow> Rows(CodedReport coded, DateOnly? day)
    {
        var map = new CodePointMap(coded.Report.Text);
        foreach (var record in coded.Records)
            yield return new RecordRow(record, coded.Report, day, map);
    }

    private static void WriteLine(IBufferWriter<byte> output, RecordRow row) => new RecordJsonWriter(output).WriteRecord(row.Record, row.Report, row.Map);

    private static string Quote(RecordRow row) => row.Record.Evidence[0].Span.Of(row.Report.Text);

    private static string? StatusOf(ReportRecord record) => record switch
    {
        Figure figure => ContractNames.Of(figure.Status),
        Event doing => ContractNames.Of(doing.Status),
        _ => null,
    };
}

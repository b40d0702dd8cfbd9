using System.Buffers;
using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>How records are listed.</summary>
internal static class RecordListings
{
    /// <summary>Records of all kinds, as <c>code</c> prints them.</summary>
    public static Listing<RecordRow> OfCoded { get; } = new(
        [
            new("source", row => row.Report.Source),
            new("kind", row => row.Record.Kind),
            new("what", row => What(row.Record)),
            new("status", row => StatusOf(row.Record)),
            new("who", row => Who(row.Record)),
            new("said by", row => row.Record.SaidBy?.Speaker),
            new("sentence", Quote, Wide: true),
        ],
        WriteLine);

    /// <summary>Records of one kind, or of all, out of a store.</summary>
    public static Listing<RecordRow> Of(string? kind) => new(
        kind switch
        {
            "figure" =>
            [
                Date, Outlet,
                new("measure", row => ((Figure)row.Record).Measure),
                new("number", row => FigureText.Number((Figure)row.Record)),
                new("status", row => StatusOf(row.Record)),
                new("place", row => ((Figure)row.Record).Place),
                Speaker, Sentence,
            ],
            "event" =>
            [
                Date, Outlet,
                new("type", row => ((Event)row.Record).Type),
                new("by", row => string.Join(", ", ((Event)row.Record).By)),
                new("to", row => string.Join(", ", ((Event)row.Record).To)),
                new("status", row => StatusOf(row.Record)),
                Speaker, Sentence,
            ],
            "statement" =>
            [
                Date, Outlet,
                new("speaker", row => ((Statement)row.Record).Speaker),
                new("for", row => ((Statement)row.Record).Actor),
                new("mode", row => ((Statement)row.Record).Direct ? "direct" : "indirect"),
                new("says", row => ((Statement)row.Record).Says, Wide: true),
            ],
            _ =>
            [
                Date, Outlet,
                new("kind", row => row.Record.Kind),
                new("what", row => What(row.Record)),
                new("status", row => StatusOf(row.Record)),
                new("who", row => Who(row.Record)),
                Speaker, Sentence,
            ],
        },
        WriteLine);

    private static Column<RecordRow> Date { get; } = new("date", row => row.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Column<RecordRow> Outlet { get; } = new("outlet", row => row.Report.Outlet ?? row.Report.Agency ?? row.Report.Source);

    private static Column<RecordRow> Speaker { get; } = new("said by", row => row.Record.SaidBy?.Speaker);

    private static Column<RecordRow> Sentence { get; } = new("sentence", Quote, Wide: true);

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

    private static string What(ReportRecord record) => record switch
    {
        Figure figure => $"{figure.Measure} {FigureText.Number(figure)}",
        Event doing => doing.Type,
        Proposal proposal => proposal.Name,
        Statement statement => statement.Direct ? "direct" : "indirect",
        _ => "",
    };

    private static string? Who(ReportRecord record) => record switch
    {
        Figure figure => figure.Actor,
        Event doing => doing.To.Count > 0 ? $"{string.Join(", ", doing.By)} → {string.Join(", ", doing.To)}" : string.Join(", ", doing.By),
        Proposal proposal => string.Join(", ", proposal.By),
        Statement statement => statement.Speaker,
        _ => null,
    };

    private static string? StatusOf(ReportRecord record) => record switch
    {
        Figure figure => ContractNames.Of(figure.Status),
        Event doing => ContractNames.Of(doing.Status),
        _ => null,
    };
}

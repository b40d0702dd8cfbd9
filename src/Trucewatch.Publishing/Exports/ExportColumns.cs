using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>The columns of a table of records of all kinds, one fact each.</summary>
internal static class ExportColumns
{
    private static readonly ExportColumn[] All =
    [
        new("id", "#meta+id", row => row.Record.Id),
        new("kind", "#meta+kind", row => row.Record.Kind),
        new("category", "#event+type", row => row.Category),
        new("status", "#status", row => Status(row.Record)),
        new("min", "#affected+num+min", row => (row.Record as Figure)?.Min),
        new("max", "#affected+num+max", row => (row.Record as Figure)?.Max),
        new("unit", "#affected+unit", row => (row.Record as Figure)?.Unit),
        new("hedge", "#affected+hedge", row => row.Record is Figure figure ? ContractNames.Of(figure.Hedge) : null),
        new("subject", "#affected+type", row => (row.Record as Figure)?.Subject),
        new("by", "#org+by+list", row => List(By(row.Record))),
        new("to", "#org+to+list", row => List((row.Record as Event)?.To)),
        new("about", "#event+about", row => (row.Record as Event)?.About),
        new("plover", "#event+code+plover", row => (row.Record as Event)?.Plover),
        new("place", "#loc+name", row => row.Place),
        new("from", "#date+start", row => (row.Record as Event)?.Time?.From),
        new("until", "#date+end", row => (row.Record as Event)?.Time?.To),
        new("time", "#date+text", row => row.Record switch { Event doing => doing.Time?.Text, Figure figure => figure.Period, _ => null }),
        new("speaker", "#contact+name", row => row.Record is Statement statement ? statement.Speaker : row.Record.SaidBy?.Speaker),
        new("speaker_for", "#contact+org", row => row.Record is Statement statement ? statement.Actor : row.Record.SaidBy?.Actor),
        new("speaker_unnamed", "#contact+anonymous", row => row.Record is Statement statement ? statement.Anonymous : row.Record.SaidBy?.Anonymous),
        new("name", "#event+name", row => (row.Record as Proposal)?.Name),
        new("mediators", "#org+mediator+list", row => List((row.Record as Proposal)?.Mediators)),
        new("terms", "#event+terms+list", row => List((row.Record as Proposal)?.Terms.Select(Term))),
        new("positions", "#event+positions+list", row => List((row.Record as Proposal)?.Positions.Select(position => $"{position.Actor}: {position.Stance}"))),
        new("says", "#description+says", row => (row.Record as Statement)?.Says, IsQuotation: true),
        new("quotation", "#description+quote", row => row.Quotation, IsQuotation: true),
        new("sentence", "#meta+sentence", row => (double)row.Record.Evidence[0].Sentence),
        new("start", "#meta+start", row => (double)row.Map.ToCodePoint(row.Record.Evidence[0].Span.Start)),
        new("end", "#meta+end", row => (double)row.Map.ToCodePoint(row.Record.Evidence[0].Span.End)),
        new("confidence", "#indicator+confidence+num", row => row.Record.Confidence),
        new("rule", "#meta+rule", row => row.Record.Rule),
        new("codebook", "#meta+version", row => row.Coded.Codebook),
        new("review", "#meta+review", row => row.Record.Review is { } review ? ContractNames.Of(review.State) : null),
        new("review_changed", "#meta+review+changed", row => row.Record.Review?.IsChanged),
        new("reviewed_by", "#meta+review+name", row => row.Record.Review?.By),
        new("day", "#date+reported", row => row.Day),
        new("published", "#date+published", row => row.Report.Published?.ToString()),
        new("outlet", "#meta+source+name", row => row.Report.Outlet),
        new("agency", "#meta+source+agency", row => row.Report.Agency),
        new("source_kind", "#meta+source+type", row => Grades(row, GradingScale.SourceKind)),
        new("reliability", "#meta+source+reliability", row => Grades(row, GradingScale.Reliability)),
        new("credibility", "#meta+credibility", row => Grades(row, GradingScale.Credibility)),
        new("title", "#meta+source+title", row => row.Report.Title),
        new("situation", "#crisis+name", row => row.Coded.Situations.Count > 0 ? row.Coded.Situations[0] : null),
        new("address", "#meta+url", row => row.Report.Address ?? row.Report.Source),
        new("document", "#meta+source+id", row => row.Record.Document),
    ];

    public static IReadOnlyList<ExportColumn> Of(ExportOptions options) => Of(All, options);

    /// <summary>Those that the options let through.</summary>
    public static IReadOnlyList<ExportColumn> Of(IEnumerable<ExportColumn> columns, ExportOptions options) => [.. columns.Where(column => options.WithQuotations || !column.IsQuotation)];

    /// <summary>A cell as text, the same under every culture.</summary>
    public static string? Text(object? cell) => cell switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool isSo => isSo ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    private static string? Status(ReportRecord record) => record switch
    {
        Figure figure => ContractNames.Of(figure.Status),
        Event doing => ContractNames.Of(doing.Status),
        _ => null,
    };

    // Each person's own; to put them together would make up a judgement that nobody made.
    private static string? Grades(ExportRow row, GradingScale scale) => List(row.Grades.Where(grade => grade.Scale == scale).Select(grade => $"{grade.Value} ({grade.By})"));

    private static IEnumerable<string>? By(ReportRecord record) => record switch
    {
        Figure { Actor: { } actor } => [actor],
        Event doing => doing.By,
        Proposal proposal => proposal.By,
        _ => null,
    };

    private static string Term(ProposalTerm term)
    {
        var text = term.Term;
        if (term.Count is { } count)
            text += string.Create(CultureInfo.InvariantCulture, $" {count}");
        if (term.Days is { } days)
            text += string.Create(CultureInfo.InvariantCulture, $" {days} days");
        return term.Status == Records.Status.Actual ? text : $"{text} ({ContractNames.Of(term.Status)})";
    }

    internal static string? List(IEnumerable<string>? items) => items is null ? null : string.Join("; ", items) is { Length: > 0 } list ? list : null;
}

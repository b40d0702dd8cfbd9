using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>The forms in which a list can be taken along.</summary>
internal static class Downloads
{
    /// <summary>Of what is worked out across reports.</summary>
    public static IReadOnlyList<(string Form, string Address)> Of(PageContext context, string kind) =>
    [
        ("CSV", (context.Query with { Situation = context.Situation }).To($"/download/{kind}.csv")),
        ("JSON Lines", (context.Query with { Situation = context.Situation }).To($"/download/{kind}.jsonl")),
    ];

    /// <summary>The forms of export that a page offers: an archive is for another store, and holds whole reports whatever a page shows of them.</summary>
    public static IReadOnlyList<string> Forms { get; } = [.. ReportExports.Formats.Where(format => format.Value != ExportFormat.Archive).Select(format => format.Key)];

    /// <summary>Of records, in every form of export.</summary>
    public static IReadOnlyList<(string Form, string Address)> OfRecords(PageQuery query) =>
        [.. Forms.Select(format => ("Records, " + format, query.To("/export/" + format)))];
}

using System.Text.Json;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>All records, those of the newest reports first.</summary>
internal static class RecordsPage
{
    private const int PageLength = 100;

    private static readonly string[] Kinds = ["figure", "event", "statement", "proposal"];

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var query = context.Query;
        var records = await context.Ledger.ReadRecordsAsync(Cursor.Of(query), context.Cancellation)
            .Take(PageLength + 1)
            .Select(stored => (stored.Document, Id: IdOf(stored.Line)))
            .ToListAsync(context.Cancellation);
        var shown = records.Take(PageLength)
            .Select(record => (Dated: context.Moment.Reports[record.Document], record.Id))
            .Select(pair => (pair.Dated, Record: pair.Dated.Coded.Records.First(record => record.Id == pair.Id)))
            .ToList();
        var counts = await context.Ledger.CountAsync(query.Filter, context.Cancellation);
        var body = H($"""
            {When(shown.Count == 0, () => Nothing("No record fits."))}
            {When(shown.Count > 0, () => H($"""
            <table class="list"><thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">Sentence</th><th scope="col">Told by</th></tr></thead><tbody>
            {Each(shown, pair => Row(pair.Dated, pair.Record))}
            </tbody></table>
            """))}
            {ReportsPage.Pager(query, "/records", records.Count > PageLength ? Cursor.Write(records[PageLength - 1].Document, records[PageLength - 1].Id) : null)}
            """);
        return new Page("Records", body)
        {
            Lead = H($"""<p class="lead">{Count(counts.Records.Values.Sum(), "record", "records")}: what single sentences say, in the codebook’s terms.</p>"""),
            Filters = PageFilters.Situation | PageFilters.Period | PageFilters.AsOf | PageFilters.Text,
            Choices = [new PageChoice("kind", "Kind", Kinds, query.Kind), .. Categories(context)],
            Exports = [("Records, JSON", query.To("/api/v1/records")), .. Downloads.OfRecords(query)],
        };
    }

    private static IEnumerable<PageChoice> Categories(PageContext context)
    {
        if (context.Query.Kind is not ("figure" or "event"))
            return [];
        var found = context.Moment.Reports.Values.SelectMany(dated => dated.Coded.Records).Where(record => record.Kind == context.Query.Kind).Select(record => record.Category).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return context.Query.Kind == "figure" ? [new PageChoice("measure", "Measure", found, context.Query.Measure)] : [new PageChoice("type", "Type", found, context.Query.Type)];
    }

    private static string IdOf(ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString() ?? "";
    }

    private static Markup Row(DatedReport dated, ReportRecord record) => H($"""
        <tr><td class="day">{Day(dated.Day)}</td><td class="what"><a href="{PageContext.ToRecord(record.Document, record.Id)}">{(record is Statement ? "says" : Plain(Publishing.RecordText.What(record)))}</a></td><td data-label="who">{Words(Publishing.RecordText.Who(record))}</td><td class="say" dir="auto">{Shapes.Short(record.Evidence[0].Span.Of(dated.Coded.Report.Text), 320)}</td><td>{When(record.SaidBy is not null && record is not Statement, () => H($"""{Words(record.SaidBy?.Speaker)} <span class="source">in</span> """))}{Words(dated.Coded.Report.Outlet ?? dated.Coded.Report.Agency ?? "an unnamed outlet")}</td></tr>
        """);
}

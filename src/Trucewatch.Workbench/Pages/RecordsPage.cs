using System.Text.Json;
using Trucewatch.Ledger;
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
        // Words are looked for by the store's own index; all else is known already.
        var came = (await context.CameAfterAsync())?.ToHashSet(StringComparer.Ordinal);
        var (records, count) = query.Text is null ? OfMoment(context, came) : await OfWordsAsync(context, came);
        var shown = records.Take(PageLength).ToList();
        var body = H($"""
            {When(shown.Count == 0, () => Nothing("No record fits."))}
            {When(shown.Count > 0, () => H($"""
            <table class="list"><thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">Sentence</th><th scope="col">Told by</th></tr></thead><tbody>
            {Each(shown, pair => Row(pair.Dated, pair.Record, context.Moment.Grades))}
            </tbody></table>
            """))}
            {ReportsPage.Pager(query, "/records", records.Count > PageLength ? Cursor.Write(shown[^1].Record.Document, shown[^1].Record.Id) : null)}
            """);
        return new Page("Records", body)
        {
            Lead = H($"""<p class="lead">{Count(count, "record", "records")}{When(came is not null, () => H($" of reports that came after act {query["came-after"]}"))}: what single sentences say, in the codebook’s terms.</p>"""),
            Filters = PageFilters.Situation | PageFilters.Period | PageFilters.AsOf | PageFilters.Text,
            Choices = [new PageChoice("kind", "Kind", Kinds, query.Kind), .. Categories(context)],
            Feed = Feeds.AddressOf("records", query),
            Exports = [("Records, JSON", query.To("/api/v1/records")), .. Downloads.OfRecords(query)],
        };
    }

    private static (List<(DatedReport Dated, ReportRecord Record)> Records, int Count) OfMoment(PageContext context, HashSet<string>? came)
    {
        var (table, query) = (context.Moment.Table, context.Query);
        var reports = table.Fitting(query, came);
        return ([.. table.RecordsOf(reports, query.Kind, query.Category, query.After).Take(PageLength + 1)], table.Count(reports, query.Kind, query.Category));
    }

    private static async Task<(List<(DatedReport Dated, ReportRecord Record)> Records, int Count)> OfWordsAsync(PageContext context, HashSet<string>? came)
    {
        var shown = new List<(DatedReport, ReportRecord)>(PageLength + 1);
        await foreach (var stored in context.Ledger.ReadRecordsAsync(Cursor.Of(context.Query), context.Cancellation).Where(stored => came?.Contains(stored.Document) != false))
        {
            // One that has come since the store was read is on the next page that is asked for.
            if (context.Moment.Reports.TryGetValue(stored.Document, out var dated) && IdOf(stored.Line) is var id && dated.Coded.Records.FirstOrDefault(record => record.Id == id) is { } record)
                shown.Add((dated, record));
            if (shown.Count > PageLength)
                break;
        }

        var count = came is null
            ? (await context.Ledger.CountAsync(context.Query.Filter, context.Cancellation)).Records.Values.Sum()
            : context.Moment.Table.Count(context.Moment.Table.Fitting(context.Query, came), context.Query.Kind, context.Query.Category);
        return (shown, count);
    }

    private static IEnumerable<PageChoice> Categories(PageContext context)
    {
        if (context.Query.Kind is not ("figure" or "event"))
            return [];
        var found = context.Moment.Table.CategoriesOf(context.Query.Kind);
        return context.Query.Kind == "figure" ? [new PageChoice("measure", "Measure", found, context.Query.Measure)] : [new PageChoice("type", "Type", found, context.Query.Type)];
    }

    private static string IdOf(ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString() ?? "";
    }

    private static Markup Row(DatedReport dated, ReportRecord record, Gradings grades) => H($"""
        <tr><td class="day">{DayOf(dated)}</td><td class="what"><a href="{PageContext.ToRecord(record.Document, record.Id)}">{(record is Statement ? "says" : Plain(Publishing.RecordText.What(record)))}</a>{ReviewPieces.Mark(record)}</td><td data-label="who">{Words(Publishing.RecordText.Who(record))}</td><td class="say" dir="auto">{Shapes.Short(record.Evidence[0].Span.Of(dated.Coded.Report.Text), 320)}</td><td>{When(record.SaidBy is not null && record is not Statement, () => H($"""{Words(record.SaidBy?.Speaker)} <span class="source">in</span> """))}{Words(dated.Coded.Report.Outlet ?? dated.Coded.Report.Agency ?? "an unnamed outlet")}{GradePieces.Sign(dated.Coded.Report.Outlet ?? dated.Coded.Report.Agency, grades)}</td></tr>
        """);
}

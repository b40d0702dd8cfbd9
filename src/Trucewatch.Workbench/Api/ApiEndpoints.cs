using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>The HTTP API, version 1: all that the pages show, as JSON.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";

    private static readonly string[] List = ["limit", "after"];
    private static readonly string[] OfReports = ["situation", "since", "until", "as-of", "search", .. List];
    private static readonly string[] OfState = ["situation", "as-of"];
    private static readonly string[] OfThings = [.. OfState, "since", "until", .. List];

    /// <summary>Every address.</summary>
    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new("/situations", "listSituations", "The situations that the reports speak of, the one with most reports first", "situation", [], SituationsAsync),
        new("/status", "listStatus", "Where each process stands", "status", OfState, StatusAsync),
        new("/proposals", "listProposals", "Offers and deals, with terms and positions", "proposal-line", [.. OfThings, "state"], Things("proposals")),
        new("/proposals/{id}", "getProposal", "One offer or deal", "proposal-line", OfState, ProposalAsync),
        new("/positions", "listPositions", "Where each actor stands on each offer", "position-line", [.. OfThings, "state"], Things("positions")),
        new("/truces", "listTruces", "Truces, with phases, extensions and breaches", "truce", OfThings, Things("truces")),
        new("/commitments", "listCommitments", "What was undertaken, is owed or was asked for", "commitment", [.. OfThings, "state", "basis", "who"], Things("commitments")),
        new("/allegations", "listAllegations", "Who accuses whom of what, and what is answered", "allegation", [.. OfThings, "about", "accuser", "accused"], Things("allegations")),
        new("/conflicts", "listConflicts", "Where reports contradict each other", "conflict", [.. OfThings, "kind", "state"], Things("conflicts")),
        new("/civilians", "listCivilians", "What was done to or for civilians", "civilian", [.. OfThings, "type"], Things("civilians")),
        new("/stories", "listStories", "Reports that are copies or rewrites of one another", "story", [.. OfState, .. List], Things("stories")),
        new("/series", "listSeries", "Figures over time, by measure, subject and place", "series", [.. OfThings, "measure", "kind"], Things(ProcessKinds.Series)),
        new("/reports", "listReports", "Reports without their text, the newest first", "report", [.. OfReports, "came-after"], ReportsAsync),
        new("/reports/{id}", "getReport", "One report with its text", "document", [], ReportAsync),
        new("/reports/{id}/records", "listRecordsOfReport", "The records of one report, in reading order", "record", List, RecordsOfReportAsync),
        new("/reports/{id}/records/{record}", "getRecord", "One record", "record", [], RecordAsync),
        new("/reports/{id}/records/{record}/evidence", "getEvidence", "The sentences that say a record, with what stands around them and links", "evidence", [], EvidenceAsync),
        new("/records", "listRecords", "Records, those of the newest reports first", "record", [.. OfReports, "kind", "measure", "type"], Records(null)),
        new("/records/{record}", "getRecordById", "One record by its id alone; its ETag names its version", "record", [], ApiReviews.RecordAsync),
        new("/records/{record}/history", "getHistory", "How a record came to be as it is: as coded, as it is, and all that people did with it", "history", [], ApiReviews.HistoryAsync),
        new("/queue", "listQueue", "Records that nobody has judged, those first that are least sure and on which most rests", "queue-item", [.. OfReports.Where(name => name != "search"), "kind", "measure", "type", "state", "order", "report"], ApiReviews.QueueAsync),
        new("/reviews", "listReviews", "What people did with records, the last act first", "review-note", ["by", "report", .. List], ApiReviews.ListAsync),
        new("/grades", "listGrades", "How people grade sources and reports, each grade that was given or taken back, the first first", "grade-note", ["by", .. List], ApiGrades.ListAsync),
        new("/saved-searches", "listSavedSearches", "Lists that were saved with their filters, each with how many reports are new in it", "saved-search", [], ApiSearches.ListAsync) { IsFresh = true },
        new("/figures", "listFigures", "Figures as records", "record", [.. OfReports, "measure"], Records("figure")),
        new("/events", "listEvents", "Events as records", "record", [.. OfReports, "type"], Records("event")),
        new("/statements", "listStatements", "Statements as records", "record", OfReports, Records("statement")),
        new("/search", "search", "Reports that have all the words, the best first", "hit", ["search", "situation", "since", "until", "as-of", "limit"], SearchAsync),
    ];

    public static void Map(WebApplication app)
    {
        foreach (var endpoint in All)
            WorkbenchPages.MapContext(app, Root + endpoint.Path, endpoint.Answer, endpoint.IsFresh);
        app.MapGet("/openapi.json", () => Results.Bytes(OpenApi.Document, "application/json"));
    }

    /// <summary>The states that an address asks for: of one situation, or of all.</summary>
    public static IEnumerable<ProcessState> StatesOf(PageContext context) =>
        (context.Query.Situation is { } asked ? [asked] : context.Moment.Processes.Select(process => process.Situation)).Select(situation => context.Moment.StateOf(situation, context.Query.AsOf));

    private static Func<HttpContext, PageContext, Task> Things(string kind) => async (http, context) =>
    {
        var page = ApiPage.Of(context, withPlace: true);
        await ProcessKinds.SendAsync(kind, StatesOf(context), context.Query.Choice, page);
        await page.SendAsync(http);
    };

    private static Func<HttpContext, PageContext, Task> Records(string? kind) => async (http, context) =>
    {
        var page = ApiPage.Of(context, withPlace: false);
        var filter = Cursor.Of(kind is null ? context.Query : context.Query with { Kind = kind }) with { Most = page.Limit + 1 };
        (string Document, string Record)? last = null;
        await foreach (var stored in context.Ledger.ReadRecordsAsync(filter, context.Cancellation))
        {
            if (page.Count == page.Limit)
            {
                page.Next = Cursor.Write(last!.Value.Document, last.Value.Record);
                break;
            }

            page.Add(stored.Line.Span);
            last = (stored.Document, IdOf(stored.Line));
        }

        await page.SendAsync(http);
    };

    private static Task SituationsAsync(HttpContext http, PageContext context)
    {
        var page = ApiPage.Of(context, withPlace: false);
        foreach (var (situation, reports) in context.Moment.Processes.Where(process => process.Situation is not null))
        {
            page.Add(Json(json =>
            {
                json.WriteText("situation", situation);
                json.WriteText("name", context.NameOf(situation));
                json.WriteNumber("reports", reports.Count);
                json.WriteText("oldest", ApiObjects.Iso(reports.Min(report => report.Day)));
                json.WriteText("newest", ApiObjects.Iso(reports.Max(report => report.Day)));
            }).Span);
        }

        return page.SendAsync(http);
    }

    private static Task StatusAsync(HttpContext http, PageContext context)
    {
        var page = ApiPage.Of(context, withPlace: false);
        foreach (var state in StatesOf(context))
        {
            var line = new ArrayBufferWriter<byte>();
            new ProcessJsonWriter(line).Write(state);
            page.Add(line.WrittenSpan);
        }

        return page.SendAsync(http);
    }

    private static Task ProposalAsync(HttpContext http, PageContext context)
    {
        var id = context.Part("id");
        if (StatesOf(context).SelectMany(state => state.Proposals).FirstOrDefault(line => line.Id == id) is not { } proposal)
            return ApiPage.AbsentAsync(http, $"No proposal has the name {id}.");
        var line = new ArrayBufferWriter<byte>();
        new ProcessJsonWriter(line).Write(proposal);
        return ApiPage.SendAsync(http, line.WrittenMemory);
    }

    private static async Task ReportsAsync(HttpContext http, PageContext context)
    {
        if (await context.CameAfterAsync() is { } came)
        {
            await ArrivedAsync(http, context, came);
            return;
        }

        var page = ApiPage.Of(context, withPlace: false);
        var filter = context.Query.Filter with { Kind = null, Category = null, NewestFirst = true, After = context.Query.After };
        string? last = null;
        await foreach (var header in context.Ledger.ReadHeadersAsync(filter, context.Cancellation))
        {
            if (page.Count == page.Limit)
            {
                page.Next = last;
                break;
            }

            page.Add(Json(json => ApiObjects.Write(json, header)).Span);
            last = header.Document;
        }

        await page.SendAsync(http);
    }

    // Few, and in the order in which they came.
    private static async Task ArrivedAsync(HttpContext http, PageContext context, IReadOnlyList<string> came)
    {
        var page = ApiPage.Of(context, withPlace: true);
        var headers = new List<ReportHeader>(came.Count);
        foreach (var document in came.Reverse())
        {
            if (await context.Ledger.ReadHeadersAsync(new LedgerFilter { Document = document }, context.Cancellation).FirstOrDefaultAsync(context.Cancellation) is { } header)
                headers.Add(header);
        }

        await page.SendAsync(http, headers, header => Json(json => ApiObjects.Write(json, header)).ToArray());
    }

    private static async Task ReportAsync(HttpContext http, PageContext context)
    {
        var id = context.Part("id") ?? "";
        if (!context.Moment.Reports.TryGetValue(id, out var dated))
        {
            await Withdrawn.AbsentAsync(http, await Withdrawn.OfAsync(context, id), $"The store has no report {id}.");
            return;
        }

        var line = new ArrayBufferWriter<byte>();
        new RecordJsonWriter(line).WriteDocument(dated.Coded);
        await ApiPage.SendAsync(http, line.WrittenMemory);
    }

    private static async Task RecordsOfReportAsync(HttpContext http, PageContext context)
    {
        var page = ApiPage.Of(context, withPlace: false);
        var id = context.Part("id") ?? "";
        if (!context.Moment.Reports.ContainsKey(id))
        {
            await Withdrawn.AbsentAsync(http, await Withdrawn.OfAsync(context, id), $"The store has no report {id}.");
            return;
        }

        string? last = null;
        var filter = Cursor.Of(context.Query) with { Document = id };
        await foreach (var stored in context.Ledger.ReadRecordsAsync(filter, context.Cancellation))
        {
            if (page.Count == page.Limit)
            {
                page.Next = Cursor.Write(id, last!);
                break;
            }

            page.Add(stored.Line.Span);
            last = IdOf(stored.Line);
        }

        await page.SendAsync(http);
    }

    private static async Task RecordAsync(HttpContext http, PageContext context)
    {
        var filter = new LedgerFilter { Document = context.Part("id"), Record = context.Part("record") };
        if (await context.Ledger.ReadRecordsAsync(filter, context.Cancellation).FirstOrDefaultAsync(context.Cancellation) is { } stored)
            await ApiPage.SendAsync(http, stored.Line);
        else
            await Withdrawn.AbsentAsync(http, await Withdrawn.OfAsync(context, context.Part("id") ?? ""), $"The store has no record {context.Part("record")} of a report {context.Part("id")}.");
    }

    private static async Task EvidenceAsync(HttpContext http, PageContext context)
    {
        var id = context.Part("id") ?? "";
        if (context.Moment.Reports.TryGetValue(id, out var dated) && dated.Coded.Records.FirstOrDefault(record => record.Id == context.Part("record")) is { } record)
            await ApiPage.SendAsync(http, Json(json => ApiObjects.Write(json, dated, record)));
        else
            await Withdrawn.AbsentAsync(http, await Withdrawn.OfAsync(context, id), $"The store has no record {context.Part("record")} of a report {id}.");
    }

    private static async Task SearchAsync(HttpContext http, PageContext context)
    {
        if (context.Query.Text is null)
            throw new BadHttpRequestException("search is missing; give the words to look for");
        var page = ApiPage.Of(context, withPlace: false);
        foreach (var hit in await context.Ledger.SearchAsync(context.Query.Filter, page.Limit, context.Cancellation))
        {
            page.Add(Json(json =>
            {
                json.WriteStartObject("report");
                ApiObjects.Write(json, hit.Report);
                json.WriteEndObject();
                json.WriteText("snippet", hit.Snippet);
            }).Span);
        }

        await page.SendAsync(http);
    }

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return line.WrittenMemory;
    }

    private static string IdOf(ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString() ?? "";
    }
}

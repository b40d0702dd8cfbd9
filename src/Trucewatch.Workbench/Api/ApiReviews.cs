using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Judging records by program: what the review pages do.</summary>
internal static class ApiReviews
{
    private const int MostSteps = 1000;

    /// <summary>Every address by which records are judged.</summary>
    public static IReadOnlyList<ApiAct> Acts { get; } =
    [
        new("/records/{record}/review", "reviewRecord", "Accept, reject, edit or comment a record", "review-request", Permission.Review, Done(ReviewAsync)) { HasVersion = true },
        new("/reports/{id}/records", "addRecord", "Add a record that no coding found, by its sentence", "add-request", Permission.Review, Done(AddAsync)),
        new("/reviews", "reviewRecords", "Accept, reject or comment many records as one act", "reviews-request", Permission.Review, Done(ReviewManyAsync)),
        new("/reviews/{act}/undo", "undoReview", "Take an act of review back, with all its records", "undo-request", Permission.Review, Done(UndoAsync)),
    ];

    /// <summary>The mark of a version of a record, to be sent back as <c>If-Match</c>.</summary>
    public static string TagOf(StoredRecord stored) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{stored.Version}-{Convert.ToHexStringLower(SHA256.HashData(stored.Line.Span).AsSpan(0, 6))}\"");

    /// <summary>One record by its id alone, with its version's mark.</summary>
    public static async Task RecordAsync(HttpContext http, PageContext context)
    {
        if (await RecordFinding.FindAsync(context, context.Part("record") ?? "") is not { } stored)
        {
            await Withdrawn.AbsentAsync(http, await Withdrawn.OfRecordAsync(context, context.Part("record") ?? ""), $"The store has no record {context.Part("record")}; one that is rejected has its history only.");
            return;
        }

        http.Response.Headers.ETag = TagOf(stored);
        if (http.Request.Headers.IfNoneMatch.Contains(TagOf(stored)))
            http.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await ApiPage.SendAsync(http, stored.Line);
    }

    /// <summary>How a record came to be as it is.</summary>
    public static async Task HistoryAsync(HttpContext http, PageContext context)
    {
        var record = context.Part("record") ?? "";
        if (await RecordFinding.DocumentOfAsync(context, record) is { } document && await RecordFinding.HistoryAsync(context, document, record) is { } found)
            await ApiPage.SendAsync(http, Encoding.UTF8.GetBytes(ApiReviewObjects.Of(document, record, found.History, found.Report).ToJsonString()));
        else
            await Withdrawn.AbsentAsync(http, await Withdrawn.OfRecordAsync(context, record), $"No report ever had a record {record}.");
    }

    /// <summary>What is worth looking at.</summary>
    public static Task QueueAsync(HttpContext http, PageContext context)
    {
        var page = ApiPage.Of(context, withPlace: true);
        var versions = new RecordVersions(context);
        return page.SendAsync(http, ReviewQueue.First(context, page.Reach, out _), async item => Encoding.UTF8.GetBytes(ApiReviewObjects.Of(item, await versions.OfAsync(item.Record)).ToJsonString()));
    }

    /// <summary>What people did, the last act first.</summary>
    public static async Task ListAsync(HttpContext http, PageContext context)
    {
        var page = ApiPage.Of(context, withPlace: false);
        long? before = null;
        if (context.Query.After is { } after)
            before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var act) ? act : throw new BadHttpRequestException($"after={after}: expected the cursor that the page before gave as \"next\"");
        long last = 0;
        await foreach (var note in context.Ledger.ReadReviewsAsync(new ReviewFilter { By = context.Query["by"], Document = context.Query["report"], Before = before }, context.Cancellation))
        {
            // An act is not cut in two; a page ends with a whole one.
            if (page.Count >= page.Limit && note.Act != last)
            {
                page.Next = last.ToString(CultureInfo.InvariantCulture);
                break;
            }

            page.Add(Encoding.UTF8.GetBytes(ApiReviewObjects.Of(note).ToJsonString()));
            last = note.Act;
        }

        await page.SendAsync(http);
    }

    private static Func<HttpContext, PageContext, ApiBody, Task<JsonObject>> Done(Func<HttpContext, PageContext, ApiBody, Task<ReviewDone>> act) =>
        async (http, context, body) => ApiReviewObjects.Of(await act(http, context, body));

    /// <summary>Who does it. Whoever has an account cannot say another name.</summary>
    public static string By(PageContext context, ApiBody body)
    {
        if (!context.Visitor.IsSignedIn)
            return body.Needed("by");
        return body.Text("by") is { } said && said != context.Visitor.Name
            ? throw new BadHttpRequestException($"by is {said}; this is sent by {context.Visitor.Name}, and kept with that name: leave by out [TW0815]", StatusCodes.Status403Forbidden)
            : context.Visitor.Name!;
    }

    private static async Task<ReviewDone> ReviewAsync(HttpContext http, PageContext context, ApiBody body)
    {
        var (record, by, reason) = (context.Part("record") ?? "", By(context, body), body.Text("reason"));
        var document = await RecordFinding.DocumentOfAsync(context, record) ?? throw Absent(record);
        var kind = KindOf(body.Needed("kind"));
        if (kind == ReviewKind.Comment)
            return await context.Ledger.ReviewAsync(new ReviewRequest(by, reason, ReviewStep.Comment(document, record)), context.Cancellation);
        var seen = body.Number("version") ?? VersionOf(http.Request.Headers.IfMatch) ?? throw new BadHttpRequestException(
            $"no version is named; give the one that you saw as \"version\", or its ETag as If-Match: GET {ApiEndpoints.Root}/records/{record} has it [TW0806]", StatusCodes.Status428PreconditionRequired);
        var step = kind switch
        {
            ReviewKind.Accept => ReviewStep.Accept(document, record, seen),
            ReviewKind.Reject => ReviewStep.Reject(document, record, seen),
            ReviewKind.Edit => ReviewStep.Edit(await EditedAsync(context, document, record, body), seen),
            _ => throw new BadHttpRequestException($"kind is {ReviewKinds.NameOf(kind)}; expected accept, reject, edit or comment [TW0805]"),
        };
        return await context.Ledger.ReviewAsync(new ReviewRequest(by, reason, step), context.Cancellation);
    }

    private static async Task<ReportRecord> EditedAsync(PageContext context, string document, string record, ApiBody body)
    {
        if (await RecordFinding.HistoryAsync(context, document, record) is not { History.Current.Record: { } current } found || !context.Moment.Reports.TryGetValue(document, out var dated))
            throw Absent(record);
        var line = RecordFields.Of(current, found.Report);
        if (body.Number("sentence") is not null || body.Text("quote") is not null)
            line["evidence"] = RecordFields.Of(found.Report, [await RecordFinding.SentenceAsync(context, dated.Coded, body.Sentence("sentence"), body.Text("quote"))]);
        return Read(context, line, body.Object("fields"), found.Report, current);
    }

    private static async Task<ReviewDone> AddAsync(HttpContext http, PageContext context, ApiBody body)
    {
        if (!context.Moment.Reports.TryGetValue(context.Part("id") ?? "", out var dated))
            throw new BadHttpRequestException($"The store has no report {context.Part("id")}.", StatusCodes.Status404NotFound);
        var kind = body.Needed("kind");
        if (!RecordFields.Kinds.Contains(kind, StringComparer.Ordinal))
            throw new BadHttpRequestException($"kind is {kind}; expected {string.Join(", ", RecordFields.Kinds)} [TW0805]");
        var evidence = await RecordFinding.SentenceAsync(context, dated.Coded, body.Sentence("sentence"), body.Text("quote"));
        var report = dated.Coded.Report;
        var added = Read(context, RecordFields.Blank(report, kind, evidence), body.Object("fields"), report, before: null);
        return await context.Ledger.ReviewAsync(new ReviewRequest(By(context, body), body.Text("reason"), ReviewStep.Add(added)), context.Cancellation);
    }

    private static async Task<ReviewDone> ReviewManyAsync(HttpContext http, PageContext context, ApiBody body)
    {
        var kind = KindOf(body.Needed("kind"));
        var records = body.Records("records");
        if (records.Count > MostSteps)
            throw new BadHttpRequestException($"{records.Count} records are named; at most {MostSteps} are judged as one act [TW0805]");
        var steps = new List<ReviewStep>(records.Count);
        foreach (var (document, id, version) in records)
        {
            var report = document ?? await RecordFinding.DocumentOfAsync(context, id) ?? throw Absent(id);
            if (version is null && kind != ReviewKind.Comment)
                throw new BadHttpRequestException($"records: {id} has no version; give the one that you saw [TW0806]", StatusCodes.Status428PreconditionRequired);
            steps.Add(kind switch
            {
                ReviewKind.Accept => ReviewStep.Accept(report, id, version),
                ReviewKind.Reject => ReviewStep.Reject(report, id, version),
                ReviewKind.Comment => ReviewStep.Comment(report, id),
                _ => throw new BadHttpRequestException($"kind is {ReviewKinds.NameOf(kind)}; expected accept, reject or comment [TW0805]"),
            });
        }

        return await context.Ledger.ReviewAsync(new ReviewRequest(By(context, body), body.Text("reason"), steps), context.Cancellation);
    }

    private static Task<ReviewDone> UndoAsync(HttpContext http, PageContext context, ApiBody body) =>
        long.TryParse(context.Part("act"), NumberStyles.None, CultureInfo.InvariantCulture, out var act)
            ? context.Ledger.UndoAsync(new UndoRequest(act, By(context, body), body.Needed("reason")), context.Cancellation)
            : throw new BadHttpRequestException($"{context.Part("act")} is no number of an act", StatusCodes.Status404NotFound);

    private static ReportRecord Read(PageContext context, JsonObject line, JsonObject fields, Report report, ReportRecord? before)
    {
        foreach (var (name, value) in fields)
        {
            if (!RecordFields.IsOpen(name) || !line.ContainsKey(name))
                throw new BadHttpRequestException($"fields: {name} is none of {string.Join(", ", line.Select(field => field.Key).Where(RecordFields.IsOpen))} [TW0804]", StatusCodes.Status422UnprocessableEntity);
            line[name] = value?.DeepClone();
        }

        try
        {
            var record = RecordFields.Read(line, report);
            if (record is Event told && !fields.ContainsKey("plover") && (fields.ContainsKey("type") || fields.ContainsKey("status")))
                record = told with { Plover = context.Vocabulary.PloverOf(told.Type, ContractNames.Of(told.Status)) };
            if (RecordChecks.Faults(context.Vocabulary, report, record, before) is [var fault, ..])
                throw new FormatException(fault);
            return record;
        }
        catch (FormatException problem)
        {
            throw new BadHttpRequestException($"{problem.Message} [TW0804]", StatusCodes.Status422UnprocessableEntity, problem);
        }
    }

    private static ReviewKind KindOf(string word) => ReviewKinds.TryParse(word, out var kind)
        ? kind
        : throw new BadHttpRequestException($"kind is {word}; expected accept, reject, edit or comment [TW0805]");

    private static long? VersionOf(string? tag) =>
        tag is ['"', .. var marked] && long.TryParse(marked.AsSpan(0, Math.Max(0, marked.IndexOfAny(['-', '"']))), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static BadHttpRequestException Absent(string record) => new($"The store has no record {record}.", StatusCodes.Status404NotFound);
}

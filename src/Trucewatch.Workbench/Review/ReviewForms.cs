using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Trucewatch.Ledger;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>Takes the forms of review, does what they say, and goes to the page that shows it.</summary>
internal static class ReviewForms
{
    /// <summary>How many records are judged by one form at most.</summary>
    public const int MostAtOnce = 500;

    public static void Map(WebApplication app)
    {
        FormRoutes.Map(app, "/reports/{id}/records/{record}/review", Permission.Review, JudgeAsync);
        FormRoutes.Map(app, "/reports/{id}/records/{record}/edit", Permission.Review, EditAsync);
        FormRoutes.Map(app, "/reports/{id}/add", Permission.Review, AddAsync);
        FormRoutes.Map(app, "/review/bulk", Permission.Review, BulkAsync);
        FormRoutes.Map(app, "/review/undo", Permission.Review, UndoAsync);
        FormRoutes.Map(app, "/you", Permission.Own, KeepAsync);
    }

    private static async Task JudgeAsync(HttpContext http, PageContext context, SentForm form)
    {
        var (document, record) = (context.Part("id") ?? "", context.Part("record") ?? "");
        var page = PageContext.ToRecord(document, record);
        var seen = form.Number("version");
        ReviewStep? step = form["act"] switch
        {
            "accept" => ReviewStep.Accept(document, record, seen ?? 0),
            "reject" => ReviewStep.Reject(document, record, seen ?? 0),
            "comment" => ReviewStep.Comment(document, record),
            _ => null,
        };
        var back = step?.Kind == ReviewKind.Reject || form.Back is not null ? form.Back ?? page : page;
        await DoAsync(http, context with { Path = page }, back, RecordPage.WriteAsync, () => step is null
            ? throw Said("press Accept, Reject or Comment")
            : step.Kind == ReviewKind.Reject && form["reason"] is null
                ? throw Said("a rejection needs a reason: others must be able to follow it")
                : step.Kind == ReviewKind.Comment && form["reason"] is null
                    ? throw Said("a comment says something: type it")
                    : context.Ledger.ReviewAsync(new ReviewRequest(By(context), form["reason"], step), context.Cancellation));
    }

    private static Task EditAsync(HttpContext http, PageContext context, SentForm form)
    {
        var (document, id) = (context.Part("id") ?? "", context.Part("record") ?? "");
        var page = PageContext.ToRecord(document, id);
        return DoAsync(http, context with { Path = page }, form.Back ?? page, EditPage.WriteAsync, async () =>
        {
            if (!context.Moment.Reports.TryGetValue(document, out var dated) || dated.Coded.Records.FirstOrDefault(record => record.Id == id) is not { } record)
                throw new LedgerException(LedgerFault.NothingToReview, $"there is no record {id} that could be edited");
            var line = RecordFields.Of(record, dated.Coded.Report);
            if (form["quote"] is { } words)
                line["evidence"] = RecordFields.Of(dated.Coded.Report, [await RecordFinding.SentenceAsync(context, dated.Coded, null, words)]);
            var edited = Read(context, new RecordForm(context.Vocabulary, line, form, []).Read(dated.Coded.Report, record));
            if (RecordFacts.Between(record, edited, dated.Coded.Report).Count == 0)
                throw Said("nothing was changed; to say that it stands as it is, accept it");
            return await context.Ledger.ReviewAsync(new ReviewRequest(By(context), form["reason"], ReviewStep.Edit(edited, form.Number("version") ?? 0)), context.Cancellation);
        });
    }

    private static Task AddAsync(HttpContext http, PageContext context, SentForm form)
    {
        var document = context.Part("id") ?? "";
        return DoAsync(http, context with { Path = PageContext.ToReport(document) }, null, AddPage.WriteAsync, async () =>
        {
            if (!context.Moment.Reports.TryGetValue(document, out var dated))
                throw new LedgerException(LedgerFault.NothingToReview, $"there is no report {document}");
            if (form["kind"] is not { } kind || !RecordFields.Kinds.Contains(kind, StringComparer.Ordinal))
                throw Said("choose what it is");
            var evidence = await RecordFinding.SentenceAsync(context, dated.Coded, (int?)form.Number("sentence"), null);
            var added = Read(context, new RecordForm(context.Vocabulary, RecordFields.Blank(dated.Coded.Report, kind, evidence), form, []).Read(dated.Coded.Report, before: null));
            return await context.Ledger.ReviewAsync(new ReviewRequest(By(context), form["reason"], ReviewStep.Add(added)), context.Cancellation);
        });
    }

    private static async Task BulkAsync(HttpContext http, PageContext context, SentForm form)
    {
        var kind = form["act"] == "accept" ? ReviewKind.Accept : ReviewKind.Reject;
        var picked = await BulkChoice.OfAsync(context, form, MostAtOnce);
        if (form["sure"] is null || picked.Count == 0)
        {
            await WorkbenchPages.WriteAsync(http, context, BulkPage.Write(context, kind, picked));
            return;
        }

        IReadOnlyList<ReviewStep> steps = [.. picked.Select(one => kind == ReviewKind.Accept
            ? ReviewStep.Accept(one.Item.Record.Document, one.Item.Record.Id, one.Version)
            : ReviewStep.Reject(one.Item.Record.Document, one.Item.Record.Id, one.Version))];
        await DoAsync(http, context, form.Back ?? "/review", again => Task.FromResult(BulkPage.Write(again, kind, picked)), () =>
            context.Ledger.ReviewAsync(new ReviewRequest(By(context), form["reason"], steps), context.Cancellation));
    }

    private static Task UndoAsync(HttpContext http, PageContext context, SentForm form) => DoAsync(http, context with { Path = "/review/acts" }, form.Back ?? "/review/acts", ReviewActsPage.WriteAsync, () =>
        context.Ledger.UndoAsync(new UndoRequest(form.Number("act") ?? 0, By(context), form["reason"] ?? ""), context.Cancellation));

    private static async Task KeepAsync(HttpContext http, PageContext context, SentForm form)
    {
        if (context.Visitor is { IsSignedIn: false } && Visitor.Usable(form["by"]) is null)
        {
            await WorkbenchPages.WriteAsync(http, context, YouPage.Write(context with { Faults = ["a name has 1 to 200 characters, on one line, with none among them that cannot be seen"] }));
            return;
        }

        (context.Visitor with { HasKeys = form.Has("keys") }).Keep(http.Response);
        FormRoutes.Go(http, form.Back ?? "/review");
    }

    // Does it and goes on; where it cannot be done, the page comes back with why, and with what was typed in.
    private static async Task DoAsync(HttpContext http, PageContext context, string? back, Func<PageContext, Task<Page>> page, Func<Task<ReviewDone>> act)
    {
        try
        {
            var done = await act();
            FormRoutes.Go(http, back ?? PageContext.ToRecord(context.Part("id") ?? "", done.Records[0]), done.Act);
        }
        catch (ReviewConflictException problem)
        {
            var moments = http.RequestServices.GetRequiredService<StoreMoments>();
            var again = context with { Moment = await moments.NowAsync(context.Cancellation), Conflict = problem.Conflict };
            if (context.Part("record") is null)
                again = again with { Conflict = null, Faults = [$"{problem.Message} [{problem.Code}]"] };
            await WorkbenchPages.WriteAsync(http, again, await page(again) with { Status = StatusCodes.Status409Conflict });
        }
        catch (Exception problem) when (problem is LedgerException { Code: LedgerFault.NotAReview or LedgerFault.NotUndone or LedgerFault.NothingToReview } or BadHttpRequestException)
        {
            var again = context with { Faults = problem is FormFaultException faults ? faults.Faults : [problem is LedgerException { Code: var code } ? $"{problem.Message} [{code}]" : problem.Message] };
            await WorkbenchPages.WriteAsync(http, again, await page(again));
        }
    }

    private static string By(PageContext context) => context.Visitor.Name ?? throw Said("say who you are: every act is kept with a name");

    private static ReportRecord Read(PageContext context, (ReportRecord? Record, IReadOnlyList<string> Faults) read) =>
        read is { Record: { } record, Faults.Count: 0 } ? record : throw new FormFaultException(read.Faults);

    private static FormFaultException Said(string fault) => new([fault]);
}

using Microsoft.AspNetCore.Builder;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>Takes the forms by which people grade sources and reports.</summary>
internal static class GradeForms
{
    public static void Map(WebApplication app)
    {
        FormRoutes.Map(app, SourcePage.Path, Permission.Review, (http, context, form) =>
            GradeAsync(http, context, form, GradingSubject.Source(context.Query["outlet"] ?? ""), GradePieces.OfSources, SourcePage.WriteAsync));
        FormRoutes.Map(app, "/reports/{id}/grade", Permission.Review, (http, context, form) =>
        {
            var id = context.Part("id") ?? "";
            return GradeAsync(http, context with { Path = PageContext.ToReport(id) }, form, GradingSubject.Report(id), GradePieces.OfReports, ReportPage.WriteAsync);
        });
    }

    private static async Task GradeAsync(HttpContext http, PageContext context, SentForm form, GradingSubject subject, IReadOnlyList<GradingScale> scales, Func<PageContext, Task<Page>> page)
    {
        try
        {
            var by = context.Visitor.Name ?? throw new FormFaultException(["say who you are: every act is kept with a name"]);
            var grades = scales.Select(scale => (Scale: scale, Value: form[GradingScales.NameOf(scale)])).Where(grade => grade.Value is not null).Select(grade => (grade.Scale, grade.Value!)).ToList();
            if (grades.Count == 0)
                throw new FormFaultException(["choose one grade at least"]);
            await context.Ledger.GradeAsync(new GradingRequest(by, form["reason"] ?? "", subject, grades), context.Cancellation);
        }
        catch (Exception problem) when (problem is FormFaultException or LedgerException { Code: LedgerFault.NotAReview or LedgerFault.NothingToReview })
        {
            var again = context with { Faults = problem is FormFaultException faults ? faults.Faults : [$"{problem.Message} [{((LedgerException)problem).Code}]"] };
            await WorkbenchPages.WriteAsync(http, again, await page(again) with { Status = StatusCodes.Status422UnprocessableEntity });
            return;
        }

        FormRoutes.Go(http, form.Back ?? context.Here + "#grades");
    }
}

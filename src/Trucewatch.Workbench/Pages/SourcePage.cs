using System.Collections.Immutable;
using Trucewatch.Ledger;

namespace Trucewatch.Workbench;

/// <summary>One outlet or agency: how many reports come from it, and how people grade it.</summary>
internal static class SourcePage
{
    /// <summary>Where it is; its name stands after the question mark, since it can hold anything.</summary>
    public const string Path = "/sources/one";

    public static string AddressOf(string name) => new PageQuery().With("outlet", name).To(Path);

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var name = context.Query["outlet"];
        var reports = context.Moment.Reports.Values.Where(dated => name is not null && (dated.Coded.Report.Outlet ?? dated.Coded.Report.Agency) == name).ToList();
        if (name is null || reports.Count == 0)
            return Page.Absent($"No report comes from {name ?? "a source without a name"}.");
        var notes = await context.Ledger.ReadGradingsAsync(context.Cancellation).ToListAsync(context.Cancellation);
        var outlet = Outlet.Of(name, reports, ImmutableHashSet<string>.Empty);
        var agencies = outlet.Agencies.Where(agency => agency != name).Order(StringComparer.Ordinal).ToList();
        var body = H($"""
            <dl class="facts">
            <dt>Reports</dt><dd><a href="{new PageQuery().With("outlet", name).To("/reports")}">{Count(reports.Count, "report", "reports")}</a>, {SourcesPage.Told(outlet, outlet.First)} to {SourcesPage.Told(outlet, outlet.Last)}</dd>
            <dt>Records</dt><dd>{Grouped(outlet.Records)}</dd>
            {When(agencies.Count > 0, () => H($"<dt>Credits</dt><dd>{Names(agencies)}</dd>"))}
            </dl>
            {GradePieces.Write(context, GradingSubject.Source(name), notes, AddressOf(name))}
            """);
        return new Page(name, body) { Status = context.Faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}

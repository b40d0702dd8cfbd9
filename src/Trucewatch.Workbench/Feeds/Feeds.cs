using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>The lists as feeds: <c>/feeds/KIND.atom</c>, with the filters that their pages have. What came or changed last comes first, whatever its day.</summary>
internal static class Feeds
{
    private const int MostEntries = 50;

    private static readonly Dictionary<string, (string Name, string Page)> Lists = new(StringComparer.Ordinal)
    {
        ["reports"] = ("Reports", "/reports"),
        ["search"] = ("Search", "/search"),
        ["records"] = ("Records", "/records"),
        ["proposals"] = ("Proposals", "/proposals"),
        ["truces"] = ("Truces", "/timeline"),
        ["commitments"] = ("Commitments", "/commitments"),
        ["allegations"] = ("Allegations", "/allegations"),
        ["conflicts"] = ("Conflicts", "/conflicts"),
        ["civilians"] = ("Civilians and aid", "/civilians"),
        ["reviews"] = ("What people did", "/review/acts"),
    };

    public static void Map(WebApplication app) => WorkbenchPages.MapContext(app, "/feeds/{kind}.atom", AnswerAsync);

    /// <summary>The feed of a list, with the page's filters.</summary>
    public static string AddressOf(string kind, PageQuery query) => (query with { After = null }).To($"/feeds/{kind}.atom");

    private static async Task AnswerAsync(HttpContext http, PageContext context)
    {
        var kind = context.Part("kind") ?? "";
        if (!Lists.TryGetValue(kind, out var list))
        {
            await Faults.WriteAsync(http, StatusCodes.Status404NotFound, "Not found", $"There is no feed {kind}; feeds are {string.Join(", ", Lists.Keys)}.");
            return;
        }

        var services = http.RequestServices;
        var entries = kind switch
        {
            "reports" or "search" => await ReportsAsync(context, services.GetRequiredService<NewReports>()),
            "records" => await RecordsAsync(context, services.GetRequiredService<NewReports>()),
            "reviews" => await ReviewsAsync(context),
            _ => await ProcessAsync(context, kind, services.GetRequiredService<Arrivals>()),
        };
        var situation = kind is "reports" or "search" or "records" or "reviews" ? context.Query.Situation : context.Situation;
        var title = new[] { "Trucewatch", list.Name, situation is null ? null : context.NameOf(situation), context.Query.Text }.OfType<string>();
        var self = context.Query.To(context.Path);
        var feed = new AtomFeed
        {
            Title = string.Join(" · ", title),
            Root = $"{http.Request.Scheme}://{http.Request.Host}",
            Self = self,
            Page = context.Query.To(list.Page),
            Key = $"feed {context.Ledger.Info.Place} {self}",
            Tool = context.Options.Tool,
            Updated = entries.Count > 0 ? entries[0].Updated : context.Moment.Head?.At ?? DateTimeOffset.UnixEpoch,
            Entries = entries,
        };
        http.Response.ContentType = "application/atom+xml; charset=utf-8";
        await http.Response.BodyWriter.WriteAsync(feed.Write(), context.Cancellation);
    }

    private static async Task<IReadOnlyList<FeedEntry>> ReportsAsync(PageContext context, NewReports reports)
    {
        var entries = new List<FeedEntry>(MostEntries);
        foreach (var (dated, at) in await NewestAsync(context, reports, context.Query with { Kind = null, Measure = null, Type = null }))
        {
            var report = dated.Coded.Report;
            var lines = dated.Coded.Records.Where(record => record is not Statement).Take(12);
            var content = H($"""
                <p>{Words(report.Outlet ?? report.Agency ?? "An unnamed outlet")}, {Day(dated.Day)}: {Count(dated.Coded.Records.Count, "record", "records")}</p>
                <ul>{Each(lines, record => H($"""<li><a href="{PageContext.ToRecord(report.Id, record.Id)}">{RecordPage.Title(record)}</a>: {record.Evidence[0].Span.Of(report.Text)}</li>"""))}</ul>
                """);
            entries.Add(new FeedEntry("report " + report.Id, ReportsPage.TitleOf(report.Title), PageContext.ToReport(report.Id), at, content)
            {
                Author = report.Outlet ?? report.Agency,
                Published = report.Published?.Date,
            });
            if (entries.Count == MostEntries)
                break;
        }

        return entries;
    }

    private static async Task<IReadOnlyList<FeedEntry>> RecordsAsync(PageContext context, NewReports reports)
    {
        var query = context.Query;
        var entries = new List<FeedEntry>(MostEntries);
        foreach (var (dated, at) in await NewestAsync(context, reports, query))
        {
            var report = dated.Coded.Report;
            foreach (var record in dated.Coded.Records.Where(record => (query.Kind is null || record.Kind == query.Kind) && (query.Category is null || record.Category == query.Category)))
            {
                var content = H($"""
                    <blockquote>{record.Evidence[0].Span.Of(report.Text)}</blockquote>
                    <p>{When(record.SaidBy is not null, () => H($"{Words(record.SaidBy?.Speaker)} in "))}{Words(report.Outlet ?? report.Agency ?? "an unnamed outlet")}, {Day(dated.Day)}: <a href="{PageContext.ToReport(report.Id)}">{ReportsPage.TitleOf(report.Title)}</a></p>
                    """);
                entries.Add(new FeedEntry($"record {report.Id} {record.Id}", RecordPage.Title(record), PageContext.ToRecord(report.Id, record.Id), record.Review?.At > at ? record.Review.At : at, content)
                {
                    Author = report.Outlet ?? report.Agency,
                    Published = report.Published?.Date,
                });
            }

            if (entries.Count >= MostEntries)
                break;
        }

        return [.. entries.OrderByDescending(entry => entry.Updated).Take(MostEntries)];
    }

    private static async Task<IReadOnlyList<FeedEntry>> ReviewsAsync(PageContext context)
    {
        var filter = new ReviewFilter { By = context.Query["by"], Document = context.Query["report"] };
        var notes = await context.Ledger.ReadReviewsAsync(filter, context.Cancellation).Take(MostEntries).ToListAsync(context.Cancellation);
        return notes.ConvertAll(note =>
        {
            var record = context.Moment.Reports.TryGetValue(note.Document, out var dated) ? dated.Coded.Records.FirstOrDefault(one => one.Id == note.Record) : null;
            var content = H($"""
                <p>{note.By}{When(note.Reason is not null, () => H($": <q>{note.Reason}</q>"))}</p>
                {When(record is not null, () => H($"<blockquote>{record!.Evidence[0].Span.Of(dated!.Coded.Report.Text)}</blockquote>"))}
                """);
            var what = record is null ? "a record" : RecordPage.Title(record);
            return new FeedEntry($"act {note.Act} {IsoTime.Write(note.At)} {note.Document} {note.Record}", $"{note.By}, {ReviewKinds.NameOf(note.Kind)}: {what}", PageContext.ToRecord(note.Document, note.Record), note.At, content)
            {
                Author = note.By,
            };
        });
    }

    private static async Task<IReadOnlyList<FeedEntry>> ProcessAsync(PageContext context, string kind, Arrivals arrivals)
    {
        var sink = new ProcessFeed(context.Query.Process with { Situation = context.Situation });
        await ProcessKinds.SendAsync(kind, [context.State], context.Query.Choice, sink);
        var times = await arrivals.LastOfEachAsync(sink.Things.Select(thing => thing.Reports), context.Cancellation);
        var newest = sink.Things.Zip(times, (thing, at) => (thing.Key, thing.Entry, At: at)).Where(thing => thing.At is not null)
            .OrderByDescending(thing => thing.At).ThenBy(thing => thing.Key, StringComparer.Ordinal);
        return [.. newest.Take(MostEntries).Select(thing => thing.Entry(thing.At!.Value))];
    }

    private static async Task<IEnumerable<(DatedReport Dated, DateTimeOffset At)>> NewestAsync(PageContext context, NewReports reports, PageQuery query) =>
        (await reports.SinceAsync(0, query, context.Cancellation)).Reverse()
            .Select(arrival => (Dated: context.Moment.Reports.GetValueOrDefault(arrival.Document), arrival.At))
            .Where(pair => pair.Dated is not null)
            .Select(pair => (pair.Dated!, pair.At));
}

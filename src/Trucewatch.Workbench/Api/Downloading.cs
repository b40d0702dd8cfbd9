using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>Files to take along: lists, exports, briefs, originals.</summary>
internal static class Downloading
{
    private static readonly Dictionary<string, (string Type, string Extension)> Forms = new(StringComparer.Ordinal)
    {
        ["csv"] = ("text/csv; charset=utf-8", "csv"),
        ["hxl"] = ("text/csv; charset=utf-8", "hxl.csv"),
        ["jsonl"] = ("application/jsonl; charset=utf-8", "jsonl"),
        ["plover"] = ("application/jsonl; charset=utf-8", "plover.jsonl"),
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        ["geojson"] = ("application/geo+json", "geojson"),
        ["acled"] = ("text/csv; charset=utf-8", "acled.csv"),
        ["annotations"] = ("application/ld+json; charset=utf-8", "annotations.jsonld"),
        ["prov"] = ("application/ld+json; charset=utf-8", "prov.jsonld"),
        ["csl"] = ("application/vnd.citationstyles.csl+json; charset=utf-8", "csl.json"),
        ["bibtex"] = ("application/x-bibtex; charset=utf-8", "bib"),
    };

    public static void Map(WebApplication app)
    {
        WorkbenchPages.MapContext(app, "/download/brief.md", (http, context) => BriefAsync(http, context, "md"));
        WorkbenchPages.MapContext(app, "/download/brief.html", (http, context) => BriefAsync(http, context, "html"));
        WorkbenchPages.MapContext(app, "/download/{kind}.{form}", ListAsync);
        WorkbenchPages.MapContext(app, "/export/{format}", ExportAsync);
        WorkbenchPages.MapContext(app, "/reports/{id}/download", (http, context) => OriginalAsync(http, context, inBox: false));
        WorkbenchPages.MapContext(app, "/reports/{id}/original", (http, context) => OriginalAsync(http, context, inBox: true));
    }

    private static async Task ListAsync(HttpContext http, PageContext context)
    {
        var (kind, form) = (context.Part("kind") ?? "", context.Part("form") ?? "");
        if (!ProcessKinds.Names.Contains(kind, StringComparer.Ordinal) || form is not ("csv" or "jsonl"))
        {
            await Faults.WriteAsync(http, StatusCodes.Status404NotFound, "Not found", $"There is no list {kind}.{form}; lists are {string.Join(", ", ProcessKinds.Names)}, as csv or jsonl.");
            return;
        }

        var output = new ArrayBufferWriter<byte>();
        await ProcessKinds.SendAsync(kind, [context.State], context.Query.Choice, new BufferSink(output, form == "csv"));
        Name(http, context, kind, Forms[form]);
        await http.Response.BodyWriter.WriteAsync(output.WrittenMemory, context.Cancellation);
    }

    private static async Task ExportAsync(HttpContext http, PageContext context)
    {
        var format = context.Part("format") ?? "";
        if (!Downloads.Forms.Contains(format, StringComparer.Ordinal))
        {
            await Faults.WriteAsync(http, StatusCodes.Status404NotFound, "Not found", $"There is no form of export {format}; forms are {string.Join(", ", Downloads.Forms)}.");
            return;
        }

        Name(http, context, "records", Forms[format]);
        // A workbook is a ZIP archive, and the framework's writer of those ends its entries synchronously.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        var options = new ExportOptions { Kind = context.Query.Kind, Category = context.Query.Category, Locate = context.Options.Locate };
        if (!context.Options.CanReview)
            http.Response.Headers["Trucewatch-Act"] = "none; the store is open to be read only";
        await using var output = new TracedStream(http.Response.Body);
        StoreExport? done = null;
        try
        {
            done = await StoreExport.WriteAsync(context.Ledger, context.Query.Filter, format, options, output, context.Cancellation);
        }
        finally
        {
            // What has gone out has gone out, also where it was broken off.
            if ((done is not null || output.Length > 0) && !HttpMethods.IsHead(http.Request.Method))
                await KeepAsync(http, context, ExportQuery.Note(context.Visitor.Name, format, ExportQuery.Of(context.Query.Filter, options), done, output.Sha256, manifest: null));
        }
    }

    private static async Task KeepAsync(HttpContext http, PageContext context, ExportNote note)
    {
        try
        {
            await context.Ledger.KeepExportAsync(note, CancellationToken.None);
        }
        catch (LedgerException problem)
        {
            // The answer is on its way, and nobody but the operator can be told any more.
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Trucewatch").LogWarning(
                "{Problem}; the chain does not tell of the export of {Records} records as {Form} [{Code}]", problem.Message, note.Records, note.Format, problem.Code);
        }
    }

    private static async Task BriefAsync(HttpContext http, PageContext context, string form)
    {
        if (BriefPage.Build(context) is not { } brief)
        {
            await Faults.WriteAsync(http, StatusCodes.Status404NotFound, "Not found", "There is no report that a brief could rest on.");
            return;
        }

        Name(http, context, "brief", form == "md" ? ("text/markdown; charset=utf-8", "md") : ("text/html; charset=utf-8", "html"));
        await http.Response.WriteAsync(form == "md" ? BriefMarkdown.Write(brief) : BriefHtml.Write(brief), Encoding.UTF8, context.Cancellation);
    }

    private static async Task OriginalAsync(HttpContext http, PageContext context, bool inBox)
    {
        var id = context.Part("id") ?? "";
        var media = context.Moment.Reports.TryGetValue(id, out var dated) ? dated.Coded.Report.MediaType : null;
        if (media is null || await context.Ledger.ReadContentAsync(id, context.Cancellation) is not { } content)
        {
            await Faults.WriteAsync(http, StatusCodes.Status404NotFound, "Not found", $"The store has no report {id}.");
            return;
        }

        http.Response.Headers.ContentSecurityPolicy = Safety.OriginalPolicy;
        if (inBox && media is "text/html" or "text/plain")
        {
            // Its own encoding is for its own head to say; without one, browsers guess.
            http.Response.ContentType = media == "text/html" ? "text/html" : "text/plain; charset=utf-8";
        }
        else
        {
            http.Response.ContentType = "application/octet-stream";
            Attach(http, id.Replace(':', '-') + (media switch { "text/html" => ".html", "text/plain" => ".txt", "application/pdf" => ".pdf", _ => ".bin" }));
        }

        await http.Response.BodyWriter.WriteAsync(content, context.Cancellation);
    }

    private static void Name(HttpContext http, PageContext context, string what, (string Type, string Extension) form)
    {
        http.Response.ContentType = form.Type;
        var parts = new[] { "trucewatch", what, context.Query.Situation, context.Query.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>()
            .Select(part => string.Concat(part.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-')));
        Attach(http, string.Join('-', parts) + "." + form.Extension);
    }

    private static void Attach(HttpContext http, string file) =>
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = file }.ToString();
}

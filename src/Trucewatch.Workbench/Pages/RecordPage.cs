using System.Globalization;
using System.Text;
using System.Text.Json;
using Trucewatch.Process;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>One record: the sentence that says it, whose word it is, which rule found it, and what rests on it.</summary>
internal static class RecordPage
{
    private const int ContextCharacters = 260;

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var (document, id) = (context.Part("id") ?? "", context.Part("record") ?? "");
        if (!context.Moment.Reports.TryGetValue(document, out var dated) || dated.Coded.Records.FirstOrDefault(record => record.Id == id) is not { } record)
            return Page.Absent($"The store has no record {id} of a report {document}. A newer codebook may have taken its place; the report has the records of today.");
        var report = dated.Coded.Report;
        var captures = await context.Ledger.ReadCapturesAsync(document, context.Cancellation);
        var body = H($"""
            {Each(record.Evidence, evidence => Quote(report, evidence))}
            <p class="source">{Words(report.Outlet ?? report.Agency ?? "An unnamed outlet")}, {Day(dated.Day)}: <a href="{PageContext.ToReport(document)}#s{record.Evidence[0].Sentence}">{Words(ReportsPage.TitleOf(report.Title))}</a>, sentence {record.Evidence[0].Sentence + 1}</p>
            <section><h2>What it says</h2>{Fields(context, record, report)}</section>
            {Uses(context, dated, record)}
            <section><h2>To cite it</h2><p class="cite">{Citation(record, report, dated, context)}</p></section>
            <section><h2>History</h2><ul class="plain-list">
            {Each(captures, capture => H($"<li>{capture.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC: captured from {ReportPage.Link(capture.Address)} by {capture.Tool}</li>"))}
            <li>coded by the codebook of version <code>{dated.Coded.Codebook}</code></li>
            </ul></section>
            """);
        return new Page(Title(record), body)
        {
            Exports = [("JSON", $"/api/v1/reports/{document}/records/{id}")],
        };
    }

    private static string Title(ReportRecord record) => record is Statement statement
        ? "Statement by " + ReportsPage.TitleOf(statement.Speaker)
        : char.ToUpperInvariant(record.Kind[0]) + record.Kind[1..] + ": " + ReportsPage.TitleOf(Plain(RecordText.What(record)));

    private static Markup Quote(Report report, Evidence evidence)
    {
        var (start, end) = (evidence.Span.Start, evidence.Span.End);
        var before = report.Text[Math.Max(0, start - ContextCharacters)..start];
        var after = report.Text[end..Math.Min(report.Text.Length, end + ContextCharacters)];
        before = before[(before.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..].TrimStart();
        var stop = after.IndexOf("\n\n", StringComparison.Ordinal);
        after = stop >= 0 ? after[..stop] : after;
        var isCut = start - before.Length > 0 && before.Length >= ContextCharacters - 2;
        return H($"""<blockquote class="record-quote" dir="auto"><span class="ctx">{(isCut ? "…" : "")}{before} </span>{report.Text[start..end]}<span class="ctx">{after}{(stop < 0 && end + after.Length < report.Text.Length ? "…" : "")}</span></blockquote>""");
    }

    // The fields as the contract has them, so that what is seen here is what programs get.
    private static Markup Fields(PageContext context, ReportRecord record, Report report)
    {
        var line = new System.Buffers.ArrayBufferWriter<byte>();
        new RecordJsonWriter(line).WriteRecord(record, report, new CodePointMap(report.Text));
        using var json = JsonDocument.Parse(line.WrittenMemory);
        string[] elsewhere = ["kind", "id", "document", "evidence", "said_by", "rule", "confidence", "terms", "positions"];
        var own = json.RootElement.EnumerateObject().Where(field => !elsewhere.Contains(field.Name, StringComparer.Ordinal)).Select(field => (field.Name, Value: Text(field.Value))).Where(field => field.Value.Length > 0).ToList();
        return H($"""
            <dl class="facts">
            {Each(own, field => H($"<dt>{field.Name.Replace('_', ' ')}</dt><dd>{Words(field.Value)}</dd>"))}
            {When(record is Proposal { Terms.Count: > 0 }, () => H($"<dt>terms</dt><dd>{Each(((Proposal)record).Terms, Term)}</dd>"))}
            {When(record is Proposal { Positions.Count: > 0 }, () => H($"<dt>positions</dt><dd>{Each(((Proposal)record).Positions, position => H($"{Words(position.Actor)} {Stance(position.Stance)}{When(position.Conditions is not null, () => H($" <q>{Words(position.Conditions)}</q>"))}<br>"))}</dd>"))}
            <dt>said by</dt><dd>{(record.SaidBy is { } said ? H($"{Words(said.Speaker)}{When(said.Actor is not null && said.Actor != said.Speaker, () => H($", for {Words(said.Actor)}"))}{When(said.Anonymous, () => H($" (not named)"))}") : H($"the report, in its own voice"))}</dd>
            <dt>rule</dt><dd>{Rule(context, record.Rule)}</dd>
            <dt>confidence</dt><dd>{record.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}</dd>
            <dt>id</dt><dd><code>{record.Id}</code></dd>
            </dl>
            """);
    }

    private static Markup Term(ProposalTerm term) => H($"""<span class="term">{Plain(term.Term)}{When(term.Count is not null, () => H($" <b>{term.Count ?? 0}</b>"))}{When(term.Days is not null, () => H($" <b>{term.Days ?? 0} days</b>"))}</span> """);

    private static Markup Rule(PageContext context, string rule) => context.Rules.AddressOf(rule) is { } address
        ? H($"""<a href="{address}"><code>{rule}</code></a>""")
        : H($"<code>{rule}</code>");

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join(" · ", value.EnumerateObject().Select(field => (field.Name, Text: Text(field.Value))).Where(field => field.Text.Length > 0).Select(field => field.Name == "text" ? $"“{field.Text}”" : $"{field.Name} {field.Text}")),
        _ => value.GetRawText(),
    };

    private static Markup Uses(PageContext context, DatedReport dated, ReportRecord record)
    {
        var uses = dated.Coded.Situations.SelectMany(situation => RecordUses.Of(context.Moment.StateOf(situation, null), record.Id, new PageQuery { Situation = situation })).ToList();
        return When(uses.Count > 0, () => H($"""<section><h2>What rests on it</h2><ul class="plain-list">{Each(uses, use => H($"<li>{use}</li>"))}</ul></section>"""));
    }

    private static string Citation(ReportRecord record, Report report, DatedReport dated, PageContext context)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"“{record.Evidence[0].Span.Of(report.Text)}” ");
        if (record.SaidBy is { } said)
            text.Append(CultureInfo.InvariantCulture, $"{said.Speaker}, in: ");
        text.Append(CultureInfo.InvariantCulture, $"{report.Outlet ?? report.Agency ?? "unnamed outlet"}, “{ReportsPage.TitleOf(report.Title)}”, {dated.Day:yyyy-MM-dd}, {report.Address ?? report.Source}; {report.Id}; Trucewatch record {record.Id}");
        if (context.Moment.Head is { } head)
            text.Append(CultureInfo.InvariantCulture, $", store at act {head.Act} {head.Hash[..16]}");
        return text.Append('.').ToString();
    }
}

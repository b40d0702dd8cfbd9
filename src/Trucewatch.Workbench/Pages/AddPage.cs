using System.Globalization;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>A record that no coding found: first its sentence and kind, then its fields.</summary>
internal static class AddPage
{
    private static readonly (string Kind, string Says)[] Kinds =
    [
        ("event", "something done, said to be done, planned, urged or refused"), ("figure", "a number for one of the measures"),
        ("statement", "words that the report attributes to somebody"), ("proposal", "an offer, plan, draft or deal, with its terms and who stands where"),
    ];

    public static async Task<Page> WriteAsync(PageContext context)
    {
        var id = context.Part("id") ?? "";
        if (!context.Moment.Reports.TryGetValue(id, out var dated))
            return Page.Absent($"The store has no report {id}.");
        var report = dated.Coded.Report;
        var (number, words) = (context.Sent?["sentence"] ?? context.Query["sentence"], context.Query["quote"]);
        var kind = context.Sent?["kind"] ?? context.Query.Kind;
        var faults = context.Faults;
        Evidence? evidence = null;
        if (number is not null || words is not null)
        {
            try
            {
                evidence = await RecordFinding.SentenceAsync(context, dated.Coded, int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null, words);
            }
            catch (BadHttpRequestException problem)
            {
                faults = [.. faults, problem.Message];
            }
        }

        var isReady = evidence is not null && kind is not null && RecordFields.Kinds.Contains(kind, StringComparer.Ordinal);
        var step = isReady ? Form(context, dated, evidence!.Value, kind!) : await ChoiceAsync(context, dated, evidence, kind);
        var body = H($"""
            {ReviewPieces.Faults(context with { Faults = faults })}
            {step}
            """);
        return new Page("Add a record", body)
        {
            Status = faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            Lead = H($"""<p class="lead">To <a href="{PageContext.ToReport(id)}">{Words(ReportsPage.TitleOf(report.Title))}</a>, {Words(report.Outlet ?? report.Agency ?? "an unnamed outlet")}, {DayOf(dated)}.</p>"""),
        };
    }

    private static Markup Form(PageContext context, DatedReport dated, Evidence evidence, string kind)
    {
        var report = dated.Coded.Report;
        var form = new RecordForm(context.Vocabulary, RecordFields.Blank(report, kind, evidence), context.Sent, RecordParties.Of(context, dated));
        return H($"""
            {RecordPage.Quote(report, evidence)}
            <form method="post" action="{PageContext.ToReport(report.Id)}/add" class="judge edit">
            {ReviewPieces.Hidden(context, null)}<input type="hidden" name="sentence" value="{evidence.Sentence}"><input type="hidden" name="kind" value="{kind}">
            {form.Write()}
            {ReviewPieces.Name(context)}
            {ReviewPieces.Reason(context, "Reason", isNeeded: true)}
            {ReviewPieces.UsualReasons()}
            <div class="buttons"><button class="yes">Add the {kind}</button><a class="button" href="{PageContext.ToReport(report.Id)}">Cancel</a></div>
            </form>
            """);
    }

    private static async Task<Markup> ChoiceAsync(PageContext context, DatedReport dated, Evidence? chosen, string? kind)
    {
        var report = dated.Coded.Report;
        var sentences = chosen is { } only ? [only] : await context.Sentences.OfAsync(dated.Coded, context.Cancellation);
        var told = dated.Coded.Records.SelectMany(record => record.Evidence).Select(evidence => evidence.Sentence).CountBy(sentence => sentence).ToDictionary();
        return H($"""
            <form method="get" action="{PageContext.ToReport(report.Id)}/add" class="judge choose">
            <fieldset><legend>What it is</legend>{Each(Kinds, one => H($"""<label class="flag"><input type="radio" name="kind" value="{one.Kind}" required{When(one.Kind == (kind ?? "event"), () => H($" checked"))}><span><b>{one.Kind}</b> <span class="source">{one.Says}</span></span></label>"""))}</fieldset>
            <fieldset><legend>The sentence that says it</legend>
            {When(sentences.Count == 0, () => Nothing("No sentence is known of this report: it is not in a language that is read."))}
            {Each(sentences, one => H($"""<label class="flag"><input type="radio" name="sentence" value="{one.Sentence}" required{When(chosen is not null, () => H($" checked"))}><span dir="auto"><span class="source">{one.Sentence + 1}</span> {one.Span.Of(report.Text)}{When(told.ContainsKey(one.Sentence), () => H($""" <span class="source">({Count(told[one.Sentence], "record", "records")})</span>"""))}</span></label>"""))}
            </fieldset>
            <div class="buttons sticky"><button class="yes">Go on</button><a class="button" href="{PageContext.ToReport(report.Id)}">Cancel</a></div>
            </form>
            """);
    }
}

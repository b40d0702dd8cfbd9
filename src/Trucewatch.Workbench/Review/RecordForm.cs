using System.Globalization;
using System.Text.Json.Nodes;

namespace Trucewatch.Workbench;

/// <summary>A record's own fields as a form: what it holds, or what was typed in where that is shown again.</summary>
internal sealed partial class RecordForm(Vocabulary vocabulary, JsonObject line, SentForm? sent, IReadOnlyList<string> parties)
{
    // Rows for more terms and positions than there are; who needs more saves and edits again.
    private const int SpareRows = 2;

    private const int LongestText = 2000;

    /// <summary>The fields of the record's kind, then whose word it is.</summary>
    public Markup Write() => H($"""
        <datalist id="parties">{Each(parties, party => H($"""<option value="{party}"></option>"""))}</datalist>
        <div class="fields">
        {Own()}
        </div>
        {When((string)line["kind"]! != "statement", () => H($"""
            <fieldset><legend>Said by</legend><p class="aside">Whose word it is; nothing where the report says it in its own voice.</p><div class="fields">{Text("said_by.speaker", "Speaker", Inner("said_by", "speaker"))}{Party("said_by.actor", "Speaks for", Inner("said_by", "actor"))}{Flag("said_by.anonymous", "Not named", line["said_by"]?["anonymous"]?.GetValue<bool>() ?? false)}</div></fieldset>
            """))}
        """);

    private Markup Own() => (string)line["kind"]! switch
    {
        "figure" => OfFigure(),
        "event" => OfEvent(),
        "statement" => OfStatement(),
        _ => OfProposal(),
    };

    private Markup OfFigure() => H($"""
        {Choice("measure", "Measure", Of("measure"), vocabulary.Measures, isNeeded: true)}{Number("min", "From", Of("min"))}{Number("max", "To", Of("max"), "As from, where it is one number")}{Text("unit", "Unit", Of("unit"), says: "Such as persons, days, percent, USD; nothing for the measure's own")}
        {Choice("hedge", "Given as", Of("hedge"), Vocabulary.Hedges, isNeeded: true)}{Choice("status", "Status", Of("status"), Vocabulary.Statuses, isNeeded: true)}{Text("subject", "Who or what is counted", Of("subject"))}{Party("actor", "Party", Of("actor"))}{Text("place", "Where", Of("place"))}{Text("period", "Time covered", Of("period"))}
        """);

    private Markup OfEvent() => H($"""
        {Choice("type", "Type", Of("type"), vocabulary.Types, isNeeded: true)}{Choice("status", "Status", Of("status"), Vocabulary.Statuses, isNeeded: true)}{Party("by", "By", List("by"), "Several with semicolons between them")}{Party("to", "To", List("to"), "Several with semicolons between them")}
        {Text("place", "Where", Of("place"))}{Text("time.text", "When, in the report's words", Inner("time", "text"))}{Day("time.from", "First day", Inner("time", "from"))}{Day("time.to", "Last day", Inner("time", "to"))}{Choice("about", "About", Of("about"), vocabulary.Abouts, isNeeded: false)}
        """);

    private Markup OfStatement() => H($"""
        {Text("speaker", "Speaker", Of("speaker"), isNeeded: true)}{Party("actor", "Speaks for", Of("actor"))}{Text("role", "Office", Of("role"))}{Choice("mode", "Words", Of("mode"), Vocabulary.Modes, isNeeded: true)}{Flag("anonymous", "Not named", line["anonymous"]?.GetValue<bool>() ?? false)}
        <label class="wide">Says<textarea name="says" rows="4" maxlength="{LongestText}" required dir="auto">{Sent("says") ?? Of("says")}</textarea></label>
        """);

    private Markup OfProposal() => H($"""
        {Text("name", "Name", Of("name"), isNeeded: true)}{Party("by", "By", List("by"), "Several with semicolons between them")}{Party("mediators", "Mediators", List("mediators"), "Several with semicolons between them")}
        <fieldset class="wide"><legend>Terms</legend><p class="aside">A row without a term is left out.</p>{Rows("terms", row => H($"""<div class="row">{Choice($"terms.{row}.term", "Term", Cell("terms", row, "term"), vocabulary.Terms, isNeeded: false)}{Number($"terms.{row}.count", "How many", Cell("terms", row, "count"))}{Number($"terms.{row}.days", "Days", Cell("terms", row, "days"))}{Choice($"terms.{row}.status", "Status", Cell("terms", row, "status") ?? "proposed", Vocabulary.Statuses, isNeeded: true)}</div>"""))}</fieldset>
        <fieldset class="wide"><legend>Positions</legend><p class="aside">A row without a stance is left out.</p>{Rows("positions", row => H($"""<div class="row">{Party($"positions.{row}.actor", "Actor", Cell("positions", row, "actor"))}{Choice($"positions.{row}.stance", "Stance", Cell("positions", row, "stance"), vocabulary.Stances, isNeeded: false)}{Text($"positions.{row}.conditions", "Conditions", Cell("positions", row, "conditions"))}</div>"""))}</fieldset>
        """);

    private IEnumerable<Markup> Rows(string name, Func<int, Markup> row) => Enumerable.Range(0, RowsOf(name)).Select(row);

    private int RowsOf(string name) => ((JsonArray)line[name]!).Count + SpareRows;

    private string? Of(string name) => Plainly(line[name]);

    private string? Inner(string name, string inner) => Plainly(line[name]?[inner]);

    private string? List(string name) => string.Join("; ", ((JsonArray)line[name]!).Select(item => (string)item!));

    private string? Cell(string name, int row, string field) => ((JsonArray)line[name]!) is var rows && row < rows.Count ? Plainly(rows[row]![field]) : null;

    private static string? Plainly(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.TryGetValue<string>(out var said) => said,
        JsonValue number when number.TryGetValue<double>(out var amount) => amount.ToString("0.######", CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };

    // An emptied field stays empty when the form is shown again.
    private string? Sent(string name) => sent is not null && sent.Has(name) ? sent[name] ?? "" : null;

    private Markup Text(string name, string label, string? value, bool isNeeded = false, string? says = null) => H($"""
        <label>{label}<input name="{name}" value="{Sent(name) ?? value}" maxlength="{LongestText}" dir="auto" autocomplete="off"{Needed(isNeeded)}{Says(says)}></label>
        """);

    private Markup Party(string name, string label, string? value, string? says = null) => H($"""
        <label>{label}<input name="{name}" value="{Sent(name) ?? value}" maxlength="{LongestText}" dir="auto" autocomplete="off" list="parties"{Says(says)}></label>
        """);

    private Markup Number(string name, string label, string? value, string? says = null) => H($"""
        <label class="narrow">{label}<input name="{name}" value="{Sent(name) ?? value}" inputmode="decimal" maxlength="20" autocomplete="off"{Says(says)}></label>
        """);

    private Markup Day(string name, string label, string? value) => H($"""
        <label class="narrow">{label}<input name="{name}" value="{Sent(name) ?? value}" inputmode="numeric" placeholder="YYYY-MM-DD" maxlength="10" autocomplete="off"></label>
        """);

    private Markup Flag(string name, string label, bool value) => H($"""
        <label class="flag"><input type="checkbox" name="{name}" value="yes"{(sent is null ? Checked(value) : Checked(sent.Has(name)))}>{label}</label>
        """);

    private Markup Choice(string name, string label, string? value, IReadOnlyList<string> values, bool isNeeded)
    {
        var chosen = Sent(name) ?? value;
        // What was coded by a page that is no more can stay as it is.
        IEnumerable<string> all = chosen is { Length: > 0 } && !values.Contains(chosen, StringComparer.Ordinal) ? values.Prepend(chosen) : values;
        return H($"""
            <label>{label}<select name="{name}"{Needed(isNeeded)}>{When(!isNeeded || string.IsNullOrEmpty(chosen), () => H($"""<option value=""></option>"""))}{Each(all, one => H($"""<option value="{one}"{When(one == chosen, () => H($" selected"))}>{Plain(one)}</option>"""))}</select></label>
            """);
    }

    private static Markup Needed(bool isSo) => When(isSo, () => H($" required"));

    private static Markup Checked(bool isSo) => When(isSo, () => H($" checked"));

    private static Markup Says(string? says) => When(says is not null, () => H($" title=\"{says}\""));
}

using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>What a model may ask of a store: to read only, every answer with its sentences and with links to where they are read.</summary>
internal sealed class McpTools(WorkbenchOptions options, StoreMoments moments)
{
    private const int MostHits = 20;
    private const int MostThings = 25;

    [Description("Finds reports whose headline or body has all the words. Gives title, outlet, day, a snippet with the words between « and », and links.")]
    public async Task<string> Search(
        [Description("Words that a report must have, all of them; words in double quotation marks stand together")] string words,
        [Description("Only reports that speak of this situation, such as gaza")] string? situation = null,
        [Description("Only reports of this day or later, as 2025-03-24")] string? since = null,
        [Description("Only reports of this day or earlier")] string? until = null,
        CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(words))
            throw new McpException("words is empty; give the words to look for");
        var filter = new LedgerFilter { Situation = situation, Since = Day(since, nameof(since)), Until = Day(until, nameof(until)), Text = words };
        var hits = await options.Ledger.SearchAsync(filter, MostHits, cancellation);
        return Text(json =>
        {
            json.WriteStartArray("hits");
            foreach (var hit in hits)
            {
                json.WriteStartObject();
                ApiObjects.Write(json, hit.Report);
                json.WriteText("snippet", hit.Snippet);
                json.WriteText("link", Link(PageContext.ToReport(hit.Report.Document)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    [Description("Where each process stands: whether a truce is in force, offers on the table with who stands where, the latest figures with their sources, where reports disagree. Each with its sentences.")]
    public async Task<string> WhereItStands(
        [Description("Only this situation, such as gaza; all when absent")] string? situation = null,
        [Description("What had been reported by the end of this day, as 2025-03-24")] string? asOf = null,
        CancellationToken cancellation = default)
    {
        var states = await StatesAsync(situation, asOf, cancellation);
        return Text(json =>
        {
            json.WriteStartArray("processes");
            foreach (var state in states)
            {
                json.WriteStartObject();
                Write(json, "status", [state], (writer, one) => writer.Write(one), single: true);
                Write(json, "truces", state.Truces, (writer, truce) => writer.Write(truce));
                Write(json, "on_the_table", Standing.OnTheTable(state), (writer, proposal) => writer.Write(proposal));
                Write(json, "open_conflicts", Standing.OpenConflicts(state).Take(MostThings), (writer, conflict) => writer.Write(conflict));
                json.WriteText("link", Link(new PageQuery { Situation = state.Situation, AsOf = Day(asOf, nameof(asOf)) }.To("/")));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    [Description("Offers, plans and deals: terms with every amount that reports give, where each actor stood and when, what became of it, and the sentences that say so.")]
    public async Task<string> Proposal(
        [Description("The id of one, as other answers give it; all when absent")] string? id = null,
        [Description("Only this situation")] string? situation = null,
        [Description("Only in this state: on-the-table, agreed, rejected, superseded or lapsed")] string? state = null,
        [Description("What had been reported by the end of this day")] string? asOf = null,
        CancellationToken cancellation = default)
    {
        var choice = new ProcessChoice { State = state };
        var found = (await StatesAsync(situation, asOf, cancellation)).SelectMany(choice.Proposals).Where(line => id is null || line.Id == id).ToList();
        if (id is not null && found.Count == 0)
            throw new McpException($"no proposal has the id {id}; ask without id for all");
        return Text(json =>
        {
            Write(json, "proposals", found.Take(MostThings), (writer, proposal) => writer.Write(proposal));
            json.WriteNumber("of", found.Count);
            json.WriteText("link", Link(found.Count == 1 ? "/proposals/" + found[0].Id : "/proposals"));
        });
    }

    [Description("Numbers that reports give, as series over time: each with its source, how firmly it is given, and the sentence. Numbers that differ stand side by side.")]
    public async Task<string> Figures(
        [Description("The measure, such as killed, injured, displaced, hostages-held, aid-trucks; all when absent")] string? measure = null,
        [Description("Only this situation")] string? situation = null,
        [Description("Only numbers of this day or later, as 2025-03-24")] string? since = null,
        [Description("Only numbers of this day or earlier")] string? until = null,
        [Description("What had been reported by the end of this day")] string? asOf = null,
        CancellationToken cancellation = default)
    {
        var choice = new ProcessChoice { Category = measure, Since = Day(since, nameof(since)), Until = Day(until, nameof(until)) };
        var found = (await StatesAsync(situation, asOf, cancellation)).SelectMany(choice.Series).ToList();
        return Text(json =>
        {
            Write(json, "series", found.Take(MostThings), (writer, series) => writer.Write(series));
            json.WriteNumber("of", found.Count);
            json.WriteText("link", Link(new PageQuery { Situation = situation, Measure = measure, Since = choice.Since, Until = choice.Until, AsOf = Day(asOf, nameof(asOf)) }.To("/figures")));
        });
    }

    [Description("Where reports contradict each other, by number or by stance, every value with who says it and in which words. Nothing is averaged.")]
    public async Task<string> Conflicts(
        [Description("Only this situation")] string? situation = null,
        [Description("open, settled, or all when absent")] string? state = null,
        [Description("What had been reported by the end of this day")] string? asOf = null,
        CancellationToken cancellation = default)
    {
        var choice = new ProcessChoice { State = state };
        var found = (await StatesAsync(situation, asOf, cancellation)).SelectMany(choice.Conflicts).ToList();
        return Text(json =>
        {
            Write(json, "conflicts", found.Take(MostThings), (writer, conflict) => writer.Write(conflict));
            json.WriteNumber("of", found.Count);
            json.WriteText("link", Link(new PageQuery { Situation = situation, AsOf = Day(asOf, nameof(asOf)) }.To("/conflicts")));
        });
    }

    [Description("The sentences behind a record, with what stands before and after them in the report, the outlet, day, address and speaker.")]
    public async Task<string> Evidence(
        [Description("The report's id, beginning with sha256:")] string document,
        [Description("The record's id, such as figure:61c5a4402ddb9949cfe57ce2")] string record,
        CancellationToken cancellation = default)
    {
        var moment = await moments.NowAsync(cancellation);
        if (!moment.Reports.TryGetValue(document, out var dated) || dated.Coded.Records.FirstOrDefault(one => one.Id == record) is not { } found)
            throw new McpException($"the store has no record {record} of a report {document}; both ids stand in the evidence of other answers");
        return Text(json =>
        {
            ApiObjects.Write(json, dated, found);
            json.WriteText("link", Link(PageContext.ToRecord(document, record)));
        });
    }

    private async Task<IReadOnlyList<ProcessState>> StatesAsync(string? situation, string? asOf, CancellationToken cancellation)
    {
        var day = Day(asOf, nameof(asOf));
        var moment = await moments.NowAsync(cancellation);
        var known = moment.Processes.Select(process => process.Situation).OfType<string>().ToList();
        if (situation is not null && moment.ReportsOf(situation).Count == 0)
            throw new McpException($"the store has no report on {situation}; it has reports on {string.Join(", ", known)}");
        return [.. (situation is null ? known : [situation]).Select(one => moment.StateOf(one, day))];
    }

    private static DateOnly? Day(string? text, string name) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day
        : throw new McpException($"{name} is {text}; expected a date as 2025-03-24");

    private string Link(string path) => $"http://127.0.0.1:{options.Port}{path}";

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<ProcessJsonWriter, T> write, bool single = false)
    {
        json.WritePropertyName(name);
        if (!single)
            json.WriteStartArray();
        foreach (var item in items)
        {
            var line = new ArrayBufferWriter<byte>();
            write(new ProcessJsonWriter(line), item);
            json.WriteRawValue(line.WrittenSpan.TrimEnd((byte)'\n'), skipInputValidation: true);
        }

        if (!single)
            json.WriteEndArray();
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}

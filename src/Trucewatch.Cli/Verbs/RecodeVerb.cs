using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Trucewatch.Ledger;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary><c>recode</c>: codes all stored reports again with today's codebook and tells what changes.</summary>
internal static class RecodeVerb
{
    private const int Examples = 3;
    private const int LongestQuote = 160;

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var apply = new Option<bool>("--apply") { Description = "Keep the new codings; those before stay in the store beside them" };
        var verb = new Command("recode", "Code all stored reports again with today's codebook and print what changes") { apply };
        options.AddFilters(verb, withPast: false);
        verb.Add(options.Codebook);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var isKept = parsed.GetValue(apply);
            var coder = surroundings.Coder(parsed.GetValue(options.Codebook));
            var access = isKept ? LedgerAccess.Write : LedgerAccess.Read;
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), access, cancellation);
            var recode = new Recode(surroundings, diagnostics, ledger, coder);
            var changes = recode.RunAsync(options.Filter(parsed), isKept, cancellation);
            if (options.FormatOf(parsed, surroundings) is var format && format == OutputFormat.Table)
                await TableAsync(surroundings, recode, changes, cancellation);
            else
                await ListingWriter.WriteAsync(surroundings, format, RecodeListing.Listing, changes, cancellation);
            Tell(diagnostics, ledger.Info.Place, recode.Counts, isKept);
            return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }

    private static void Tell(Diagnostics diagnostics, string place, RecodeCounts counts, bool isKept)
    {
        var (fresh, gone, changed) = counts.Total;
        diagnostics.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{place}: {counts.Reports} reports coded again, {counts.Differing} come out otherwise; records: {fresh} new, {gone} gone, {changed} changed; "
            + $"{(isKept ? $"{counts.Kept} codings kept" : "nothing kept, --apply keeps it")}{(counts.PutBack > 0 ? $", {counts.PutBack} older ones in force again" : "")}"));
        if (counts.SameVersion > 0)
            diagnostics.Say(string.Create(CultureInfo.InvariantCulture, $"{counts.SameVersion} of them were coded by these same pages: the models, the registers or the program are others"));
    }

    /// <summary>A line a category, and a few examples of each.</summary>
    private static async Task TableAsync(Surroundings surroundings, Recode recode, IAsyncEnumerable<RecordChange> changes, CancellationToken cancellation)
    {
        var examples = new SortedDictionary<string, List<RecordChange>>(StringComparer.Ordinal);
        await foreach (var change in changes.WithCancellation(cancellation))
        {
            if (!examples.TryGetValue(change.Category, out var list))
                examples[change.Category] = list = [];
            if (list.Count < Examples)
                list.Add(change);
        }

        using var page = Terminal.Open(surroundings, out var console);
        var writer = console.Profile.Out.Writer;
        if (examples.Count == 0)
        {
            await writer.WriteLineAsync("Nothing changes.");
            return;
        }

        var table = new Table().Border(TableBorder.None).AddColumns("category", "new", "gone", "changed");
        foreach (var (category, (fresh, gone, changed)) in recode.Counts.ByCategory)
            table.AddRow(category, Number(fresh), Number(gone), Number(changed));
        console.Write(table);
        foreach (var (category, list) in examples)
        {
            await writer.WriteLineAsync();
            await writer.WriteLineAsync(category);
            foreach (var change in list)
            {
                await writer.WriteLineAsync($"  {change.How}: {Words(change)}");
                await writer.WriteLineAsync($"    {change.Report.Outlet ?? change.Report.Source}: {Short(change.Quote)}");
            }
        }
    }

    private static string Words(RecordChange change) => change.How == "changed"
        ? $"{RecodeListing.Told(change.Before)} -> {RecodeListing.Told(change.After)} ({string.Join(", ", change.Fields)})"
        : RecodeListing.Told(change.After ?? change.Before)!;

    private static string Short(string text) => text.Length <= LongestQuote ? text : text[..(char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";

    private static string Number(int value) => value == 0 ? "" : value.ToString(CultureInfo.InvariantCulture);
}

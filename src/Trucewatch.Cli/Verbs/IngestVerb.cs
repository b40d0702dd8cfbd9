using System.CommandLine;
using Trucewatch.Ledger;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary><c>ingest SOURCE...</c>: reads reports into the store.</summary>
internal static class IngestVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Files, folders, WARC files (.warc, .warc.gz), http(s) addresses of pages and of feeds (RSS, Atom); - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        sources.Validators.Add(CommonOptions.RefuseOptions);
        var options = new CommonOptions();
        var verb = new Command("ingest", "Read reports into the store; again with the same input it changes nothing") { sources };
        verb.Add(options.Store);
        verb.Add(options.Codebook);
        var fetch = new FetchOptions();
        fetch.AddTo(verb);
        verb.Add(options.Format);
        var queue = QueueOptions.MakeOptional("Put the reports into this queue, for workers to code, instead of coding them here");
        verb.Add(queue);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(queue) is { Implicit: false } && (result.GetResult(options.Store) is { Implicit: false } || result.GetResult(options.Codebook) is { Implicit: false }))
                result.AddError("--queue: workers code what is in the queue, with their own --store and --codebook; leave those out here");
        });
        verb.SetAction(async (parsed, cancellation) =>
        {
            var limits = fetch.Limits(parsed);
            var loader = new InputLoader(surroundings, limits);
            using var fetcher = new PageFetcher(fetch.Settings(parsed), surroundings.Clock);
            var list = InputList.Of(parsed.GetRequiredValue(sources), surroundings.WorkFolder);
            var flow = new InputFlow(list, loader, new WebInputs(fetcher));
            var format = options.FormatOf(parsed, surroundings);
            if (parsed.GetValue(queue) is { } address)
            {
                await using var target = await QueueOptions.OpenAsync(surroundings, diagnostics, address, makes: true, limits.MostBytes, cancellation);
                await PublishAsync(surroundings, diagnostics, new Publish(diagnostics, target, loader), flow, format, cancellation);
            }
            else
            {
                var coder = surroundings.Coder(parsed.GetValue(options.Codebook));
                await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Write, cancellation);
                await StoreAsync(surroundings, diagnostics, new Ingest(surroundings, diagnostics, ledger, coder, loader), ledger.Info.Place, flow, format, cancellation);
            }

            InputCoding.TellPassedOver(diagnostics, flow);
            return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }

    private static async Task StoreAsync(
        Surroundings surroundings, Diagnostics diagnostics, Ingest ingest, string place, InputFlow flow, OutputFormat format, CancellationToken cancellation)
    {
        if (format == OutputFormat.Table)
        {
            await ingest.RunAsync(flow, cancellation).LastOrDefaultAsync(cancellation);
            SaySummary(surroundings, ingest.Summary(place));
            return;
        }

        await ListingWriter.WriteAsync(surroundings, format, IngestListing.Listing, ingest.RunAsync(flow, cancellation), cancellation);
        diagnostics.Say(ingest.Summary(place));
    }

    private static async Task PublishAsync(
        Surroundings surroundings, Diagnostics diagnostics, Publish publish, InputFlow flow, OutputFormat format, CancellationToken cancellation)
    {
        if (format == OutputFormat.Table)
        {
            await publish.RunAsync(flow, cancellation).LastOrDefaultAsync(cancellation);
            SaySummary(surroundings, publish.Summary());
            return;
        }

        await ListingWriter.WriteAsync(surroundings, format, QueueListings.Queued, publish.RunAsync(flow, cancellation), cancellation);
        diagnostics.Say(publish.Summary());
    }

    private static void SaySummary(Surroundings surroundings, string summary)
    {
        using var _ = Terminal.Open(surroundings, out var console);
        console.Profile.Out.Writer.WriteLine(summary);
    }
}

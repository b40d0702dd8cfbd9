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
        verb.SetAction(async (parsed, cancellation) =>
        {
            var loader = new InputLoader(surroundings, fetch.Limits(parsed));
            using var fetcher = new PageFetcher(fetch.Settings(parsed), surroundings.Clock);
            var list = InputList.Of(parsed.GetRequiredValue(sources), surroundings.WorkFolder);
            var flow = new InputFlow(list, loader, new WebInputs(fetcher));
            var coder = surroundings.Coder(parsed.GetValue(options.Codebook));
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Write, cancellation);
            var ingest = new Ingest(surroundings, diagnostics, ledger, coder, loader);
            var format = options.FormatOf(parsed, surroundings);
            if (format == OutputFormat.Table)
            {
                await ingest.RunAsync(flow, cancellation).LastOrDefaultAsync(cancellation);
                using (var _ = Terminal.Open(surroundings, out var console))
                    console.Profile.Out.Writer.WriteLine(ingest.Summary(ledger.Info.Place));
            }
            else
            {
                await ListingWriter.WriteAsync(surroundings, format, IngestListing.Listing, ingest.RunAsync(flow, cancellation), cancellation);
                diagnostics.Say(ingest.Summary(ledger.Info.Place));
            }

            InputCoding.TellPassedOver(diagnostics, flow);
            return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }
}

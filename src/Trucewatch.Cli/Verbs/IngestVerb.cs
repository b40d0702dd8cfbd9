using System.CommandLine;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>ingest SOURCE...</c>: reads reports into the store.</summary>
internal static class IngestVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Files and folders; folders are walked for .txt, .html, .htm and .xhtml; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        sources.Validators.Add(CommonOptions.RefuseOptions);
        var options = new CommonOptions();
        var verb = new Command("ingest", "Read reports into the store; again with the same input it changes nothing") { sources };
        verb.Add(options.Store);
        verb.Add(options.Codebook);
        verb.Add(options.Format);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var list = InputList.Of(parsed.GetRequiredValue(sources), surroundings.WorkFolder);
            var coder = surroundings.Coder(parsed.GetValue(options.Codebook));
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Write, cancellation);
            var ingest = new Ingest(surroundings, diagnostics, ledger, coder);
            var format = options.FormatOf(parsed, surroundings);
            if (format == OutputFormat.Table)
            {
                await ingest.RunAsync(list.Inputs, cancellation).LastOrDefaultAsync(cancellation);
                using (var _ = Terminal.Open(surroundings, out var console))
                    console.Profile.Out.Writer.WriteLine(ingest.Summary(ledger.Info.Place));
            }
            else
            {
                await ListingWriter.WriteAsync(surroundings, format, IngestListing.Listing, ingest.RunAsync(list.Inputs, cancellation), cancellation);
                diagnostics.Say(ingest.Summary(ledger.Info.Place));
            }

            InputCoding.TellPassedOver(diagnostics, list);
            return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }
}

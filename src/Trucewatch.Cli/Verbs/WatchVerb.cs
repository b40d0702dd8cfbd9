using System.CommandLine;
using Trucewatch.Ledger;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary><c>watch FEED...</c>: ingests feeds again and again.</summary>
internal static class WatchVerb
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var feeds = new Argument<string[]>("FEED") { Description = "http(s) addresses of feeds (RSS, Atom)", Arity = ArgumentArity.OneOrMore };
        feeds.Validators.Add(CommonOptions.RefuseOptions);
        feeds.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 0 && token.Value[0] != '-' && (!WebInputs.IsAddress(token.Value) || !Uri.TryCreate(token.Value, UriKind.Absolute, out _)))
                    result.AddError($"{token.Value}: expected the address of a feed, such as https://example.org/feed.xml");
            }
        });
        var interval = FetchOptions.Duration("--interval", "The wait between two rounds of visits (default: 15m)", TimeSpan.FromSeconds(1));
        var once = new Option<bool>("--once") { Description = "Visit each feed once and end" };
        var options = new CommonOptions();
        var fetch = new FetchOptions();
        var verb = new Command("watch", "Ingest feeds again and again, politely; Ctrl-C ends it, and the same command goes on from there") { feeds, interval, once };
        verb.Add(options.Store);
        verb.Add(options.Codebook);
        verb.Add(options.Format);
        fetch.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var loader = new InputLoader(surroundings, fetch.Limits(parsed));
            using var fetcher = new PageFetcher(fetch.Settings(parsed), surroundings.Clock);
            var coder = surroundings.Coder(parsed.GetValue(options.Codebook));
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Write, cancellation);
            var ingest = new Ingest(surroundings, diagnostics, ledger, coder, loader);
            var watch = new Watch(surroundings, diagnostics, ledger, ingest, fetcher);
            TimeSpan? pause = parsed.GetValue(once) ? null : parsed.GetValue(interval) ?? Quarter;
            try
            {
                await RunAsync(surroundings, watch, parsed.GetRequiredValue(feeds), pause, options.FormatOf(parsed, surroundings), cancellation);
            }
            catch (OperationCanceledException) when (pause is not null && cancellation.IsCancellationRequested)
            {
                diagnostics.Say("trucewatch: stopped; what was stored is whole, and the same command goes on from there");
            }

            diagnostics.Say(ingest.Summary(ledger.Info.Place));
            return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }

    private static async Task RunAsync(
        Surroundings surroundings, Watch watch, string[] feeds, TimeSpan? pause, OutputFormat format, CancellationToken cancellation)
    {
        var output = new IngestedOutput(surroundings, format);
        while (true)
        {
            foreach (var feed in feeds)
            {
                await foreach (var report in watch.VisitAsync(feed, cancellation))
                    await output.WriteAsync(report, cancellation);
            }

            if (pause is not { } wait)
                return;
            await Task.Delay(wait, surroundings.Clock, cancellation);
        }
    }
}

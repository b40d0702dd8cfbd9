using System.CommandLine;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>worker</c>: takes reports from the queue and codes them.</summary>
internal static class WorkerVerb
{
    private const int MostAtOnce = 1024;

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var queue = QueueOptions.Make();
        var atOnce = Number("--at-once", "How many reports are coded at once (default: as many as there are cores)");
        var prefetch = Number("--prefetch", "How many reports are taken ahead of those (default: as many as are coded at once)");
        var untilEmpty = new Option<bool>("--until-empty") { Description = "End when nothing waits in the queue any more" };
        var most = FetchOptions.MakeMostBytes();
        var verb = new Command("worker", "Take reports from the queue and code them into the store, beside any number of others; Ctrl-C ends it, and nothing is lost")
        {
            queue, options.Store, options.Codebook, atOnce, prefetch, untilEmpty, most, options.Format,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var workers = parsed.GetValue(atOnce) ?? surroundings.Workers;
            var settings = new WorkerSettings(workers, parsed.GetValue(prefetch) ?? workers, parsed.GetValue(untilEmpty));
            var coder = surroundings.Coder(parsed.GetValue(options.Codebook));
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Write, cancellation);
            await using var source = await QueueOptions.OpenAsync(
                surroundings, diagnostics, parsed.GetRequiredValue(queue), makes: true, FetchOptions.Limits(parsed.GetValue(most)).MostBytes, cancellation);
            await using var gauges = new QueueGauges(source, surroundings.Clock);
            var output = new IngestedOutput(surroundings, options.FormatOf(parsed, surroundings));
            var worker = new Worker(surroundings, diagnostics, source, new ReportIntake(ledger, coder), settings, output);
            try
            {
                await worker.RunAsync(cancellation);
            }
            finally
            {
                diagnostics.Say(worker.Summary(ledger.Info.Place));
            }

            return worker.SetAside > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }

    private static Option<int?> Number(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "NUMBER" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number is < 1 or > MostAtOnce)
                result.AddError($"{name} {number}: expected a number from 1 to {MostAtOnce}");
        });
        return option;
    }
}

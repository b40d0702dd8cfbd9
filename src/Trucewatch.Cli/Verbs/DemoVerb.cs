using System.CommandLine;
using System.Globalization;
using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary><c>demo</c>: the main job on the bundled sample, in a store of its own.</summary>
internal static class DemoVerb
{
    private const string Samples = "samples";

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var verb = new Command("demo", "Read the bundled sample into a new store, show where things stand, and say what to type next");
        var named = new Option<string?>("--store")
        {
            Description = "The new store: a SQLite file, or a PostgreSQL database. Default: trucewatch-demo.db, or with a number where that is there",
            HelpName = "FILE|ADDRESS",
        };
        verb.Add(named);
        verb.Add(options.Format);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var around = surroundings with { WorkFolder = surroundings.ProgramFolder };
            var loader = new InputLoader(around);
            var flow = new InputFlow(Inputs(surroundings.ProgramFolder), loader);
            var coder = surroundings.Coder(null);
            var name = parsed.GetValue(named) ?? FreshName(surroundings.WorkFolder);
            var begun = surroundings.Clock.GetTimestamp();
            await using var ledger = await Stores.OpenAsync(surroundings, name, LedgerAccess.Write, cancellation);
            var store = Stores.Shown(name, ledger);
            if (await ledger.ReadHeadAsync(cancellation) is not null)
                throw new CliException("TW0733", $"--store {store}: there is something in it already, and the demo is to begin with nothing; name a new one, or leave it out");
            var ingest = new Ingest(around, diagnostics, ledger, coder, loader);
            await ingest.RunAsync(flow, cancellation).LastOrDefaultAsync(cancellation);
            var seconds = surroundings.Clock.GetElapsedTime(begun).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            diagnostics.Say($"{ingest.Summary(store)}; {seconds} s");
            diagnostics.Say("");
            // A person asked for it: the page for people, unless another form is asked for by name.
            var format = parsed.GetValue(options.Format) is null ? OutputFormat.Table : options.FormatOf(parsed, surroundings);
            await StatusVerb.WriteAsync(surroundings, ledger, LedgerFilter.All, format, cancellation);
            Next(surroundings, diagnostics, store, format);
            return diagnostics.Faults > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }

    private static InputList Inputs(string programFolder)
    {
        if (!Directory.Exists(Path.Combine(programFolder, Samples)))
            throw new CliException("TW0730", $"the sample is not beside the program ({Path.Combine(programFolder, Samples)}); build the program again");
        return InputList.Of([Samples], programFolder);
    }

    /// <summary><c>trucewatch-demo.db</c>, or with the first number that no file has yet.</summary>
    private static string FreshName(string folder)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? "trucewatch-demo.db" : string.Create(CultureInfo.InvariantCulture, $"trucewatch-demo-{number}.db");
            if (!File.Exists(Path.Combine(folder, name)))
                return name;
        }
    }

    private static void Next(Surroundings surroundings, Diagnostics diagnostics, string store, OutputFormat format)
    {
        (string Type, string Does)[] steps =
        [
            ($"trucewatch serve --store {store}", "read and check all of it in a browser"),
            ($"trucewatch show proposals --store {store}", "every offer, with terms and positions"),
            ($"trucewatch show conflicts --store {store}", "where the reports contradict each other"),
            ($"trucewatch status --as-of 2025-03-10 --store {store}", "as it had been reported by that day"),
            ($"trucewatch show figures --measure killed --store {store}", "each number with its sentence and speaker"),
            ("trucewatch ingest YOUR-REPORTS/", "your own, into trucewatch.db"),
        ];
        var width = steps.Max(step => step.Type.Length);
        string[] lines =
        [
            "What to type next (the program is trucewatch, or dotnet run -c Release --project src/Trucewatch.Cli --):",
            .. steps.Select(step => $"  {step.Type.PadRight(width)}   {step.Does}"),
        ];
        if (format == OutputFormat.Table)
        {
            using var _ = Terminal.Open(surroundings, out var console);
            console.Profile.Out.Writer.WriteLine(string.Join('\n', lines));
            return;
        }

        foreach (var line in lines)
            diagnostics.Say(line);
    }
}

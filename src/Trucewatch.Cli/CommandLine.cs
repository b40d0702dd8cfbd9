using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using System.Text.RegularExpressions;
using Trucewatch.Ledger;
using Trucewatch.Queue;
using Trucewatch.Workbench;

namespace Trucewatch.Cli;

/// <summary>The program: its verbs, and what becomes of a run.</summary>
internal sealed partial class CommandLine(Surroundings surroundings)
{
    private const string Description =
        "Trucewatch reads reports about ceasefire and humanitarian negotiations, records who offered, said, did and counted what, each with its "
        + "sentence, and keeps the state of the process at any date.";

    /// <summary>The program's name and version, as kept with what it stores.</summary>
    public static string Tool => "trucewatch " + Version;

    /// <summary>The version as servers see it.</summary>
    public static string ShortVersion => Version.Split('+', '-')[0];

    private static string Version =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(string[] arguments)
    {
        // The answer to this must not wait for anything to load.
        if (arguments is ["--version"])
        {
            await using var output = new StreamWriter(surroundings.Output, leaveOpen: true);
            await output.WriteLineAsync(Tool);
            return ExitStatus.Done;
        }

        using var telemetry = TelemetryExport.Begin();
        var diagnostics = new Diagnostics(surroundings);
        var parsed = Root(diagnostics).Parse(arguments);
        // Who asks for help need not have got the rest right.
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            foreach (var error in parsed.Errors)
                diagnostics.Fault("TW0700", Password().Replace(error.Message, "$1"));
            var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            diagnostics.Say($"See: trucewatch {verb}--help");
            return ExitStatus.NotDone;
        }

        await using var text = new StreamWriter(surroundings.Output, leaveOpen: true);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = text,
            Error = surroundings.Error,
            // Long enough to end the report that is being stored.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(25),
        };
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            diagnostics.Say("trucewatch: stopped; what was stored is whole, and the same command goes on from there");
            return ExitStatus.Interrupted;
        }
        catch (LedgerException problem)
        {
            diagnostics.Fault(problem.Code, problem.Message);
            return ExitStatus.NotDone;
        }
        catch (QueueException problem)
        {
            diagnostics.Fault(problem.Code, problem.Message);
            return ExitStatus.NotDone;
        }
        catch (AccountException problem)
        {
            diagnostics.Fault(problem.Code, problem.Message);
            return ExitStatus.NotDone;
        }
        catch (CliException problem)
        {
            diagnostics.Fault(problem.Code, problem.Message);
            return ExitStatus.NotDone;
        }
        catch (Exception problem) when (problem is IOException || FileLimit.IsMet(problem))
        {
            diagnostics.Fault("TW0703", problem is IOException ? problem.Message : FileLimit.Message);
            return ExitStatus.NotDone;
        }
        finally
        {
            diagnostics.Clear();
        }
    }

    // In an address that stands where none belongs.
    [GeneratedRegex(@"(://[^:/@\s']*):[^@\s']*(?=@)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();

    private RootCommand Root(Diagnostics diagnostics)
    {
        var root = new RootCommand(Description)
        {
            CodeVerb.Build(surroundings, diagnostics),
            ParseVerb.Build(surroundings, diagnostics),
            IngestVerb.Build(surroundings, diagnostics),
            WatchVerb.Build(surroundings, diagnostics),
            WorkerVerb.Build(surroundings, diagnostics),
            QueueVerb.Build(surroundings, diagnostics),
            ShowVerb.Build(surroundings, diagnostics),
            StatusVerb.Build(surroundings),
            ReviewVerb.Build(surroundings, diagnostics),
            GradeVerb.Build(surroundings, diagnostics),
            WithdrawVerb.Build(surroundings, diagnostics),
            RecodeVerb.Build(surroundings, diagnostics),
            CodebookVerb.Build(surroundings, diagnostics),
            VerifyVerb.Build(surroundings, diagnostics),
            DoctorVerb.Build(surroundings, diagnostics),
            StoreVerb.Build(surroundings, diagnostics),
            BriefVerb.Build(surroundings),
            ExportVerb.Build(surroundings, diagnostics),
            ImportVerb.Build(surroundings, diagnostics),
            ServeVerb.Build(surroundings, diagnostics),
            McpVerb.Build(surroundings),
            DemoVerb.Build(surroundings, diagnostics),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction plain } help)
                help.Action = new HelpWithExamples(plain);
        }

        root.SetAction(_ =>
        {
            diagnostics.Fault("TW0700", "a verb is missing");
            diagnostics.Say("See: trucewatch --help, or begin with: trucewatch demo");
            return ExitStatus.NotDone;
        });
        return root;
    }
}

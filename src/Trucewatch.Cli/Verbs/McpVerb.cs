using System.CommandLine;
using Trucewatch.Ledger;
using Trucewatch.Workbench;

namespace Trucewatch.Cli;

/// <summary><c>mcp</c>: the store for a model's tools, on standard input and output.</summary>
internal static class McpVerb
{
    public static Command Build(Surroundings surroundings)
    {
        var options = new CommonOptions();
        var port = new Option<int>("--port")
        {
            Description = "The port of the workbench that links lead to. Default: 5080",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => WorkbenchOptions.DefaultPort,
        };
        var verb = new Command("mcp", "The store as a Model Context Protocol server on standard input and output, to read only") { options.Store, port };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Read, cancellation);
            await WorkbenchMcp.RunAsync(WorkbenchComposition.Of(surroundings, ledger, codebook: null, parsed.GetValue(port), canReview: false), surroundings.Input(), surroundings.Output, cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }
}

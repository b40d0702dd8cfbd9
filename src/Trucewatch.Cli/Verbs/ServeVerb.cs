using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Trucewatch.Ledger;
using Trucewatch.Workbench;

namespace Trucewatch.Cli;

/// <summary><c>serve</c>: the workbench, for the person at this machine.</summary>
internal static class ServeVerb
{
    private const int HighestPort = 65535;

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var port = new Option<int>("--port") { Description = "The port; 0 for any that is free. Default: 5080", HelpName = "NUMBER", DefaultValueFactory = _ => WorkbenchOptions.DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number is < 0 or > HighestPort)
                result.AddError($"--port {number}: expected a number from 0 to {HighestPort}");
        });
        var listen = new Option<string?>("--listen") { Description = "The address to listen on; so far only this machine's own, 127.0.0.1", HelpName = "ADDRESS" };
        var readOnly = new Option<bool>("--read-only") { Description = "Let nobody judge records; the store is opened to be read" };
        var verb = new Command("serve", "The workbench: pages for reading, checking and correcting, and an HTTP API, on this machine only") { options.Store, port, listen, readOnly, options.Codebook };
        verb.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(listen) is { } address && !IsOwn(address))
                throw new CliException("TW0751", $"--listen {address}: others could reach the store there, and this version has no accounts to tell who they are; leave it out, or say 127.0.0.1");
            var (ledger, canReview) = await OpenAsync(surroundings, diagnostics, parsed.GetRequiredValue(options.Store), parsed.GetValue(readOnly), cancellation);
            await using var store = ledger;
            await using var app = WorkbenchApp.Build(WorkbenchComposition.Of(surroundings, ledger, parsed.GetValue(options.Codebook), parsed.GetValue(port), canReview));
            try
            {
                await app.StartAsync(cancellation);
            }
            catch (IOException problem) when (problem.InnerException is AddressInUseException)
            {
                throw new CliException("TW0752", $"--port {parsed.GetValue(port)}: another program listens there; end it, or name another port (0 for any that is free)", problem);
            }

            diagnostics.Say($"The workbench is at {string.Join(" ", app.Urls)} ; end it with Ctrl+C");
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, surroundings.Clock, cancellation);
            }
            catch (OperationCanceledException)
            {
                // Being told to end is how it ends.
                await app.StopAsync(CancellationToken.None);
            }

            return ExitStatus.Done;
        });
        return verb;
    }

    private static async Task<(ILedger Ledger, bool CanReview)> OpenAsync(
        Surroundings surroundings, Diagnostics diagnostics, string store, bool isReadOnly, CancellationToken cancellation)
    {
        // To be read first: opened to be written, a store that is not there would be made.
        var ledger = await Stores.OpenAsync(surroundings, store, LedgerAccess.Read, cancellation);
        if (isReadOnly)
            return (ledger, false);
        await ledger.DisposeAsync();
        try
        {
            return (await Stores.OpenAsync(surroundings, store, LedgerAccess.Write, cancellation), true);
        }
        catch (LedgerException problem) when (problem.Code is LedgerFault.ReadOnly or LedgerFault.CannotOpen)
        {
            diagnostics.Say($"{problem.Message}; it is shown, and nothing can be judged in it [{problem.Code}]");
            return (await Stores.OpenAsync(surroundings, store, LedgerAccess.Read, cancellation), false);
        }
    }

    private static bool IsOwn(string address) => address == "localhost" || (IPAddress.TryParse(address, out var parsed) && IPAddress.IsLoopback(parsed));
}

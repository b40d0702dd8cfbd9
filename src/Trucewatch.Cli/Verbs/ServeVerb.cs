using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Trucewatch.Ledger;
using Trucewatch.Workbench;

namespace Trucewatch.Cli;

/// <summary><c>serve</c>: the workbench, for the person at this machine or, with accounts, for others.</summary>
internal static class ServeVerb
{
    private const int HighestPort = 65535;

    // So many a second for long, where many share the workbench; a person who reads quickly asks for one or two.
    private const int RequestsOfOne = 50;

    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var port = new Option<int>("--port") { Description = "The port; 0 for any that is free. Default: 5080", HelpName = "NUMBER", DefaultValueFactory = _ => WorkbenchOptions.DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number is < 0 or > HighestPort)
                result.AddError($"--port {number}: expected a number from 0 to {HighestPort}");
        });
        var access = new ServeAccess();
        var readOnly = new Option<bool>("--read-only") { Description = "Let nobody judge records; the store is opened to be read" };
        var verb = new Command("serve", "The workbench: pages for reading, checking and correcting, and an HTTP API, for the person at this machine or, with accounts, for others") { options.Store, port, readOnly, options.Codebook };
        access.AddTo(verb);
        verb.Add(AccountsVerb.Build(surroundings));
        verb.SetAction(async (parsed, cancellation) =>
        {
            var others = access.Of(parsed, surroundings, parsed.GetRequiredValue(options.Store));
            var (ledger, canReview) = await OpenAsync(surroundings, diagnostics, parsed.GetRequiredValue(options.Store), parsed.GetValue(readOnly), cancellation);
            await using var store = ledger;
            var workbench = WorkbenchComposition.Of(surroundings, ledger, parsed.GetValue(options.Codebook), parsed.GetValue(port), canReview);
            var address = access.AddressOf(parsed);
            workbench = others is null ? workbench with { Loopback = address } : workbench with { Access = others, RequestsASecond = RequestsOfOne };
            await using var app = WorkbenchApp.Build(workbench);
            try
            {
                await app.StartAsync(cancellation);
            }
            catch (IOException problem) when (problem.InnerException is AddressInUseException)
            {
                throw new CliException("TW0752", $"--port {parsed.GetValue(port)}: another program listens there; end it, or name another port (0 for any that is free)", problem);
            }
            catch (Exception problem) when (problem is SocketException or IOException { InnerException: SocketException })
            {
                throw new CliException("TW0786", $"--listen {address}: cannot be listened on: {problem.Message}", problem);
            }

            var names = others is null ? "" : $", asked for as {string.Join(", ", others.Hosts)}";
            diagnostics.Say($"The workbench is at {string.Join(" ", app.Urls)}{names} ; end it with Ctrl+C");
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
}

using System.CommandLine;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;

namespace Trucewatch.Cli;

/// <summary><c>status</c>: where each process stands.</summary>
internal static class StatusVerb
{
    public static Command Build(Surroundings surroundings)
    {
        var options = new CommonOptions();
        var verb = new Command("status", "Where each process stands: offers, positions, the truce, figures, conflicts");
        options.AddFilters(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await Stores.OpenAsync(surroundings, parsed.GetRequiredValue(options.Store), LedgerAccess.Read, cancellation);
            await WriteAsync(surroundings, ledger, options.Filter(parsed), options.FormatOf(parsed, surroundings), cancellation);
            return ExitStatus.Done;
        });
        return verb;
    }

    /// <summary>Writes where the processes of a store stand.</summary>
    public static async Task WriteAsync(
        Surroundings surroundings, ILedger ledger, LedgerFilter filter, OutputFormat format, CancellationToken cancellation)
    {
        var states = await ProcessStates.ReadAsync(ledger, filter, CoderComposition.PartiesOf, cancellation);
        if (format == OutputFormat.Table)
        {
            using var _ = Terminal.Open(surroundings, out var console);
            StatusPage.Write(console, states, surroundings.OutputIsTerminal);
            return;
        }

        await ListingWriter.WriteAsync(surroundings, format, Listing, states.ToAsyncEnumerable(), cancellation);
    }

    private static Listing<ProcessState> Listing { get; } = new(
        [
            new("situation", state => state.Situation),
            new("as of", state => state.AsOf is { } day ? ProcessListings.Day(day) : null),
            new("reports", state => state.Reports.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("truce", state => state.TruceInForce is { } truce ? "in force since " + ProcessListings.Day(truce.From) : "not in force"),
            new("on the table", state => string.Join("; ", state.Proposals.Where(line => line.State == ProposalState.OnTheTable).Select(line => line.Name))),
            new("open conflicts", state => state.Conflicts.Count(conflict => conflict.Open).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ],
        (output, state) => new ProcessJsonWriter(output).Write(state));
}

using System.Buffers;
using Trucewatch.Ledger;
using Trucewatch.Process;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Lists one kind of thing out of a store.</summary>
internal sealed class Show(Surroundings surroundings, ILedger ledger, LedgerFilter filter, OutputFormat format)
{
    public Task RunAsync(string kind, bool series, CancellationToken cancellation) => kind switch
    {
        "reports" => ReportsAsync(cancellation),
        "records" => RecordsAsync(null, cancellation),
        "figures" when series => AcrossAsync(
            ProcessListings.Series, state => state.Series.Where(one => filter.Category is null || one.Measure == filter.Category), cancellation),
        "figures" => RecordsAsync("figure", cancellation),
        "events" => RecordsAsync("event", cancellation),
        "statements" => RecordsAsync("statement", cancellation),
        "proposals" => AcrossAsync(ProcessListings.Proposals, state => state.Proposals, cancellation),
        "positions" => AcrossAsync(
            ProcessListings.Positions,
            state => state.Proposals.SelectMany(proposal => proposal.Positions.Select(position => (proposal, position))).OrderByDescending(row => row.position.AsOf),
            cancellation),
        "conflicts" => AcrossAsync(ProcessListings.Conflicts, state => state.Conflicts, cancellation),
        "truces" => AcrossAsync(ProcessListings.Truces, state => state.Truces, cancellation),
        "commitments" => AcrossAsync(ProcessListings.Commitments, state => state.Commitments, cancellation),
        "allegations" => AcrossAsync(ProcessListings.Allegations, state => state.Allegations, cancellation),
        "civilians" => AcrossAsync(
            ProcessListings.Civilians, state => state.Civilians.Where(one => filter.Category is null || one.Doing.Type == filter.Category), cancellation),
        "stories" => AcrossAsync(ProcessListings.Stories, state => state.Stories, cancellation),
        _ => throw new CliException("TW0700", $"show {kind}: no such kind"),
    };

    private async Task ReportsAsync(CancellationToken cancellation)
    {
        if (format == OutputFormat.Jsonl)
        {
            var listing = new Listing<StoredReport>([], (output, stored) => new RecordJsonWriter(output).WriteDocument(stored.Coded));
            await ListingWriter.WriteAsync(surroundings, format, listing, ledger.ReadReportsAsync(filter, cancellation), cancellation);
            return;
        }

        await ListingWriter.WriteAsync(surroundings, format, ReportListing.Listing, ledger.ReadHeadersAsync(filter, cancellation), cancellation);
    }

    private async Task RecordsAsync(string? kind, CancellationToken cancellation)
    {
        if (format == OutputFormat.Jsonl)
        {
            // The store keeps the contract's lines; they go out as they are.
            var lines = new Listing<StoredRecord>([], (output, stored) =>
            {
                output.Write(stored.Line.Span);
                output.Write("\n"u8);
            });
            await ListingWriter.WriteAsync(surroundings, format, lines, ledger.ReadRecordsAsync(filter with { Kind = kind }, cancellation), cancellation);
            return;
        }

        var rows = ledger.ReadReportsAsync(filter, cancellation)
            .SelectMany(stored => RecordListings.Rows(stored.Coded, stored.Day))
            .Where(row => (kind is null || row.Record.Kind == kind) && (filter.Category is null || filter.Category == row.Record.Category));
        await ListingWriter.WriteAsync(surroundings, format, RecordListings.Of(kind), rows, cancellation);
    }

    private async Task AcrossAsync<T>(Listing<T> listing, Func<ProcessState, IEnumerable<T>> choose, CancellationToken cancellation)
    {
        var states = await ProcessStates.ReadAsync(ledger, filter, CoderComposition.PartiesOf, cancellation);
        await ListingWriter.WriteAsync(surroundings, format, listing, states.SelectMany(choose).ToAsyncEnumerable(), cancellation);
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using Trucewatch.Ledger;
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
        "figures" when series => AcrossAsync(ProcessKinds.Series, cancellation),
        "figures" => RecordsAsync("figure", cancellation),
        "events" => RecordsAsync("event", cancellation),
        "statements" => RecordsAsync("statement", cancellation),
        "sources" => SourcesAsync(cancellation),
        "codings" => ListingWriter.WriteAsync(surroundings, format, CodingListing.Listing, CodingsAsync(cancellation), cancellation),
        "withdrawn" => ListingWriter.WriteAsync(surroundings, format, WithdrawalListings.Withdrawn, ledger.ReadWithdrawalsAsync(null, cancellation), cancellation),
        "withdrawn-records" => ListingWriter.WriteAsync(surroundings, format, WithdrawalListings.Records, WithdrawnRecordsAsync(cancellation), cancellation),
        "exports" => ListingWriter.WriteAsync(surroundings, format, ExportListing.Listing, ledger.ReadExportsAsync(cancellation), cancellation),
        _ => AcrossAsync(kind, cancellation),
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

    private async Task SourcesAsync(CancellationToken cancellation)
    {
        var gradings = new Gradings(await ledger.ReadGradingsAsync(cancellation).ToListAsync(cancellation));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var header in ledger.ReadHeadersAsync(filter, cancellation))
        {
            foreach (var source in new[] { header.Outlet, header.Agency }.OfType<string>().Distinct(StringComparer.Ordinal))
                counts[source] = counts.GetValueOrDefault(source) + 1;
        }

        var rows = counts.OrderByDescending(source => source.Value).ThenBy(source => source.Key, StringComparer.Ordinal)
            .Select(source => new GradedSource(source.Key, source.Value, gradings.Of(GradingSubject.Source(source.Key))));
        await ListingWriter.WriteAsync(surroundings, format, GradeListings.Sources, rows.ToAsyncEnumerable(), cancellation);
    }

    private async IAsyncEnumerable<ListedCoding> CodingsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var header in ledger.ReadHeadersAsync(filter, cancellation))
        {
            foreach (var coding in await ledger.ReadCodingsAsync(header.Document, cancellation))
                yield return new ListedCoding(header, coding);
        }
    }

    private async IAsyncEnumerable<(WithdrawalNote Note, WithdrawnRecord Record)> WithdrawnRecordsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var note in ledger.ReadWithdrawalsAsync(null, cancellation))
        {
            foreach (var record in await ledger.ReadWithdrawnRecordsAsync(note.Document, null, cancellation))
                yield return (note, record);
        }
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

    private async Task AcrossAsync(string kind, CancellationToken cancellation)
    {
        var states = await ProcessStates.ReadAsync(ledger, filter, CoderComposition.PartiesOf, cancellation);
        await ProcessKinds.SendAsync(kind, states, new ProcessChoice { Category = filter.Category }, new ListingSink(surroundings, format, cancellation));
    }
}

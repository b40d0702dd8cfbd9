using Trucewatch.Ledger;

namespace Trucewatch.Publishing;

/// <summary>Takes records out of a store in one of the forms of export.</summary>
/// <param name="Reports">How many reports the query found.</param>
/// <param name="Records">How many records were written.</param>
/// <param name="Codebooks">The versions of the codebook that found them.</param>
/// <param name="Head">The last act of the store's chain when the export began; null for an empty store.</param>
public sealed record StoreExport(long Reports, long Records, IReadOnlyCollection<string> Codebooks, LedgerHead? Head)
{
    /// <summary>Writes what a filter lets through, in memory that does not grow with its number.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="filter">Which reports; the kind and category of records are those of <paramref name="options"/>.</param>
    /// <param name="format">A name out of <see cref="ReportExports.Formats"/>.</param>
    /// <param name="options">What the export holds.</param>
    /// <param name="output">Where it goes; stays open.</param>
    /// <param name="cancellation">Ends the work between two reports.</param>
    public static async Task<StoreExport> WriteAsync(
        ILedger ledger, LedgerFilter filter, string format, ExportOptions options, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var codebooks = new SortedSet<string>(StringComparer.Ordinal);
        var reports = 0L;
        var head = await ledger.ReadHeadAsync(cancellation);
        await using var export = ReportExports.Create(ReportExports.Formats[format], output, options);
        await foreach (var stored in ledger.ReadReportsAsync(filter, cancellation))
        {
            var before = export.Records;
            await export.WriteAsync(export.TellsOrigins ? await WithOriginsAsync(ledger, stored, cancellation) : new ReportToExport(stored.Coded, stored.Day), cancellation);
            reports++;
            if (export.Records > before)
                codebooks.Add(stored.Coded.Codebook);
        }

        await export.CompleteAsync(cancellation);
        return new StoreExport(reports, export.Records, codebooks, head);
    }

    private static async Task<ReportToExport> WithOriginsAsync(ILedger ledger, StoredReport stored, CancellationToken cancellation)
    {
        var id = stored.Coded.Report.Id;
        var histories = new Dictionary<string, RecordHistory>(StringComparer.Ordinal);
        foreach (var record in stored.Coded.Records.Where(record => record.Review is not null))
        {
            if (await ledger.ReadHistoryAsync(id, record.Id, cancellation) is { } history)
                histories.Add(record.Id, history);
        }

        return new ReportToExport(stored.Coded, stored.Day)
        {
            Captures = await ledger.ReadCapturesAsync(id, cancellation),
            Coding = (await ledger.ReadCodingsAsync(id, cancellation)).FirstOrDefault(coding => coding.Codebook == stored.Coded.Codebook),
            Histories = histories,
        };
    }
}

using Trucewatch.Ledger;

namespace Trucewatch.Publishing;

/// <summary>Takes records out of a store in one of the forms of export.</summary>
/// <param name="Reports">How many reports the query found.</param>
/// <param name="Records">How many records were written.</param>
/// <param name="Codebooks">The versions of the codebook that found them.</param>
/// <param name="Withheld">How many reports the query found besides and left out for their mark of confidentiality.</param>
/// <param name="Head">The last act of the store's chain when the export began; null for an empty store.</param>
public sealed record StoreExport(long Reports, long Records, IReadOnlyCollection<string> Codebooks, long Withheld, LedgerHead? Head)
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
        var (reports, withheld) = (0L, 0L);
        var head = await ledger.ReadHeadAsync(cancellation);
        var gradings = new Gradings(await ledger.ReadGradingsAsync(cancellation).ToListAsync(cancellation));
        await using var export = ReportExports.Create(ReportExports.Formats[format], output, options);
        await foreach (var stored in ledger.ReadReportsAsync(filter with { AsCoded = export.Needs == ExportNeeds.Everything }, cancellation))
        {
            var read = stored.Coded.Report;
            if (GradingScales.RankOf(gradings.ConfidentialityOf(read.Id, read.Outlet, read.Agency)) > GradingScales.RankOf(options.Confidentiality))
            {
                withheld++;
                continue;
            }

            var before = export.Records;
            var report = new ReportToExport(stored.Coded, stored.Day) { Grades = gradings.Of(read) };
            await export.WriteAsync(
                export.Needs switch
                {
                    ExportNeeds.Origins => await WithHistoriesAsync(ledger, await WithOriginsAsync(ledger, report, cancellation), cancellation),
                    ExportNeeds.Everything => await WithReviewsAsync(ledger, await WithOriginsAsync(ledger, report with { Grades = gradings.OfAll(read) }, cancellation), cancellation),
                    _ => report,
                },
                cancellation);
            reports++;
            if (export.Records > before)
                codebooks.Add(stored.Coded.Codebook);
        }

        await export.CompleteAsync(cancellation);
        return new StoreExport(reports, export.Records, codebooks, withheld, head);
    }

    private static async Task<ReportToExport> WithOriginsAsync(ILedger ledger, ReportToExport report, CancellationToken cancellation)
    {
        var id = report.Coded.Report.Id;
        return report with
        {
            Captures = await ledger.ReadCapturesAsync(id, cancellation),
            Coding = (await ledger.ReadCodingsAsync(id, cancellation)).FirstOrDefault(coding => coding.Codebook == report.Coded.Codebook),
        };
    }

    private static async Task<ReportToExport> WithHistoriesAsync(ILedger ledger, ReportToExport report, CancellationToken cancellation)
    {
        var histories = new Dictionary<string, RecordHistory>(StringComparer.Ordinal);
        foreach (var record in report.Coded.Records.Where(record => record.Review is not null))
        {
            if (await ledger.ReadHistoryAsync(record.Document, record.Id, cancellation) is { } history)
                histories.Add(record.Id, history);
        }

        return report with { Histories = histories };
    }

    private static async Task<ReportToExport> WithReviewsAsync(ILedger ledger, ReportToExport report, CancellationToken cancellation)
    {
        var id = report.Coded.Report.Id;
        var content = await ledger.ReadContentAsync(id, cancellation) ?? throw new LedgerException(LedgerFault.Damaged, $"{ledger.Info.Place}: the bytes of {id} are not there; see: trucewatch verify");
        var reviews = await ledger.ReadReviewsAsync(new ReviewFilter { Document = id }, cancellation).ToListAsync(cancellation);
        return report with
        {
            Content = content,
            Reviews = reviews,
            Reviewed = reviews.Count > 0 ? (await ledger.ReadReportsAsync(new LedgerFilter { Document = id }, cancellation).FirstAsync(cancellation)).Coded.Records : null,
        };
    }
}

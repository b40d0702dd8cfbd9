using Trucewatch.Ledger;

namespace Trucewatch.Cli;

/// <summary>
/// One report into a store, whole or not at all. Prepared by several threads at once, since that takes long; kept one after another, since a store has one
/// writer at a time. The same report again, also by another program meanwhile, changes nothing.
/// </summary>
internal sealed class ReportIntake(ILedger ledger, IReportCoder coder)
{
    /// <summary>Codes a report, unless the store has it coded by this codebook already.</summary>
    /// <exception cref="LedgerException">The store cannot be asked.</exception>
    public async Task<PreparedReport> PrepareAsync(Reports.Capture capture, CancellationToken cancellation)
    {
        var document = ContentId.Of(capture.Bytes.Span);
        // A store answers at once; coding a report that is there already would cost a thousand times as much.
        if (await ledger.HasAsync(document, coder.Codebook, cancellation))
            return new PreparedReport(capture.Source, capture, document, null, null);
        var outcome = InputCoding.Code(coder, capture);
        return new PreparedReport(capture.Source, capture, document, outcome.Report, outcome.Problem);
    }

    /// <summary>Stores what was prepared without a problem.</summary>
    /// <exception cref="LedgerException">The store cannot take it; it is as it was before.</exception>
    public async Task<IngestedReport> KeepAsync(PreparedReport prepared, CancellationToken cancellation)
    {
        using var _ = CodingMeter.Stage("store");
        var got = prepared.Capture!;
        var capture = new Ledger.Capture(got.Bytes, got.Source) { Time = got.Time, Headers = got.Headers };
        if (prepared.Coded is { } coded)
        {
            var stored = await ledger.StoreAsync(capture, coded, cancellation);
            var isNew = stored is StoreOutcome.Added or StoreOutcome.CodedAgain;
            return new IngestedReport(prepared.Source, prepared.Document, stored, isNew ? coded.Records.Count : null) { Language = isNew ? coded.Report.Language : null };
        }

        var outcome = await ledger.CaptureAsync(capture, cancellation) ? StoreOutcome.AddressNoted
            : await ledger.ReadWithdrawalsAsync(prepared.Document, cancellation).AnyAsync(cancellation) ? StoreOutcome.Withdrawn
            : StoreOutcome.Unchanged;
        return new IngestedReport(prepared.Source, prepared.Document, outcome, null);
    }
}

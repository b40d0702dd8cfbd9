using System.Runtime.CompilerServices;
using Trucewatch.Ledger;
using Trucewatch.Publishing;
using Trucewatch.Records;

namespace Trucewatch.Cli;

/// <summary>Codes stored reports again and tells what comes out otherwise; keeps it where asked to.</summary>
internal sealed class Recode(Surroundings surroundings, Diagnostics diagnostics, ILedger ledger, IReportCoder coder)
{
    private readonly RecodeCounts _counts = new();

    /// <summary>What was done so far.</summary>
    public RecodeCounts Counts => _counts;

    /// <summary>Does it, report after report in the order of their days; what is kept is stored before its changes are given.</summary>
    /// <param name="filter">Which reports.</param>
    /// <param name="apply">Whether to keep the new codings.</param>
    /// <param name="cancellation">Ends it; what was kept is whole.</param>
    public async IAsyncEnumerable<RecordChange> RunAsync(LedgerFilter filter, bool apply, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Which reports there are is settled before any is written: a store is not read and written at once.
        var ids = await ledger.ReadHeadersAsync(filter, cancellation).Select(header => header.Document).ToListAsync(cancellation);
        await foreach (var (before, after) in OrderedWork.RunAsync(StoredAsync(ids, cancellation), Again, surroundings.Workers, cancellation))
        {
            diagnostics.Progress(++_counts.Reports, ids.Count, before.Report.Source);
            var changes = RecodingComparison.Compare(before, after);
            _counts.Add(changes);
            var isKept = apply && await KeepAsync(after, cancellation) is StoreOutcome.CodedAgain;
            if (isKept)
                _counts.Kept++;
            else if (changes.Count > 0 && before.Codebook == after.Codebook)
                _counts.SameVersion++;
            else if (changes.Count > 0 && apply)
                _counts.CodedBefore++;
            foreach (var change in changes)
                yield return change;
        }

        diagnostics.Clear();
    }

    private (CodedReport Before, CodedReport After) Again(CodedReport stored) => (stored, coder.Recode(stored.Report));

    private async IAsyncEnumerable<CodedReport> StoredAsync(List<string> ids, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in ids)
        {
            await foreach (var stored in ledger.ReadReportsAsync(new LedgerFilter { Document = id, AsCoded = true }, cancellation))
                yield return stored.Coded;
        }
    }

    /// <summary>Beside the coding that was there; bytes and capture stay as they came.</summary>
    private async Task<StoreOutcome> KeepAsync(CodedReport coded, CancellationToken cancellation)
    {
        var content = await ledger.ReadContentAsync(coded.Report.Id, cancellation)
            ?? throw new CliException("TW0745", $"{coded.Report.Id}: the store has the report but not its bytes; see: trucewatch verify");
        var first = (await ledger.ReadCapturesAsync(coded.Report.Id, cancellation))[0];
        return await ledger.StoreAsync(new Ledger.Capture(content, first.Address) { Time = first.Time, Headers = first.Headers }, coded, cancellation);
    }
}

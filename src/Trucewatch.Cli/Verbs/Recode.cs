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
            _counts.SameVersion += changes.Count > 0 && CodingVersions.PagesOf(before.Codebook) == after.Codebook ? 1 : 0;
            if (apply)
                await KeepAsync(after, cancellation);
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

    private async Task KeepAsync(CodedReport coded, CancellationToken cancellation)
    {
        try
        {
            _ = await ledger.RecodeAsync(coded, coder.Models, cancellation) switch
            {
                RecodeOutcome.Kept => _counts.Kept++,
                RecodeOutcome.PutBack => _counts.PutBack++,
                _ => 0,
            };
        }
        catch (LedgerException problem) when (problem.Code == LedgerFault.CodedOtherwise)
        {
            diagnostics.Fault(problem.Code, problem.Message);
        }
    }
}

using Trucewatch.Ledger;

namespace Trucewatch.Publishing;

/// <summary>Finds what two judges of a store both judged.</summary>
public static class StoreAgreement
{
    /// <summary>Of two persons the records that both judged; of one, those that they judged, against what the machine coded.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="one">The one, as named.</param>
    /// <param name="other">The other; null for the machine.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<IReadOnlyList<JudgedRecord>> ReadAsync(ILedger ledger, string one, string? other, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var records = await ledger.ReadReviewsAsync(new ReviewFilter { By = one }, cancellation).Select(note => (note.Document, note.Record)).Distinct().ToListAsync(cancellation);
        var judged = new List<JudgedRecord>();
        foreach (var (document, record) in records)
        {
            if (await ledger.ReadHistoryAsync(document, record, cancellation) is not { } history || JudgedRecord.By(history, one) is not { } ofOne)
                continue;
            if ((other is null ? JudgedRecord.ByMachine(history) : JudgedRecord.By(history, other)) is { } ofOther)
                judged.Add(new JudgedRecord(document, ofOne, ofOther));
        }

        return judged;
    }
}

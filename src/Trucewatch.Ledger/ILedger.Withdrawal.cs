namespace Trucewatch.Ledger;

/// <content>Deleting for good, by policy.</content>
public partial interface ILedger
{
    /// <summary>
    /// Deletes the captured bytes and the texts of reports and all that quotes them, by one act of the chain. What stays is that they were there: hash, length, addresses,
    /// times, how many records of which kinds, who deleted them and why. It cannot be undone, and the same bytes are not taken in again.
    /// </summary>
    /// <exception cref="LedgerException">The store has no such report, or the act says too little.</exception>
    Task<WithdrawalDone> WithdrawAsync(WithdrawalRequest request, CancellationToken cancellation);

    /// <summary>What was deleted for good, the first act first; of one report where its id is given.</summary>
    IAsyncEnumerable<WithdrawalNote> ReadWithdrawalsAsync(string? document, CancellationToken cancellation);

    /// <summary>What is left of the records of a report that was deleted for good, or of those with an id; codings that share an id give it once.</summary>
    Task<IReadOnlyList<WithdrawnRecord>> ReadWithdrawnRecordsAsync(string? document, string? record, CancellationToken cancellation);

    /// <summary>The ids of what first came before an instant and was not deleted, the oldest first; also of bytes that gave no report.</summary>
    Task<IReadOnlyList<string>> ReadCapturedBeforeAsync(DateTimeOffset instant, CancellationToken cancellation);
}

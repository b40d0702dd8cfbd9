using System.Runtime.CompilerServices;

namespace Trucewatch.Ledger.Sql;

/// <content>Deleting for good.</content>
public abstract partial class SqlLedger
{
    /// <inheritdoc/>
    public async Task<WithdrawalDone> WithdrawAsync(WithdrawalRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ReviewRules.CheckPerson(request.By, request.Reason, isReasonNeeded: true, Info.Place);
        if (request.Documents.Count == 0)
            throw new LedgerException(LedgerFault.NotAReview, $"{Info.Place}: the act names no report; deleting is about one at least");
        var done = await WriteAsync(write => write.Withdrawals.Withdraw(request), cancellation);
        // From here on it is deleted, and cannot be called off. Where all was deleted before, it may still lie in the files.
        var head = await ReadHeadAsync(CancellationToken.None);
        var remnants = await SweepAsync();
        if (remnants is null)
            await WriteAsync(write => write.Withdrawals.Swept(head!.Act), CancellationToken.None);
        return done with { Remnants = remnants };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<WithdrawalNote> ReadWithdrawalsAsync(string? document, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var note in await ReadAsync(session => SqlWithdrawn.Notes(session, document, Damaged), cancellation))
            yield return note;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WithdrawnRecord>> ReadWithdrawnRecordsAsync(string? document, string? record, CancellationToken cancellation) =>
        ReadAsync(session => SqlWithdrawn.Records(session, document, record), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadCapturedBeforeAsync(DateTimeOffset instant, CancellationToken cancellation) =>
        ReadAsync(session => SqlWithdrawn.CapturedBefore(session, instant), cancellation);

    /// <summary>Takes what was deleted out of the database's files.</summary>
    /// <returns>Why it may still be in them, and what to do; null where it is not.</returns>
    private protected abstract Task<string?> SweepAsync();
}

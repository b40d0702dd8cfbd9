using Microsoft.Data.Sqlite;
using Trucewatch.Ledger.Sql;

namespace Trucewatch.Ledger.Sqlite;

/// <content>What people make of records.</content>
public sealed partial class SqliteLedger
{
    /// <inheritdoc/>
    public Task<ReviewDone> ReviewAsync(ReviewRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ReviewRules.Check(request, _place);
        return WriteAsync(write => write.Reviews.Review(request), cancellation);
    }

    /// <inheritdoc/>
    public Task<ReviewDone> UndoAsync(UndoRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ReviewRules.Check(request, _place);
        return WriteAsync(write => write.Reviews.Undo(request), cancellation);
    }

    /// <inheritdoc/>
    public Task<RecordHistory?> ReadHistoryAsync(string document, string record, CancellationToken cancellation) =>
        Task.FromResult(AtOneMoment(connection => new SqlHistories(connection, Damaged).Of(document, record)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodingNote>> ReadCodingsAsync(string document, CancellationToken cancellation) =>
        Task.FromResult(AtOneMoment(connection => new SqlHistories(connection, Damaged).Codings(document)));

    /// <inheritdoc/>
    public IAsyncEnumerable<ReviewNote> ReadReviewsAsync(ReviewFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return StreamAsync(Reviews(filter), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadChangedAsync(long act, CancellationToken cancellation) =>
        Task.FromResult(AtOneMoment(connection => SqlChanges.Since(connection, act)));

    private IEnumerable<ReviewNote> Reviews(ReviewFilter filter)
    {
        using var connection = Connect(_reading);
        foreach (var note in new SqlHistories(connection, Damaged).Notes(filter))
            yield return note;
    }

    private T AtOneMoment<T>(Func<SqliteConnection, T> read) => Guard(() =>
    {
        using var connection = Connect(_reading);
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    private LedgerException Damaged(string what, Exception? problem) => SqliteFaults.Damaged(_place, what, problem);
}

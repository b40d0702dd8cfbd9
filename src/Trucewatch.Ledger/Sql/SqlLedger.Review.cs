namespace Trucewatch.Ledger.Sql;

/// <content>What people make of records.</content>
public abstract partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<ReviewDone> ReviewAsync(ReviewRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ReviewRules.Check(request, Info.Place);
        return WriteAsync(write => write.Reviews.Review(request), cancellation);
    }

    /// <inheritdoc/>
    public Task<ReviewDone> UndoAsync(UndoRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ReviewRules.Check(request, Info.Place);
        return WriteAsync(write => write.Gradings.Undo(request) ?? write.Reinstatements.Undo(request) ?? write.Reviews.Undo(request), cancellation);
    }

    /// <inheritdoc/>
    public Task<RecordHistory?> ReadHistoryAsync(string document, string record, CancellationToken cancellation) =>
        ReadAsync(session => new SqlHistories(session, Damaged).Of(document, record), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodingNote>> ReadCodingsAsync(string document, CancellationToken cancellation) =>
        ReadAsync(session => new SqlHistories(session, Damaged).Codings(document), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<ReviewNote> ReadReviewsAsync(ReviewFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return StreamAsync(session => new SqlHistories(session, Damaged).NotesAsync(filter, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadChangedAsync(long act, CancellationToken cancellation) => ReadAsync(session => SqlChanges.Since(session, act), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReportArrival>> ReadArrivalsAsync(long act, CancellationToken cancellation) => ReadAsync(session => SqlChanges.Arrivals(session, act), cancellation);
}

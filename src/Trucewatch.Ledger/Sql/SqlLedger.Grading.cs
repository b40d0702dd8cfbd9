namespace Trucewatch.Ledger.Sql;

/// <content>How people grade sources and reports.</content>
public abstract partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> GradeAsync(GradingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        GradingRules.Check(request, Info.Place);
        return WriteAsync(write => write.Gradings.Grade(request), cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<GradingNote> ReadGradingsAsync(CancellationToken cancellation) =>
        StreamAsync(session => SqlGradings.NotesAsync(session, Damaged, cancellation), cancellation);
}

using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <content>Coding again what is stored.</content>
public abstract partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<RecodeOutcome> RecodeAsync(CodedReport coded, string models, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentException.ThrowIfNullOrEmpty(models);
        RefuseReviewed(coded);
        var lines = Lines(coded);
        return WriteAsync(write => write.Recode(coded, models, lines), cancellation);
    }

    /// <inheritdoc/>
    public Task<long?> ReinstateAsync(string document, string codebook, CancellationToken cancellation) =>
        WriteAsync(write => write.Reinstatements.Reinstate(document, codebook), cancellation);

    /// <inheritdoc/>
    public Task<CodedReport?> ReadCodedAsync(string document, string codebook, CancellationToken cancellation) =>
        ReadAsync(session => new SqlReviewReading(session, Damaged).Coded(document, codebook), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReinstatementNote>> ReadReinstatementsAsync(string document, CancellationToken cancellation) =>
        ReadAsync(session => new SqlHistories(session, Damaged).Reinstatements(document), cancellation);
}

using Trucewatch.Records;

namespace Trucewatch.Ledger.Sql;

/// <content>Proving.</content>
public abstract partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<LedgerHead?> ReadHeadAsync(CancellationToken cancellation) => ReadAsync(session => Head(session, "ORDER BY number DESC LIMIT 1"), cancellation);

    /// <inheritdoc/>
    public Task<LedgerHead?> FindHeadAsync(string hash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return ReadAsync(session => Head(session, "WHERE hash = @hash", ("@hash", hash)), cancellation);
    }

    /// <inheritdoc/>
    public Task<LedgerCheck> VerifyAsync(Action<LedgerFlaw> tell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tell);
        return ReadAsync(
            session =>
            {
                using var verification = new SqlVerification(session, Info.Place, FaultOf, tell, cancellation);
                return verification.Run();
            },
            cancellation);
    }

    private LedgerHead? Head(SqlSession session, string which, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (session.Rows("SELECT number, at, hash FROM act " + which, row => (Act: row.GetInt64(0), At: row.GetString(1), Hash: row.GetString(2)), parameters) is not [var head])
            return null;
        return IsoTime.TryRead(head.At, out var at) ? new LedgerHead(head.Act, at, head.Hash) : throw Damaged($"'{head.At}' is no time, in act {head.Act}", null);
    }
}

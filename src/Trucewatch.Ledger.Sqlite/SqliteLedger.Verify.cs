namespace Trucewatch.Ledger.Sqlite;

/// <content>Proving.</content>
public sealed partial class SqliteLedger
{
    /// <inheritdoc/>
    public Task<LedgerHead?> ReadHeadAsync(CancellationToken cancellation) => Task.FromResult(Guard(() => Head("ORDER BY number DESC LIMIT 1", "")));

    /// <inheritdoc/>
    public Task<LedgerHead?> FindHeadAsync(string hash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Task.FromResult(Guard(() => Head("WHERE hash = $key", hash)));
    }

    /// <inheritdoc/>
    public Task<LedgerCheck> VerifyAsync(Action<LedgerFlaw> tell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tell);
        return Task.FromResult(Guard(() =>
        {
            using var connection = Connect(_reading);
            using var verification = new SqliteVerification(connection, _place, tell, cancellation);
            return verification.Run();
        }));
    }

    private LedgerHead? Head(string which, string key)
    {
        using var connection = Connect(_reading);
        using var command = Command(connection, "SELECT number, at, hash FROM act " + which, key);
        using var row = command.ExecuteReader();
        if (!row.Read())
            return null;
        return SqliteTimes.TryReadTime(row.GetString(1), out var at)
            ? new LedgerHead(row.GetInt64(0), at, row.GetString(2))
            : throw SqliteFaults.Damaged(_place, $"'{row.GetString(1)}' is no time, in act {row.GetInt64(0)}");
    }
}

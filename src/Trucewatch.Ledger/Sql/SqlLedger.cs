using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Trucewatch.Ledger.Sql;

/// <summary>What the ledgers of all databases have in common: the layout of tables, and what is asked of them in the same words everywhere.</summary>
public abstract partial class SqlLedger : ILedger
{
    private protected SqlLedger(LedgerInfo info) => Info = info;

    /// <inheritdoc/>
    public LedgerInfo Info { get; }

    internal abstract SqlDialect Dialect { get; }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(LedgerFilter filter, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        if (filter.Text is not { } text)
            throw new ArgumentException("the filter has no text to search for", nameof(filter));
        return await ReadAsync(session => Search(session, filter with { Text = null }, text, limit), cancellation, filter.KnownAt);
    }

    /// <summary>The reports that have the words and pass the filter, the best first; none where the text has no word.</summary>
    private protected abstract IReadOnlyList<SearchHit> Search(SqlSession session, LedgerFilter filter, string text, int limit);

    /// <summary>Opens a connection that sees the store as it is now, whatever is written meanwhile.</summary>
    internal abstract ValueTask<SqlSession> LookAsync(CancellationToken cancellation);

    /// <summary>Does something to the store, whole or not at all, while nobody else does.</summary>
    /// <exception cref="LedgerException">The store was opened to be read, or cannot do it.</exception>
    internal abstract Task<T> WriteAsync<T>(Func<SqlLedgerWrite, T> act, CancellationToken cancellation);

    /// <summary>Says in people's words what the database's error means.</summary>
    internal abstract LedgerException FaultOf(DbException problem);

    /// <summary>Does work that waits for the database without waiting for anything else.</summary>
    internal abstract Task<T> DoAsync<T>(Func<T> work);

    /// <summary>Looks at the store as it is in one moment.</summary>
    /// <param name="read">Looks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="knownAt">The instant whose reports and records are seen; null for those of now.</param>
    internal async Task<T> ReadAsync<T>(Func<SqlSession, T> read, CancellationToken cancellation, DateTimeOffset? knownAt = null)
    {
        try
        {
            await using var session = await LookAsync(cancellation);
            return await DoAsync(() =>
            {
                LookBack(session, knownAt);
                return read(session);
            });
        }
        catch (DbException problem)
        {
            throw FaultOf(problem);
        }
    }

    internal LedgerException Damaged(string what, Exception? problem) => SqlFaults.Damaged(Info.Place, what, problem);

    /// <summary>Gives what is read as it is asked for, all of it as it was at the start.</summary>
    private async IAsyncEnumerable<T> StreamAsync<T>(Func<SqlSession, IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellation, DateTimeOffset? knownAt = null)
    {
        await using var session = await GuardAsync(() => LookAsync(cancellation));
        if (knownAt is not null)
            await GuardAsync(async () => await DoAsync(() => LookBack(session, knownAt)));
        await using var rows = read(session).GetAsyncEnumerator(cancellation);
        while (await GuardAsync(rows.MoveNextAsync))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return rows.Current;
        }
    }

    private bool LookBack(SqlSession session, DateTimeOffset? knownAt)
    {
        if (knownAt is { } instant)
            SqlPast.Look(session, instant, Damaged);
        return knownAt is not null;
    }

    private async ValueTask<T> GuardAsync<T>(Func<ValueTask<T>> act)
    {
        try
        {
            return await act();
        }
        catch (DbException problem)
        {
            throw FaultOf(problem);
        }
    }
}

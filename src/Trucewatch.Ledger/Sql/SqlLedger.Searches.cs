namespace Trucewatch.Ledger.Sql;

/// <content>What people look for again and again.</content>
public abstract partial class SqlLedger
{
    /// <inheritdoc/>
    public Task<SavedSearch> SaveSearchAsync(NewSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentException.ThrowIfNullOrWhiteSpace(search.Name);
        ArgumentException.ThrowIfNullOrWhiteSpace(search.Address);
        return WriteAsync(write => write.Searches.Save(search), cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SavedSearch>> ReadSearchesAsync(string? owner, CancellationToken cancellation) =>
        ReadAsync(session => SqlSearches.Read(session, owner), cancellation);

    /// <inheritdoc/>
    public Task<bool> MarkSearchAsync(long id, long act, CancellationToken cancellation) => WriteAsync(write => write.Searches.Mark(id, act), cancellation);

    /// <inheritdoc/>
    public Task<bool> DropSearchAsync(long id, CancellationToken cancellation) => WriteAsync(write => write.Searches.Drop(id), cancellation);
}

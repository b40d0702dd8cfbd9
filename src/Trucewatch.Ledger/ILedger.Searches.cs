namespace Trucewatch.Ledger;

/// <content>What people look for again and again. It is no evidence: no act of the chain tells of it, and it changes as they like.</content>
public partial interface ILedger
{
    /// <summary>Keeps a search; one that its owner has saved under the same name goes. What is in the store now counts as seen.</summary>
    /// <exception cref="ArgumentException">The search has no name or no address.</exception>
    Task<SavedSearch> SaveSearchAsync(NewSearch search, CancellationToken cancellation);

    /// <summary>What somebody has saved, by name; all that anybody has where nobody is named.</summary>
    Task<IReadOnlyList<SavedSearch>> ReadSearchesAsync(string? owner, CancellationToken cancellation);

    /// <summary>Notes how far a saved search has been seen.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="act">The last act whose reports were seen.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether there is such a search.</returns>
    Task<bool> MarkSearchAsync(long id, long act, CancellationToken cancellation);

    /// <summary>Forgets a saved search.</summary>
    /// <returns>Whether there was one with this number.</returns>
    Task<bool> DropSearchAsync(long id, CancellationToken cancellation);
}

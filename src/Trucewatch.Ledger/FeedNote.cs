namespace Trucewatch.Ledger;

/// <summary>How far a feed has been read.</summary>
/// <param name="Address">The feed's address as given.</param>
/// <param name="Visited">When it was last asked, UTC, to the millisecond.</param>
/// <param name="Seen">The ids of its entries that are done with, in the feed's order.</param>
public sealed record FeedNote(string Address, DateTimeOffset Visited, IReadOnlyList<string> Seen)
{
    /// <summary>The <c>ETag</c> of the version last read whole; null when there was none.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the version last read whole; null when there was none.</summary>
    public string? LastModified { get; init; }
}

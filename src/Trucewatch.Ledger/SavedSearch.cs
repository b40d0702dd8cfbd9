namespace Trucewatch.Ledger;

/// <summary>A search that somebody has saved.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Owner">Whose it is, by name; empty where nobody said one.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Address">The page with its filters, from the first slash.</param>
/// <param name="Saved">When it was saved, UTC, to the millisecond.</param>
/// <param name="Seen">The last act whose reports its owner has seen; 0 for none.</param>
public sealed record SavedSearch(long Id, string Owner, string Name, string Address, DateTimeOffset Saved, long Seen);

namespace Trucewatch.Reports;

/// <summary>What came of a visit to a feed.</summary>
/// <param name="New">The entries that were not there the last time, in the feed's order.</param>
/// <param name="State">What to remember until the next visit; as before where there was a problem.</param>
/// <param name="Problem">Why the feed could not be read; null when it could.</param>
public sealed record FeedVisit(IReadOnlyList<FeedEntry> New, FeedState State, ReadProblem? Problem);

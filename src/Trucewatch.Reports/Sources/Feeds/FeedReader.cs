namespace Trucewatch.Reports;

/// <summary>Visits RSS and Atom feeds, asking only for what has changed since the last visit.</summary>
/// <param name="fetcher">Gets the feeds.</param>
public sealed class FeedReader(PageFetcher fetcher)
{
    /// <summary>Visits a feed.</summary>
    /// <param name="address">The feed's address.</param>
    /// <param name="state">What the last visit left; <see cref="FeedState.New"/> for the first.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<FeedVisit> VisitAsync(Uri address, FeedState state, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(state);
        var outcome = await fetcher.GetAsync(address, state.Validators, cancellation);
        if (outcome.NotModified)
            return new FeedVisit([], state with { Validators = outcome.Validators ?? state.Validators }, null);
        return outcome.Capture is { } capture
            ? Read(capture, outcome.Validators, state)
            : new FeedVisit([], state, outcome.Problem);
    }

    /// <summary>Whether what was got from an address is a feed and not a page.</summary>
    public static bool IsFeed(Capture capture)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return FeedParser.LooksLikeFeed(capture.Bytes.Span);
    }

    /// <summary>Reads a feed that was got already.</summary>
    /// <param name="capture">The feed.</param>
    /// <param name="validators">What the server said of this version; null when it said nothing.</param>
    /// <param name="state">What the last visit left.</param>
    public static FeedVisit Read(Capture capture, FetchValidators? validators, FeedState state)
    {
        ArgumentNullException.ThrowIfNull(capture);
        ArgumentNullException.ThrowIfNull(state);
        var entries = FeedParser.Parse(capture.Bytes, capture.Charset, new Uri(capture.Source), out var reason);
        if (entries is null)
            return new FeedVisit([], state, ReadProblems.NoFeed(capture.Source, reason));
        var seen = state.Seen.ToHashSet(StringComparer.Ordinal);
        return new FeedVisit(
            [.. entries.Where(entry => seen.Add(entry.Id))],
            new FeedState(validators, [.. entries.Select(entry => entry.Id).Distinct(StringComparer.Ordinal)]),
            null);
    }
}

namespace Trucewatch.Reports;

/// <summary>What is to be remembered of a feed between visits.</summary>
/// <param name="Validators">What to ask with the next time; null when the server gave nothing.</param>
/// <param name="Seen">The ids of the entries that the feed had when it was last read.</param>
public sealed record FeedState(FetchValidators? Validators, IReadOnlyList<string> Seen)
{
    /// <summary>The state of a feed that was never read.</summary>
    public static FeedState New { get; } = new(null, []);
}

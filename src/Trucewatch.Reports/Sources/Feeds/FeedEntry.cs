namespace Trucewatch.Reports;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">What the feed names it by; its address where the feed gives no name.</param>
/// <param name="Address">The absolute address of its page.</param>
/// <param name="Title">Its title; null when there is none.</param>
/// <param name="Published">Its date as the feed writes it; null when there is none.</param>
public sealed record FeedEntry(string Id, Uri Address, string? Title, string? Published);

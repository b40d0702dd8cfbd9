namespace Trucewatch.Workbench;

/// <summary>One thing in a feed.</summary>
/// <param name="Key">Names it among all things of all kinds, for good.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Page">Its page, from the first slash.</param>
/// <param name="Updated">When it came, or something was added to it or judged.</param>
/// <param name="Content">What a reader sees of it.</param>
internal sealed record FeedEntry(string Key, string Title, string Page, DateTimeOffset Updated, Markup Content)
{
    /// <summary>Who did or published it; null for what is worked out across reports.</summary>
    public string? Author { get; init; }

    /// <summary>The day it was published; null for what is worked out across reports.</summary>
    public DateOnly? Published { get; init; }
}

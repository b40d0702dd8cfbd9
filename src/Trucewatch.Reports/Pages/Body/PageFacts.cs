namespace Trucewatch.Reports;

/// <summary>What a page says of itself that helps to tell its story from the rest.</summary>
/// <param name="Title">The headline, null when there is none.</param>
/// <param name="Description">The page's own description, null when there is none.</param>
/// <param name="ArticleBody">The story as the page's metadata gives it for machines, null when it does not.</param>
internal sealed record PageFacts(string? Title, string? Description, string? ArticleBody);

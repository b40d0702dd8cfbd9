namespace Trucewatch.Reports;

/// <summary>What a page says of itself outside its visible text.</summary>
internal sealed record PageMetadata(MetaTags Tags, JsonLdArticle Article)
{
    /// <summary>What helps to find the story.</summary>
    public PageFacts Facts { get; } = new(
        Article.Headline ?? Tags.First("og:title", "twitter:title")?.Value ?? Tags.Title,
        Article.Description ?? Tags.First("og:description", "description", "twitter:description")?.Value,
        Article.Body);

    public static PageMetadata Read(HtmlTree tree) => new(MetaTags.Read(tree), JsonLd.Read(tree));
}

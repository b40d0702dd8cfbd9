namespace Trucewatch.Reports;

/// <summary>What a page's linked data say of its article; null where they are silent.</summary>
internal sealed class JsonLdArticle
{
    public string? Headline { get; set; }

    public string? Description { get; set; }

    public string? Published { get; set; }

    public string? Modified { get; set; }

    public string? Publisher { get; set; }

    /// <summary>The name of the site or organization, from its own entry.</summary>
    public string? Site { get; set; }

    public string? Language { get; set; }

    public string? Address { get; set; }

    public string? Body { get; set; }

    public List<string> Authors { get; } = [];
}

using Trucewatch.Records;

namespace Trucewatch.Reports;

/// <summary>Puts a report together from a page's story, its metadata and the lines around the story, in that order of trust but for the story.</summary>
internal sealed class PageReportBuilder(HtmlTree tree, PageMetadata metadata, Surroundings lines, Story story)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime",
        "publish-date", "publish_date", "publication_date", "pubdate", "dc.date.issued", "DC.date", "dcterms.created", "dcterms.date", "date",
        "article.published", "article_date_original", "OriginalPublicationDate", "dateCreated",
    ];

    private static readonly string[] ModifiedNames = ["article:modified_time", "og:updated_time", "dateModified", "last-modified", "dcterms.modified"];

    public Report Build(string source)
    {
        var (outlet, outletFrom) = Outlet();
        var (title, titleFrom) = Title(outlet);
        var (authors, authorsFrom, agency, agencyFrom) = Credits();
        var (language, languageFrom) = Language();
        var correction = CorrectionFinder.Find(lines.Blocks);
        var address = metadata.Tags.Canonical ?? metadata.Tags.First("og:url")?.Value ?? metadata.Article.Address;
        return new Report
        {
            Id = "",
            Source = source,
            Title = title,
            Published = Published(address ?? source),
            Updated = FromMetadata(metadata.Article.Modified, "dateModified", ModifiedNames) ?? DateFinder.Updated(lines),
            Outlet = outlet,
            Agency = agency,
            Authors = authors,
            Language = language,
            MediaType = "text/html",
            Address = address,
            Correction = correction,
            Text = story.Text,
            Headings = story.Headings,
            Origins = new ReportOrigins(
                titleFrom, outletFrom, agencyFrom, authorsFrom, languageFrom,
                address is null ? null : metadata.Tags.Canonical is not null ? "link canonical" : metadata.Tags.First("og:url") is not null ? "meta og:url" : "json-ld url",
                correction is null ? null : "text"),
        };
    }

    private (string? Name, string? FoundIn) Outlet()
    {
        if (metadata.Tags.First("og:site_name", "application-name") is { } tag)
            return (tag.Value, "meta " + tag.Name);
        if (metadata.Article.Publisher is { } publisher)
            return (publisher, "json-ld publisher");
        if (OutletFinder.InTitle(metadata.Tags.Title, metadata.Facts.Title) is { } inTitle)
            return (inTitle, "title");
        if (metadata.Article.Site is { } site)
            return (site, "json-ld name");
        return OutletFinder.InLines(lines) is { } line ? (line, "line before the story") : (null, null);
    }

    private (string? Title, string? FoundIn) Title(string? outlet)
    {
        if (metadata.Article.Headline is { } headline)
            return (headline, "json-ld headline");
        if (metadata.Tags.First("og:title", "twitter:title") is { } tag)
            return (OutletFinder.WithoutName(tag.Value, outlet), "meta " + tag.Name);
        if (lines.TitleAt >= 0 && lines.Blocks[lines.TitleAt].Tag == HtmlTag.H1)
            return (lines.Blocks[lines.TitleAt].Text, "h1");
        return metadata.Tags.Title is { } title ? (OutletFinder.WithoutName(title, outlet), "title") : (null, null);
    }

    private PublicationTime? Published(string address) =>
        FromMetadata(metadata.Article.Published, "datePublished", PublishedNames)
        ?? FromTimeElement()
        ?? DateFinder.Published(lines)
        ?? FromAddress(address);

    private PublicationTime? FromMetadata(string? linkedData, string property, string[] names)
    {
        if (linkedData is not null && (DateText.Find(linkedData, "json-ld " + property) ?? DateText.FromEpoch(linkedData, "json-ld " + property)) is { } date)
            return date;
        foreach (var name in names)
        {
            if (metadata.Tags.First(name) is { } tag &&
                (DateText.Find(tag.Value, "meta " + tag.Name) ?? DateText.FromEpoch(tag.Value, "meta " + tag.Name)) is { } tagged)
            {
                return tagged;
            }
        }

        return null;
    }

    /// <summary>The last <c>time</c> element before the story; those inside and after it belong to updates and to other stories.</summary>
    private PublicationTime? FromTimeElement()
    {
        var end = lines.First < lines.Blocks.Count ? lines.Blocks[lines.First].Node : tree.Nodes.Length;
        PublicationTime? found = null;
        for (var i = 0; i < end; i++)
        {
            var marked = tree.RawAttribute(i, "itemprop").Equals("datePublished", StringComparison.OrdinalIgnoreCase);
            if (tree.Nodes[i].Tag != HtmlTag.Time && !marked)
                continue;
            var date = (tree.Attribute(i, "datetime") ?? tree.Attribute(i, "content")) is { } machine ? DateText.Find(machine, "time element") : null;
            date ??= DateText.Find(tree.TextOf(i), "time element");
            if (date is not null && marked)
                return date;
            found = date ?? found;
        }

        return found;
    }

    // Many addresses carry the day: /2025/03/24/.
    private static PublicationTime? FromAddress(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && DateText.Find($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}", "address") is { } date)
                return date;
        }

        return null;
    }

    private (IReadOnlyList<string> Authors, string? AuthorsFrom, string? Agency, string? AgencyFrom) Credits()
    {
        IReadOnlyList<string> authors = [];
        string? authorsFrom = null, agency = null, agencyFrom = null;
        foreach (var (credit, from) in NamedAuthors())
        {
            var byline = Bylines.ReadCredit(credit, credit);
            if (authors.Count == 0 || authorsFrom == from)
            {
                authors = [.. authors.Union(byline.Authors)];
                authorsFrom = authors.Count > 0 ? from : null;
            }

            if (agency is null && byline.Agency is not null)
                (agency, agencyFrom) = (byline.Agency, from);
        }

        if (authors.Count == 0 && CreditFinder.Byline(lines) is { Authors.Count: > 0 } line)
            (authors, authorsFrom) = (line.Authors, "byline");
        if (agency is null && CreditFinder.Agency(lines) is { } found)
            (agency, agencyFrom) = found;
        return (authors, authorsFrom, agency, agencyFrom);
    }

    private IEnumerable<(string Credit, string From)> NamedAuthors()
    {
        foreach (var author in metadata.Article.Authors)
            yield return (author, "json-ld author");
        if (metadata.Tags.First("author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author") is { } tag &&
            !tag.Value.Contains("://", StringComparison.Ordinal))
        {
            yield return (tag.Value, "meta " + tag.Name);
        }
    }

    private (string? Language, string? FoundIn) Language()
    {
        if (LanguageIdentifier.Identify(story.Text) is { } language)
            return (language, "text");
        var named = metadata.Tags.Language ?? metadata.Article.Language;
        return named is { Length: >= 2 } && char.IsAsciiLetter(named[0]) && char.IsAsciiLetter(named[1])
            ? (named[..2].ToLowerInvariant(), metadata.Tags.Language is not null ? "html lang" : "json-ld inLanguage")
            : (null, null);
    }
}

using System.Text.Json;

namespace Trucewatch.Reports;

/// <summary>Reads the linked data (schema.org) that pages carry for machines.</summary>
internal static class JsonLd
{
    private const int DeepestNesting = 64;
    private const int LongestScript = 4_000_000;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = DeepestNesting,
    };

    /// <summary>What the page's scripts say of the article and of whom it is from. What cannot be read as JSON is passed over.</summary>
    public static JsonLdArticle Read(HtmlTree tree)
    {
        var article = new JsonLdArticle();
        for (var i = 0; i < tree.Nodes.Length; i++)
        {
            if (tree.Nodes[i].Tag == HtmlTag.Script &&
                tree.RawAttribute(i, "type").Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                Read(tree.RawTextOf(i), article);
            }
        }

        return article;
    }

    private static void Read(ReadOnlySpan<char> script, JsonLdArticle article)
    {
        var begin = script.IndexOfAny('{', '[');
        // "//<![CDATA[" and "<!--" around the data are older than the data.
        if (script.StartsWith("//<![CDATA[", StringComparison.Ordinal) || script.TrimStart().StartsWith("//<![CDATA[", StringComparison.Ordinal))
            begin = script.IndexOf("CDATA[", StringComparison.Ordinal) + 6;
        var end = script.LastIndexOfAny('}', ']');
        if (begin < 0 || end < begin || script.Length > LongestScript)
            return;
        script = script[begin..];
        var close = script.LastIndexOf("]]>", StringComparison.Ordinal);
        if (close >= 0)
            script = script[..close];
        script = script[..(script.LastIndexOfAny('}', ']') + 1)].TrimEnd('/');
        if (script.IsEmpty)
            return;
        using var document = Parse(script.ToString());
        if (document is not null)
            Walk(document.RootElement, article, 0);
    }

    private static JsonDocument? Parse(string script)
    {
        try
        {
            return JsonDocument.Parse(script, Lenient);
        }
        catch (JsonException)
        {
            // Line breaks inside strings are the commonest fault, and harmless.
            var repaired = string.Create(script.Length, script, static (span, text) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = text[i] < ' ' ? ' ' : text[i];
            });
            try
            {
                return JsonDocument.Parse(repaired, Lenient);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static void Walk(JsonElement element, JsonLdArticle article, int depth)
    {
        if (depth > 6)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, article, depth + 1);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (HasType(element, "Article", "BlogPosting", "Report", "NewsStory"))
            ReadArticle(element, article);
        else if (HasType(element, "Organization", "WebSite", "NewsMediaOrganization"))
            article.Site ??= Text(element, "name");
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
        {
            if (element.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                Walk(inner, article, depth + 1);
        }
    }

    private static void ReadArticle(JsonElement element, JsonLdArticle article)
    {
        article.Headline ??= Text(element, "headline") ?? Text(element, "name");
        article.Description ??= Text(element, "description");
        article.Published ??= Text(element, "datePublished") ?? Text(element, "dateCreated");
        article.Modified ??= Text(element, "dateModified");
        article.Language ??= Text(element, "inLanguage");
        article.Address ??= Text(element, "url") ?? Text(element, "mainEntityOfPage", "@id");
        article.Publisher ??= Text(element, "publisher", "name");
        if (Text(element, "articleBody") is { } body && body.Length > (article.Body?.Length ?? 0))
            article.Body = body;
        if (article.Authors.Count == 0 && element.TryGetProperty("author", out var author))
            ReadAuthors(author, article.Authors);
        if (article.Authors.Count == 0 && element.TryGetProperty("creator", out var creator))
            ReadAuthors(creator, article.Authors);
    }

    private static void ReadAuthors(JsonElement element, List<string> authors)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind != JsonValueKind.Array)
                    ReadAuthors(item, authors);
            }
        }
        else if ((element.ValueKind == JsonValueKind.String ? Clean(element.GetString()) : Text(element, "name")) is { } name && !authors.Contains(name))
        {
            authors.Add(name);
        }
    }

    private static bool HasType(JsonElement element, params ReadOnlySpan<string> names)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        if (type.ValueKind == JsonValueKind.String)
            return Ends(type.GetString(), names);
        if (type.ValueKind != JsonValueKind.Array)
            return false;
        foreach (var item in type.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && Ends(item.GetString(), names))
                return true;
        }

        return false;
    }

    private static bool Ends(string? type, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (type?.EndsWith(name, StringComparison.Ordinal) is true || (name == "BlogPosting" && type == "LiveBlogPosting"))
                return true;
        }

        return false;
    }

    private static string? Text(JsonElement element, string property, string? inner = null)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array)
            value = value.GetArrayLength() > 0 ? value[0] : default;
        if (value.ValueKind == JsonValueKind.String)
            return Clean(value.GetString());
        return value.ValueKind == JsonValueKind.Object && inner is not null ? Text(value, inner) : null;
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = Whitespace.Fold(CharacterReferences.Decode(text));
        return clean.Length == 0 ? null : clean;
    }
}

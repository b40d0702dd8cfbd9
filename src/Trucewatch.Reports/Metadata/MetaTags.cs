using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>The <c>meta</c>, <c>title</c>, <c>link rel="canonical"</c> and <c>html lang</c> of a page.</summary>
internal sealed class MetaTags
{
    private readonly FrozenDictionary<string, string> _values;

    private MetaTags(Dictionary<string, string> values, string? title, string? canonical, string? language)
    {
        _values = values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        Title = title;
        Canonical = canonical;
        Language = language;
    }

    /// <summary>The text of the <c>title</c> element.</summary>
    public string? Title { get; }

    /// <summary>The address in <c>link rel="canonical"</c>.</summary>
    public string? Canonical { get; }

    /// <summary>The <c>lang</c> of the root element.</summary>
    public string? Language { get; }

    public static MetaTags Read(HtmlTree tree)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? title = null, canonical = null, language = null;
        for (var i = 0; i < tree.Nodes.Length; i++)
        {
            switch (tree.Nodes[i].Tag)
            {
                case HtmlTag.Title when title is null:
                    title = NullIfEmpty(tree.TextOf(i));
                    break;
                case HtmlTag.Html:
                    language ??= tree.Attribute(i, "lang") ?? tree.Attribute(i, "xml:lang");
                    break;
                case HtmlTag.Link when tree.RawAttribute(i, "rel").Equals("canonical", StringComparison.OrdinalIgnoreCase):
                    canonical ??= tree.Attribute(i, "href");
                    break;
                case HtmlTag.Meta:
                    var name = tree.Attribute(i, "property") ?? tree.Attribute(i, "name") ?? tree.Attribute(i, "itemprop") ?? tree.Attribute(i, "http-equiv");
                    if (name is not null && tree.Attribute(i, "content") is { } content)
                        values.TryAdd(name.Trim(), Whitespace.Fold(content));
                    break;
                default:
                    break;
            }
        }

        return new MetaTags(values, title, canonical, language);
    }

    /// <summary>The content of the first of these names that the page has, with that name.</summary>
    public (string Value, string Name)? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value) && value.Length > 0)
                return (value, name);
        }

        return null;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

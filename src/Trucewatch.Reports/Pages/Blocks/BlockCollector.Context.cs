namespace Trucewatch.Reports;

// What an element's name and attributes tell of the text inside it.
internal sealed partial class BlockCollector
{
    private static BlockContext ContextOf(HtmlTag tag) => tag switch
    {
        HtmlTag.Nav or HtmlTag.Menu => BlockContext.Nav,
        HtmlTag.Aside => BlockContext.Aside,
        HtmlTag.Header => BlockContext.Header,
        HtmlTag.Footer => BlockContext.Footer,
        HtmlTag.Form or HtmlTag.Fieldset or HtmlTag.Label => BlockContext.Form,
        HtmlTag.Figure or HtmlTag.Picture => BlockContext.Figure,
        HtmlTag.Figcaption => BlockContext.Caption,
        HtmlTag.Article => BlockContext.Article,
        HtmlTag.Main => BlockContext.Main,
        HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl => BlockContext.List,
        HtmlTag.Table => BlockContext.Table,
        HtmlTag.Blockquote => BlockContext.Quote,
        HtmlTag.P => BlockContext.Paragraph,
        HtmlTag.Body => BlockContext.Body,
        HtmlTag.Dialog => BlockContext.Dialog,
        HtmlTag.Time => BlockContext.Time,
        HtmlTag.Section => BlockContext.Section,
        HtmlTag.Pre => BlockContext.Pre,
        >= HtmlTag.H1 and <= HtmlTag.H6 => BlockContext.Heading,
        _ => BlockContext.None,
    };

    /// <summary>What the attributes of an element tell, in one pass over them.</summary>
    private (BlockContext Context, PageWordKind Words) Hints(int index, in HtmlNode node)
    {
        const int LongestName = 8;
        var (context, words) = (BlockContext.None, PageWordKind.None);
        Span<char> buffer = stackalloc char[LongestName];
        for (var i = 0; i < node.AttributeCount; i++)
        {
            var (name, value) = _tree.AttributeAt(index, i);
            if (name.Length is < 2 or > LongestName || name.ToLowerInvariant(buffer) < 0)
                continue;
            switch (buffer[..name.Length])
            {
                case "class" or "id":
                    words |= _words.Read(value);
                    if (HtmlTags.IsBlock(node.Tag) && NamesComments(value))
                        context |= BlockContext.Comments;
                    break;
                case "style":
                    context |= HidesItself(value) ? BlockContext.Hidden : BlockContext.None;
                    break;
                case "hidden":
                    context |= BlockContext.Hidden;
                    break;
                case "itemprop" or "property":
                    context |= value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? BlockContext.MarkedBody : BlockContext.None;
                    break;
                case "role":
                    context |= RoleContext(value.Trim());
                    break;
                default:
                    break;
            }
        }

        return (context, words);
    }

    // "comments", "comment-list", "commentBody"; a "commentary" is an article, and "no-comments" says that there are none.
    private static bool NamesComments(ReadOnlySpan<char> names)
    {
        if (!names.Contains("comment", StringComparison.OrdinalIgnoreCase) && !names.Contains("disqus_thread", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var range in names.Split(' '))
        {
            var name = names[range];
            if (name.StartsWith("disqus_thread", StringComparison.OrdinalIgnoreCase) ||
                (name.StartsWith("comment", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("commentary", StringComparison.OrdinalIgnoreCase) &&
                 !name.StartsWith("comments-closed", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("comments-open", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static BlockContext RoleContext(ReadOnlySpan<char> role) => role switch
    {
        "" => BlockContext.None,
        "article" => BlockContext.Article,
        "main" => BlockContext.Main,
        "dialog" or "alertdialog" or "alert" => BlockContext.Dialog,
        "navigation" or "complementary" or "contentinfo" or "search" or "banner" or "menu" or "menubar" or "form" or "note" => BlockContext.MarkedOther,
        _ => BlockContext.None,
    };

    private static bool HidesItself(ReadOnlySpan<char> style)
    {
        var display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (display >= 0 && style[(display + 7)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase))
            return true;
        var visibility = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return visibility >= 0 && style[(visibility + 10)..].TrimStart(" :").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }
}

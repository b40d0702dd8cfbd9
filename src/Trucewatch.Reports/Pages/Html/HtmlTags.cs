using System.Collections.Frozen;

namespace Trucewatch.Reports;

/// <summary>What each element name means for the shape of a page.</summary>
internal static class HtmlTags
{
    private const int LongestName = 16;

    private static readonly FrozenDictionary<string, HtmlTag> ByName = Enum.GetValues<HtmlTag>()
        .Where(tag => tag > HtmlTag.Other)
        .ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] Void = Set(
        HtmlTag.Base, HtmlTag.Br, HtmlTag.Col, HtmlTag.Embed, HtmlTag.Frame, HtmlTag.Hr, HtmlTag.Img, HtmlTag.Input, HtmlTag.Link, HtmlTag.Meta,
        HtmlTag.Param, HtmlTag.Source, HtmlTag.Track, HtmlTag.Wbr);

    private static readonly bool[] RawText = Set(
        HtmlTag.Script, HtmlTag.Style, HtmlTag.Textarea, HtmlTag.Title, HtmlTag.Iframe, HtmlTag.Noembed, HtmlTag.Noscript, HtmlTag.Xmp);

    private static readonly bool[] Block = Set(
        HtmlTag.Root, HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Audio, HtmlTag.Blockquote, HtmlTag.Body, HtmlTag.Button, HtmlTag.Canvas,
        HtmlTag.Caption, HtmlTag.Center, HtmlTag.Dd, HtmlTag.Details, HtmlTag.Dialog, HtmlTag.Dir, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Dt,
        HtmlTag.Fieldset, HtmlTag.Figcaption, HtmlTag.Figure, HtmlTag.Footer, HtmlTag.Form, HtmlTag.Frameset, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3,
        HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Head, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Hr, HtmlTag.Html, HtmlTag.Iframe, HtmlTag.Legend,
        HtmlTag.Li, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav, HtmlTag.Noscript, HtmlTag.Object, HtmlTag.Ol, HtmlTag.Optgroup, HtmlTag.Option,
        HtmlTag.P, HtmlTag.Pre, HtmlTag.Section, HtmlTag.Select, HtmlTag.Summary, HtmlTag.Table, HtmlTag.Tbody, HtmlTag.Td,
        HtmlTag.Textarea, HtmlTag.Tfoot, HtmlTag.Th, HtmlTag.Thead, HtmlTag.Title, HtmlTag.Tr, HtmlTag.Ul, HtmlTag.Video, HtmlTag.Xmp);

    private static readonly bool[] ClosesParagraph = Set(
        HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Center, HtmlTag.Details, HtmlTag.Dialog, HtmlTag.Dir, HtmlTag.Div,
        HtmlTag.Dl, HtmlTag.Fieldset, HtmlTag.Figcaption, HtmlTag.Figure, HtmlTag.Footer, HtmlTag.Form, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3,
        HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Hr, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav, HtmlTag.Ol,
        HtmlTag.P, HtmlTag.Pre, HtmlTag.Section, HtmlTag.Summary, HtmlTag.Table, HtmlTag.Ul, HtmlTag.Li, HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Xmp);

    // An end tag or an implied end does not look past these for its start tag.
    private static readonly bool[] Scope = Set(
        HtmlTag.Root, HtmlTag.Html, HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Caption, HtmlTag.Template, HtmlTag.Object);

    /// <summary>The tag named by <paramref name="name"/>, in any case of letters.</summary>
    public static HtmlTag Find(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
            return HtmlTag.Other;
        Span<char> lower = stackalloc char[LongestName];
        var length = name.ToLowerInvariant(lower);
        return length >= 0 && Lookup.TryGetValue(lower[..length], out var tag) ? tag : HtmlTag.Other;
    }

    /// <summary>Whether the element has no content and no end tag.</summary>
    public static bool IsVoid(HtmlTag tag) => Void[(int)tag];

    /// <summary>Whether the element's content is characters only, up to its own end tag.</summary>
    public static bool IsRawText(HtmlTag tag) => RawText[(int)tag];

    /// <summary>Whether text before and after the element's border stands on different lines.</summary>
    public static bool IsBlock(HtmlTag tag) => Block[(int)tag];

    /// <summary>Whether an open paragraph ends where the element begins.</summary>
    public static bool EndsParagraph(HtmlTag tag) => ClosesParagraph[(int)tag];

    /// <summary>Whether a search for an open element stops here.</summary>
    public static bool IsScope(HtmlTag tag) => Scope[(int)tag];

    /// <summary>Whether it is a heading, h1 to h6.</summary>
    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    private static bool[] Set(params ReadOnlySpan<HtmlTag> tags)
    {
        var set = new bool[(int)HtmlTag.Xmp + 1];
        foreach (var tag in tags)
            set[(int)tag] = true;
        return set;
    }
}

namespace Trucewatch.Reports;

/// <summary>
/// One element or run of text of a page. Nodes stand in document order, so the descendants of node <c>i</c> are those from
/// <c>i + 1</c> to <see cref="End"/>.
/// </summary>
internal struct HtmlNode
{
    public HtmlTag Tag;

    /// <summary>Index of the element that holds it; -1 for the root.</summary>
    public int Parent;

    /// <summary>Index after its last descendant.</summary>
    public int End;

    /// <summary>Where it begins in the source: the characters of a run of text, the name of an element.</summary>
    public int Start;

    /// <summary>The length in the source of those characters or that name.</summary>
    public int Length;

    /// <summary>Index of its first attribute in the page's list.</summary>
    public int FirstAttribute;

    /// <summary>The number of its attributes.</summary>
    public int AttributeCount;

    /// <summary>Where those characters or that name end in the source.</summary>
    public readonly int SourceEnd => Start + Length;
}

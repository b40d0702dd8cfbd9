namespace Trucewatch.Reports;

/// <summary>A run of text of a page that stands by itself, as a paragraph, a heading, a caption or a menu entry does.</summary>
internal sealed class PageBlock
{
    /// <summary>The text, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the block element that holds it.</summary>
    public required int Node { get; init; }

    /// <summary>Index of the block element around that one.</summary>
    public required int Parent { get; init; }

    /// <summary>The name of that element.</summary>
    public required HtmlTag Tag { get; init; }

    /// <summary>The elements around it.</summary>
    public required BlockContext Context { get; init; }

    /// <summary>What the class names and ids of the holding element and the inline elements around its text tell.</summary>
    public required PageWordKind Own { get; init; }

    /// <summary>What those of the three elements above tell.</summary>
    public required PageWordKind Near { get; init; }

    /// <summary>What those of all elements further up tell.</summary>
    public required PageWordKind Far { get; init; }

    /// <summary>How many elements deep it stands.</summary>
    public required int Depth { get; init; }

    /// <summary>Characters of the text that are links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>The number of links in it.</summary>
    public required int Links { get; init; }

    /// <summary>Characters of the text that are bold or italic.</summary>
    public required int EmphasisLength { get; init; }

    /// <summary>Whether the block ended at a line break and not at the border of an element.</summary>
    public required bool EndsAtBreak { get; init; }

    /// <summary>The number of words, by blanks; for scripts without blanks, two characters count as one word.</summary>
    public required int Words { get; init; }
}

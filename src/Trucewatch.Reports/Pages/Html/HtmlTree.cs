using System.Runtime.InteropServices;

namespace Trucewatch.Reports;

/// <summary>A page as a flat list of nodes over its source; made by <see cref="HtmlTreeBuilder"/>.</summary>
internal sealed class HtmlTree(string source, List<HtmlNode> nodes, List<HtmlAttribute> attributes)
{
    public string Source => source;

    public ReadOnlySpan<HtmlNode> Nodes => CollectionsMarshal.AsSpan(nodes);

    /// <summary>The value of an attribute as written, character references and all; empty when the element has none of that name.</summary>
    /// <param name="node">Index of the element.</param>
    /// <param name="name">The name in lower case.</param>
    public ReadOnlySpan<char> RawAttribute(int node, ReadOnlySpan<char> name)
    {
        var element = nodes[node];
        for (var i = element.FirstAttribute; i < element.FirstAttribute + element.AttributeCount; i++)
        {
            var attribute = attributes[i];
            if (source.AsSpan(attribute.NameStart, attribute.NameEnd - attribute.NameStart).Equals(name, StringComparison.OrdinalIgnoreCase))
                return source.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
        }

        return [];
    }

    /// <summary>The name and the value, as written, of the attribute with that number among the element's.</summary>
    public AttributeText AttributeAt(int node, int number)
    {
        var attribute = attributes[nodes[node].FirstAttribute + number];
        return new AttributeText(
            source.AsSpan(attribute.NameStart, attribute.NameEnd - attribute.NameStart),
            source.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart));
    }

    /// <summary>The value of an attribute, decoded and trimmed; null when there is none or it is blank.</summary>
    public string? Attribute(int node, ReadOnlySpan<char> name)
    {
        var raw = RawAttribute(node, name).Trim();
        return raw.IsEmpty ? null : CharacterReferences.Decode(raw);
    }

    /// <summary>All text under a node with white space folded to single blanks, decoded; empty when there is none.</summary>
    public string TextOf(int node)
    {
        var span = Nodes;
        var text = new System.Text.StringBuilder();
        for (var i = node; i < span[node].End; i++)
        {
            ref readonly var current = ref span[i];
            if (current.Tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Noscript or HtmlTag.Svg && i != node)
                i = current.End - 1;
            else if (current.Tag == HtmlTag.Text)
                text.Append(CharacterReferences.Decode(source.AsSpan(current.Start, current.Length)));
            else if (HtmlTags.IsBlock(current.Tag) || current.Tag == HtmlTag.Br)
                text.Append(' ');
        }

        return Whitespace.Fold(text.ToString());
    }

    /// <summary>The characters of a raw-text element such as a script, as written.</summary>
    public ReadOnlySpan<char> RawTextOf(int node)
    {
        var span = Nodes;
        var child = node + 1;
        return child < span[node].End && span[child].Tag == HtmlTag.Text
            ? source.AsSpan(span[child].Start, span[child].Length)
            : [];
    }
}

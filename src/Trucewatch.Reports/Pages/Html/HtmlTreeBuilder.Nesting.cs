namespace Trucewatch.Reports;

// Which elements end where others begin or end.
internal sealed partial class HtmlTreeBuilder
{
    private void Pop()
    {
        var node = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _nodes[node] = _nodes[node] with { End = _nodes.Count };
    }

    private void EndImplied(HtmlTag tag)
    {
        // A head that nobody closed ends where the first element begins that may not stand in it.
        if (Current == HtmlTag.Head && !MayStandInHead(tag))
            Pop();
        if (HtmlTags.EndsParagraph(tag))
            EndNearestBefore(HtmlTag.P);
        switch (tag)
        {
            case HtmlTag.Li:
                EndItem(HtmlTag.Li, HtmlTag.Li);
                break;
            case HtmlTag.Dd or HtmlTag.Dt:
                EndItem(HtmlTag.Dd, HtmlTag.Dt);
                break;
            case HtmlTag.Option or HtmlTag.Optgroup:
                if (Current == HtmlTag.Option)
                    Pop();
                break;
            case HtmlTag.A:
                EndNearestBefore(HtmlTag.A);
                break;
            case HtmlTag.Td or HtmlTag.Th:
                EndTablePart(HtmlTag.Td, HtmlTag.Th, HtmlTag.Tr);
                break;
            case HtmlTag.Tr:
                EndTablePart(HtmlTag.Tr, HtmlTag.Tr, HtmlTag.Tbody);
                break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                EndTablePart(HtmlTag.Tbody, HtmlTag.Thead, HtmlTag.Table);
                EndTablePart(HtmlTag.Tfoot, HtmlTag.Tfoot, HtmlTag.Table);
                break;
            default:
                if (HtmlTags.IsHeading(tag) && HtmlTags.IsHeading(Current))
                    Pop();
                break;
        }
    }

    private static bool MayStandInHead(HtmlTag tag) => tag is HtmlTag.Meta or HtmlTag.Link or HtmlTag.Script or HtmlTag.Style or HtmlTag.Title
        or HtmlTag.Base or HtmlTag.Noscript or HtmlTag.Template or HtmlTag.Other or HtmlTag.Object;

    /// <summary>Ends the nearest open element of that name within scope, and all inside it; nothing when there is none.</summary>
    private void EndNearest(HtmlTag tag)
    {
        var ownScope = HtmlTags.IsScope(tag);
        var inline = !HtmlTags.IsBlock(tag) && tag != HtmlTag.A;
        for (var depth = _open.Count - 1; depth > 0 && _open.Count - depth <= Reach; depth--)
        {
            var open = _nodes[_open[depth]].Tag;
            if (open == tag || (HtmlTags.IsHeading(tag) && HtmlTags.IsHeading(open)))
            {
                PopTo(depth);
                return;
            }

            // An item does not end from inside a list of its own.
            if (tag == HtmlTag.Li && open is HtmlTag.Ul or HtmlTag.Ol)
                return;
            // The end of formatting does not end the blocks that began inside it.
            if ((HtmlTags.IsScope(open) && !ownScope) || (inline && HtmlTags.IsBlock(open)))
                return;
        }
    }

    private void EndOther(ReadOnlySpan<char> name)
    {
        for (var depth = _open.Count - 1; depth > 0 && _open.Count - depth <= Reach; depth--)
        {
            var node = _nodes[_open[depth]];
            if (node.Tag == HtmlTag.Other && _source.AsSpan(node.Start, node.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                PopTo(depth);
                return;
            }

            if (HtmlTags.IsScope(node.Tag))
                return;
        }
    }

    private void EndItem(HtmlTag one, HtmlTag other)
    {
        for (var depth = _open.Count - 1; depth > 0 && _open.Count - depth <= Reach; depth--)
        {
            var open = _nodes[_open[depth]].Tag;
            if (open == one || open == other)
            {
                PopTo(depth);
                return;
            }

            if (HtmlTags.IsBlock(open) && open is not (HtmlTag.P or HtmlTag.Div or HtmlTag.Address))
                return;
        }
    }

    private void EndTablePart(HtmlTag one, HtmlTag other, HtmlTag within)
    {
        for (var depth = _open.Count - 1; depth > 0 && _open.Count - depth <= Reach; depth--)
        {
            var open = _nodes[_open[depth]].Tag;
            if (open == one || open == other)
            {
                PopTo(depth);
                return;
            }

            if (open == within || open is HtmlTag.Table or HtmlTag.Template)
                return;
        }
    }

    private void EndNearestBefore(HtmlTag tag)
    {
        for (var depth = _open.Count - 1; depth > 0 && _open.Count - depth <= Reach; depth--)
        {
            var open = _nodes[_open[depth]].Tag;
            if (open == tag)
            {
                PopTo(depth);
                return;
            }

            if (HtmlTags.IsScope(open) || open == HtmlTag.Button || (tag == HtmlTag.P && HtmlTags.IsBlock(open)))
                return;
        }
    }

    private void PopTo(int depth)
    {
        while (_open.Count > depth)
            Pop();
    }
}

namespace Trucewatch.Reports;

/// <summary>
/// Reads the source of a page in one pass into an <see cref="HtmlTree"/>. Any input gives a tree: what is not closed ends with its parent,
/// what closes nothing is passed over. Time is linear in the source, and nothing recurses.
/// </summary>
/// <remarks>
/// Of the rules of HTML it keeps those that decide which text stands in which block: void and raw-text elements, implied ends, scopes. It moves
/// nothing: misnested formatting and text in table rows stay where they are written. AngleSharp is its reference in the tests.
/// </remarks>
internal sealed partial class HtmlTreeBuilder
{
    // How far up an end tag looks for its start tag: beyond any page that people write, and a bound for those that machines make.
    private const int Reach = 256;

    private readonly string _source;
    private readonly int _mostNodes;
    private readonly List<HtmlNode> _nodes;
    private readonly List<HtmlAttribute> _attributes = [];
    private readonly List<int> _open = [];
    private int _at;

    private HtmlTreeBuilder(string source, int mostNodes)
    {
        _source = source;
        _mostNodes = mostNodes;
        _nodes = new List<HtmlNode>((source.Length / 40) + 16);
    }

    /// <summary>Reads a page; null when it has more elements and runs of text than <paramref name="mostNodes"/>.</summary>
    public static HtmlTree? Build(string source, int mostNodes)
    {
        var builder = new HtmlTreeBuilder(source, mostNodes);
        return builder.Run() ? new HtmlTree(source, builder._nodes, builder._attributes) : null;
    }

    private HtmlTag Current => _nodes[_open[^1]].Tag;

    private bool Run()
    {
        _nodes.Add(new HtmlNode { Tag = HtmlTag.Root, Parent = -1 });
        _open.Add(0);
        while (_at < _source.Length)
        {
            if (_nodes.Count > _mostNodes)
                return false;
            var rest = _source.AsSpan(_at);
            var bracket = rest.IndexOf('<');
            if (bracket < 0)
            {
                AddText(_at, _source.Length);
                _at = _source.Length;
            }
            else if (!ReadMarkup(_at + bracket))
            {
                // A bracket that begins no tag is text, and so is what stands before it.
                AddText(_at, _at + bracket + 1);
                _at += bracket + 1;
            }
        }

        while (_open.Count > 0)
            Pop();
        return true;
    }

    /// <summary>Reads what begins with the bracket at <paramref name="bracket"/>, after the text before it; false when it is no markup.</summary>
    private bool ReadMarkup(int bracket)
    {
        if (bracket + 1 >= _source.Length)
            return false;
        var next = _source[bracket + 1];
        if (char.IsAsciiLetter(next))
        {
            AddText(_at, bracket);
            ReadStartTag(bracket + 1);
            return true;
        }

        if (next == '/' && bracket + 2 < _source.Length && char.IsAsciiLetter(_source[bracket + 2]))
        {
            AddText(_at, bracket);
            ReadEndTag(bracket + 2);
            return true;
        }

        if (next is '!' or '?' or '/')
        {
            AddText(_at, bracket);
            _at = EndOfComment(bracket);
            return true;
        }

        return false;
    }

    private int EndOfComment(int bracket)
    {
        var rest = _source.AsSpan(bracket);
        if (rest.StartsWith("<!-->", StringComparison.Ordinal))
            return bracket + 5;
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = rest[4..].IndexOf("-->", StringComparison.Ordinal);
            return end < 0 ? _source.Length : bracket + 4 + end + 3;
        }

        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var end = rest.IndexOf("]]>", StringComparison.Ordinal);
            return end < 0 ? _source.Length : bracket + end + 3;
        }

        var close = rest.IndexOf('>');
        return close < 0 ? _source.Length : bracket + close + 1;
    }

    private void AddText(int start, int end)
    {
        if (start >= end)
            return;
        var parent = _open[^1];
        // Text that a lone bracket cut in two is one run.
        if (_nodes.Count - 1 > parent && _nodes[^1].Tag == HtmlTag.Text && _nodes[^1].SourceEnd == start && _nodes[^1].Parent == parent)
        {
            _nodes[^1] = _nodes[^1] with { Length = end - _nodes[^1].Start };
            return;
        }

        _nodes.Add(new HtmlNode { Tag = HtmlTag.Text, Parent = parent, End = _nodes.Count + 1, Start = start, Length = end - start });
    }

    private void ReadStartTag(int nameStart)
    {
        var nameEnd = EndOfName(nameStart);
        var tag = HtmlTags.Find(_source.AsSpan(nameStart, nameEnd - nameStart));
        var firstAttribute = _attributes.Count;
        _at = nameEnd;
        var closesItself = ReadAttributes();
        // A second <html> or <body> opens nothing.
        if (tag is HtmlTag.Html or HtmlTag.Body or HtmlTag.Head && IsOpenNearRoot(tag))
            return;

        EndImplied(tag);
        var node = _nodes.Count;
        _nodes.Add(new HtmlNode
        {
            Tag = tag,
            Parent = _open[^1],
            End = node + 1,
            Start = nameStart,
            Length = nameEnd - nameStart,
            FirstAttribute = firstAttribute,
            AttributeCount = _attributes.Count - firstAttribute,
        });
        if (HtmlTags.IsVoid(tag) || (closesItself && tag is HtmlTag.Other or HtmlTag.Svg))
            return;
        _open.Add(node);
        if (HtmlTags.IsRawText(tag))
            ReadRawText(_source.AsSpan(nameStart, nameEnd - nameStart));
    }

    private bool IsOpenNearRoot(HtmlTag tag)
    {
        for (var i = 0; i < Math.Min(_open.Count, 4); i++)
        {
            if (_nodes[_open[i]].Tag == tag)
                return true;
        }

        return false;
    }

    private void ReadRawText(ReadOnlySpan<char> name)
    {
        var from = _at;
        while (true)
        {
            var close = _source.AsSpan(from).IndexOf("</", StringComparison.Ordinal);
            if (close < 0)
            {
                AddText(_at, _source.Length);
                _at = _source.Length;
                break;
            }

            close += from;
            var end = close + 2 + name.Length;
            if (_source.AsSpan(close + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase) &&
                (end >= _source.Length || !char.IsAsciiLetterOrDigit(_source[end])))
            {
                AddText(_at, close);
                var bracket = _source.IndexOf('>', Math.Min(end, _source.Length));
                _at = bracket < 0 ? _source.Length : bracket + 1;
                break;
            }

            from = close + 2;
        }

        Pop();
    }

    private void ReadEndTag(int nameStart)
    {
        var nameEnd = EndOfName(nameStart);
        var tag = HtmlTags.Find(_source.AsSpan(nameStart, nameEnd - nameStart));
        var bracket = _source.IndexOf('>', nameEnd);
        _at = bracket < 0 ? _source.Length : bracket + 1;
        switch (tag)
        {
            case HtmlTag.Html or HtmlTag.Body:
                return;
            case HtmlTag.Br:
                _nodes.Add(new HtmlNode { Tag = HtmlTag.Br, Parent = _open[^1], End = _nodes.Count + 1 });
                return;
            case HtmlTag.Other:
                EndOther(_source.AsSpan(nameStart, nameEnd - nameStart));
                return;
            default:
                EndNearest(tag);
                return;
        }
    }

    private int EndOfName(int start)
    {
        var length = _source.AsSpan(start).IndexOfAny(" \t\n\r\f/>");
        return length < 0 ? _source.Length : start + length;
    }

    /// <summary>Reads attributes up to and with the closing bracket; true when the tag ends in <c>/&gt;</c>.</summary>
    private bool ReadAttributes()
    {
        var closesItself = false;
        while (_at < _source.Length)
        {
            var c = _source[_at];
            if (c == '>')
            {
                _at++;
                return closesItself;
            }

            if (c == '/' || char.IsWhiteSpace(c))
            {
                closesItself = c == '/';
                _at++;
                continue;
            }

            closesItself = false;
            ReadAttribute();
        }

        return false;
    }

    private void ReadAttribute()
    {
        var nameStart = _at;
        var length = _source.AsSpan(_at + 1).IndexOfAny(" \t\n\r\f/>=");
        _at = length < 0 ? _source.Length : _at + 1 + length;
        var nameEnd = _at;
        var at = SkipSpace(_at);
        if (at >= _source.Length || _source[at] != '=')
        {
            _attributes.Add(new HtmlAttribute(nameStart, nameEnd, nameEnd, nameEnd));
            return;
        }

        at = SkipSpace(at + 1);
        if (at < _source.Length && _source[at] is '"' or '\'')
        {
            var close = _source.IndexOf(_source[at], at + 1);
            var end = close < 0 ? _source.Length : close;
            _attributes.Add(new HtmlAttribute(nameStart, nameEnd, at + 1, end));
            _at = Math.Min(end + 1, _source.Length);
            return;
        }

        var valueLength = _source.AsSpan(at).IndexOfAny(" \t\n\r\f>");
        _at = valueLength < 0 ? _source.Length : at + valueLength;
        _attributes.Add(new HtmlAttribute(nameStart, nameEnd, at, _at));
    }

    private int SkipSpace(int at)
    {
        while (at < _source.Length && char.IsWhiteSpace(_source[at]))
            at++;
        return at;
    }
}

using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Trucewatch.Reports;

/// <summary>Cuts a page into its blocks of text, in document order.</summary>
internal sealed partial class BlockCollector
{
    private const int LargestBox = 500;
    private const int ShortLine = 40;

    private readonly HtmlTree _tree;
    private readonly List<PageBlock> _blocks = [];
    private readonly List<Frame> _frames = [];
    private readonly PageWordCache _words = new();
    private readonly ArrayBufferWriter<char> _text = new();
    private readonly StringBuilder _decoded = new();
    private int _linkLength;
    private int _links;
    private int _emphasisLength;
    private PageWordKind _inlineWords;
    private BlockContext _inlineContext;
    private int _breaks;
    private bool _space;

    private BlockCollector(HtmlTree tree) => _tree = tree;

    /// <summary>The blocks of the page that have text.</summary>
    public static IReadOnlyList<PageBlock> Collect(HtmlTree tree)
    {
        var collector = new BlockCollector(tree);
        collector.Run();
        return collector._blocks;
    }

    private void Run()
    {
        var nodes = _tree.Nodes;
        _frames.Add(new Frame { Node = 0, End = nodes.Length, Tag = HtmlTag.Root });
        for (var i = 1; i < nodes.Length; i++)
        {
            Leave(i);
            ref readonly var node = ref nodes[i];
            if (node.Tag == HtmlTag.Text)
            {
                Add(_tree.Source.AsSpan(node.Start, node.Length));
            }
            else if (IsPassedOver(node.Tag))
            {
                if (HtmlTags.IsBlock(node.Tag) && node.Tag is not (HtmlTag.Noscript or HtmlTag.Button or HtmlTag.Iframe))
                    Flush(atBreak: false);
                i = node.End - 1;
            }
            else if (node.Tag == HtmlTag.Sup && IsFootnoteMark(i))
            {
                i = node.End - 1;
            }
            else if (node.Tag is HtmlTag.Span or HtmlTag.Other && IsListOfLinks(i))
            {
                i = node.End - 1;
            }
            else if (node.Tag == HtmlTag.Br)
            {
                Break();
            }
            else
            {
                Enter(i, node);
            }
        }

        Leave(nodes.Length);
        Flush(atBreak: false);
    }

    private static bool IsPassedOver(HtmlTag tag) => tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Noscript or HtmlTag.Template or HtmlTag.Svg
        or HtmlTag.Head or HtmlTag.Title or HtmlTag.Select or HtmlTag.Textarea or HtmlTag.Iframe or HtmlTag.Object or HtmlTag.Audio or HtmlTag.Video
        or HtmlTag.Canvas or HtmlTag.Noembed or HtmlTag.Xmp or HtmlTag.Button or HtmlTag.Map;

    // A raised number after a word is the mark of a footnote; after a digit it is an exponent.
    private bool IsFootnoteMark(int index)
    {
        const int LongestMark = 4;
        const int FewNodes = 4;
        if (_text.WrittenCount == 0 || char.IsDigit(_text.WrittenSpan[^1]) || _tree.Nodes[index].End - index > FewNodes)
            return false;
        var mark = _tree.TextOf(index).AsSpan().Trim("[]() ");
        return mark.Length is > 0 and <= LongestMark && mark.IndexOfAnyExcept("0123456789*†‡") < 0;
    }

    /// <summary>
    /// Whether an inline element inside running text holds two links or more and no words beside them, as the boxes do that open over a name.
    /// </summary>
    private bool IsListOfLinks(int index)
    {
        var nodes = _tree.Nodes;
        if (_text.WrittenCount == 0 || nodes[index].AttributeCount == 0 || nodes[index].End - index > LargestBox)
            return false;
        var links = 0;
        for (var i = index + 1; i < nodes[index].End; i++)
        {
            if (nodes[i].Tag == HtmlTag.A)
            {
                links++;
                i = nodes[i].End - 1;
            }
            else if (nodes[i].Tag == HtmlTag.Text && !_tree.Source.AsSpan(nodes[i].Start, nodes[i].Length).IsWhiteSpace())
            {
                return false;
            }
        }

        return links > 1;
    }

    private void Enter(int index, in HtmlNode node)
    {
        var block = HtmlTags.IsBlock(node.Tag);
        if (block)
            Flush(atBreak: false);
        if (node.Tag == HtmlTag.A)
            _links++;
        if (node.End == index + 1)
            return;
        var above = _frames[^1];
        var (context, own) = Hints(index, node);
        var frame = new Frame
        {
            Node = index,
            End = node.End,
            Tag = node.Tag,
            IsBlock = block,
            Context = above.Context | ContextOf(node.Tag) | context,
            Link = above.Link || node.Tag == HtmlTag.A,
            Emphasis = above.Emphasis || node.Tag is HtmlTag.B or HtmlTag.Strong or HtmlTag.I or HtmlTag.Em,
            Words = own,
        };
        frame.AllWords = above.AllWords | own;
        frame.Holder = block ? _frames.Count : above.Holder;
        frame.InlineWords = block ? PageWordKind.None : above.InlineWords | own;

        _frames.Add(frame);
    }

    private void Leave(int index)
    {
        while (_frames.Count > 1 && _frames[^1].End <= index)
        {
            if (_frames[^1].IsBlock)
                Flush(atBreak: false);
            _frames.RemoveAt(_frames.Count - 1);
        }
    }

    private void Break()
    {
        _breaks++;
        // Two breaks part paragraphs; one does where a sentence is done or the line is short or a headline in bold, else it only wraps the line.
        if (_breaks > 1 || _text.WrittenCount < ShortLine || EndsSentence(_text.WrittenSpan) || IsEmphasisAlone())
            Flush(atBreak: true);
        else
            _space = true;
    }

    private bool IsEmphasisAlone()
    {
        const int LongestHeadline = 160;
        return _text.WrittenCount <= LongestHeadline && _emphasisLength >= _text.WrittenCount - 2;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is '"' or '”' or '\'' or '’' or ')' or '»')
                continue;
            return text[i] is '.' or '!' or '?' or ':' or '…';
        }

        return false;
    }

    private void Add(ReadOnlySpan<char> source)
    {
        if (source.Contains('&'))
        {
            _decoded.Clear();
            CharacterReferences.Decode(source, _decoded);
            foreach (var chunk in _decoded.GetChunks())
                AddDecoded(chunk.Span);
            return;
        }

        AddDecoded(source);
    }

    private void AddDecoded(ReadOnlySpan<char> text)
    {
        ref readonly var frame = ref CollectionsMarshal.AsSpan(_frames)[^1];
        var before = _text.WrittenCount;
        while (!text.IsEmpty)
        {
            var length = 0;
            while (length < text.Length && !Whitespace.IsSpace(text[length]))
                length++;
            if (length > 0)
            {
                if (_space && _text.WrittenCount > 0)
                    _text.Write(" ");
                _space = false;
                _text.Write(text[..length]);
                _breaks = 0;
            }

            if (length < text.Length && !Whitespace.IsInvisible(text[length]))
                _space = true;
            text = text[Math.Min(length + 1, text.Length)..];
        }

        var added = _text.WrittenCount - before;
        if (added == 0)
            return;
        if (frame.Link)
            _linkLength += added;
        if (frame.Emphasis)
            _emphasisLength += added;
        _inlineWords |= frame.InlineWords;
        _inlineContext |= frame.Context;
    }

    private void Flush(bool atBreak)
    {
        _space = false;
        _breaks = 0;
        if (_text.WrittenCount > 0)
            _blocks.Add(MakeBlock(atBreak));
        _text.ResetWrittenCount();
        (_linkLength, _links, _emphasisLength, _inlineWords, _inlineContext) = (0, 0, 0, PageWordKind.None, BlockContext.None);
    }

    private PageBlock MakeBlock(bool atBreak)
    {
        var holder = _frames[^1].Holder;
        var near = PageWordKind.None;
        for (var i = Math.Max(holder - 3, 1); i < holder; i++)
            near |= _frames[i].Words;
        var text = _text.WrittenSpan.ToString();
        return new PageBlock
        {
            Text = text,
            Node = _frames[holder].Node,
            Parent = _frames[_frames[Math.Max(holder - 1, 0)].Holder].Node,
            Tag = _frames[holder].Tag,
            Context = _frames[holder].Context | _inlineContext,
            Own = _frames[holder].Words | _inlineWords,
            Near = near,
            Far = holder > 4 ? _frames[holder - 4].AllWords : PageWordKind.None,
            Depth = holder,
            LinkLength = _linkLength,
            Links = _links,
            EmphasisLength = _emphasisLength,
            EndsAtBreak = atBreak,
            Words = CountWords(text),
        };
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 1, wide = 0;
        foreach (var c in text)
        {
            if (c == ' ')
                words++;
            else if (c is >= '\u3040' and <= '\u9FFF')
                wide++;
        }

        return words + (wide / 2);
    }

    /// <summary>An element that is open where the collector stands.</summary>
    private struct Frame
    {
        public int Node;
        public int End;

        /// <summary>The frame of the nearest block element, this one included.</summary>
        public int Holder;

        public HtmlTag Tag;
        public bool IsBlock;
        public bool Link;
        public bool Emphasis;
        public BlockContext Context;
        public PageWordKind Words;
        public PageWordKind AllWords;
        public PageWordKind InlineWords;
    }
}

using System.Text;

namespace Trucewatch.Reports;

/// <summary>
/// Cuts plain text, such as text copied off a page, into blocks: one a line, but for lines that only wrap. The marks of Markdown (<c>#</c>,
/// <c>**</c>, <c>-</c>, <c>&gt;</c>) are read and taken off.
/// </summary>
internal sealed class PlainTextBlocks
{
    // Text wrapped at a column has lines about this long.
    private const int ShortestWrap = 40;
    private const int LongestWrap = 100;

    // Looking further for a bracket would cost the square of a line's length on lines that are made to cost it.
    private const int LongestLink = 2000;

    private readonly List<HtmlNode> _nodes = [new HtmlNode { Tag = HtmlTag.Root, Parent = -1 }];
    private readonly List<PageBlock> _blocks = [];

    private PlainTextBlocks()
    {
    }

    /// <summary>The blocks of a text, with a tree in which lines without an empty line between them share a parent.</summary>
    public static (HtmlNode[] Nodes, IReadOnlyList<PageBlock> Blocks) Read(string text)
    {
        var reader = new PlainTextBlocks();
        var (run, runs) = (new List<string>(), new List<List<string>>());
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var folded = Whitespace.Fold(line);
            if (folded.Length > 0 && (!IsRule(folded) || Notices.IsEndMark(folded)))
            {
                run.Add(folded);
                continue;
            }

            runs.Add(run);
            run = [];
        }

        runs.Add(run);
        var column = Column(runs);
        foreach (var lines in runs)
            reader.AddRun(lines, column);
        reader._nodes[0] = reader._nodes[0] with { End = reader._nodes.Count };
        return ([.. reader._nodes], reader._blocks);
    }

    private static bool IsRule(string line) => line.Length > 1 && line.AsSpan().IndexOfAnyExcept("-*_=#~ ") < 0;

    /// <summary>The column at which a text is wrapped: the longest line of its wrapped paragraphs where there are several, else 0.</summary>
    private static int Column(List<List<string>> runs)
    {
        const int Several = 2;
        var wrapped = runs.Where(lines => lines.Count > 2 && IsWrapped(lines)).ToList();
        return wrapped.Count < Several ? 0 : wrapped.Max(lines => lines.Max(line => line.Length));
    }

    private void AddRun(List<string> lines, int column)
    {
        if (lines.Count == 0)
            return;
        // In a text that is wrapped all through, a short paragraph is so too.
        if (IsWrapped(lines) || (lines.Count == 2 && column > 0 && lines[0].Length <= column && lines[0].Length * 4 > column * 3))
        {
            var joined = string.Join(' ', lines);
            lines = [joined];
        }

        var parent = _nodes.Count;
        _nodes.Add(new HtmlNode { Tag = HtmlTag.Div, Parent = 0, End = parent + lines.Count + 1 });
        for (var i = 0; i < lines.Count; i++)
            AddLine(lines[i], parent, i + 1 < lines.Count);
    }

    /// <summary>Whether lines are one paragraph that was wrapped at a column: all but the last are of about the same length, and none ends it.</summary>
    private static bool IsWrapped(List<string> lines)
    {
        if (lines.Count < 3)
            return lines.Count == 2 && lines[0].Length is >= ShortestWrap and <= LongestWrap && char.IsLower(lines[1][0]) && !TextShape.Of(lines[0]).EndsSentence;
        var longest = lines.Max(line => line.Length);
        return longest is >= ShortestWrap and <= LongestWrap
            && lines.Take(lines.Count - 1).All(line => line.Length * 10 > longest * 7)
            && lines.Count(line => char.IsLower(line[0])) * 3 >= lines.Count;
    }

    private void AddLine(string line, int parent, bool atBreak)
    {
        var text = line;
        var (tag, context) = (HtmlTag.P, BlockContext.None);
        var hashes = text.AsSpan().IndexOfAnyExcept('#');
        if (hashes is > 0 and <= 6 && text.Length > hashes && text[hashes] == ' ')
        {
            (tag, context) = (hashes == 1 ? HtmlTag.H1 : HtmlTag.H2, BlockContext.Heading);
            text = text[hashes..].Trim();
        }
        else if (text.Length > 2 && text[0] is '-' or '*' or '•' or '·' or '–' && text[1] == ' ')
        {
            (tag, context) = (HtmlTag.Li, BlockContext.List);
            text = text[2..].Trim();
        }
        else if (text.Length > 2 && text[0] == '>' && text[1] == ' ')
        {
            (tag, context) = (HtmlTag.Blockquote, BlockContext.Quote);
            text = text[2..].Trim();
        }

        var bold = 0;
        foreach (var mark in (ReadOnlySpan<string>)["**", "__", "*", "_"])
        {
            if (text.Length > 2 * mark.Length && text.StartsWith(mark, StringComparison.Ordinal) && text.EndsWith(mark, StringComparison.Ordinal) &&
                text.IndexOf(mark, mark.Length, StringComparison.Ordinal) == text.Length - mark.Length)
            {
                text = text[mark.Length..^mark.Length].Trim();
                bold = text.Length;
                break;
            }
        }

        var linked = LinkLength(text);
        text = WithoutLinks(text);
        if (text.Length == 0)
            return;
        var node = _nodes.Count;
        _nodes.Add(new HtmlNode { Tag = tag, Parent = parent, End = node + 1 });
        _blocks.Add(new PageBlock
        {
            Text = text,
            Node = node,
            Parent = parent,
            Tag = tag,
            Context = context,
            Own = PageWordKind.None,
            Near = PageWordKind.None,
            Far = PageWordKind.None,
            Depth = 2,
            LinkLength = Math.Min(linked, text.Length),
            Links = 0,
            EmphasisLength = bold,
            EndsAtBreak = atBreak,
            Words = text.Count(' ') + 1,
        });
    }

    // Links of Markdown are words of the text, and where they lead is none of it; so are its pictures.
    private static string WithoutLinks(string text)
    {
        if (!text.Contains("](", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        var done = 0;
        for (var close = text.IndexOf("](", StringComparison.Ordinal); close >= 0; close = text.IndexOf("](", close + 2, StringComparison.Ordinal))
        {
            var open = BeginningOfWords(text, close, done);
            var end = EndOfAddress(text, close + 2);
            if (open < 0 || end < 0)
                continue;
            var picture = open > done && text[open - 1] == '!';
            plain.Append(text, done, open - done - (picture ? 1 : 0));
            if (!picture)
                plain.Append(text, open + 1, close - open - 1);
            done = end + 1;
            close = end - 1;
        }

        return plain.Append(text, done, text.Length - done).ToString().Trim();
    }

    // Index of the bracket that closes an address, which may hold pairs of brackets but no space; -1 when there is none.
    private static int EndOfAddress(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < Math.Min(text.Length, start + LongestLink) && text[i] != ' '; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
                return i;
        }

        return -1;
    }

    // Index of the bracket that opens the words of a link, -1 when there is none near enough.
    private static int BeginningOfWords(string text, int close, int least)
    {
        var from = Math.Max(least, close - LongestLink);
        var open = text.AsSpan(from, close - from).LastIndexOf('[');
        return open < 0 ? -1 : from + open;
    }

    /// <summary>The characters that stand between the brackets of Markdown links.</summary>
    private static int LinkLength(string text)
    {
        var length = 0;
        for (var close = text.IndexOf("](", StringComparison.Ordinal); close >= 0; close = text.IndexOf("](", close + 2, StringComparison.Ordinal))
        {
            var open = BeginningOfWords(text, close, 0);
            length += open < 0 ? 0 : close - open - 1;
        }

        return Math.Min(length, text.Length);
    }
}

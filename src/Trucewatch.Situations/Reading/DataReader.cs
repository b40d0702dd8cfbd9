namespace Trucewatch.Situations;

/// <summary>
/// Reads the small part of YAML that situation files are written in: maps by indentation, "key: value", lists in brackets over one or
/// more lines, plain and double-quoted scalars, comments. A file it accepts means the same to any YAML reader; a tenth of the time
/// of a full one is why it exists.
/// </summary>
internal sealed class DataReader
{
    private readonly string _file;
    private readonly string[] _lines;
    private readonly List<SituationDiagnostic> _diagnostics;
    private int _next;

    private DataReader(string file, string text, List<SituationDiagnostic> diagnostics)
    {
        _file = file;
        _lines = text.Split('\n');
        _diagnostics = diagnostics;
    }

    /// <summary>The top-level entries of the file; faults are added to <paramref name="diagnostics"/> and the faulty line is left out.</summary>
    public static List<DataNode> Read(string file, string text, List<SituationDiagnostic> diagnostics)
    {
        var reader = new DataReader(file, text, diagnostics);
        var root = new DataNode("", 0, -1);
        var open = new Stack<DataNode>();
        open.Push(root);
        while (reader._next < reader._lines.Length)
        {
            if (reader.ReadEntry() is { } node)
                reader.Attach(node, open);
        }

        return root.Children;
    }

    private void Attach(DataNode node, Stack<DataNode> open)
    {
        while (open.Peek().Indent >= node.Indent)
            open.Pop();
        var parent = open.Peek();
        if (parent.Value is not null || parent.Items is not null)
        {
            Report("TW0602", node.Line, $"'{node.Key}' stands under '{parent.Key}', which has a value already.", "Indent it as its neighbours or take the value away.");
            return;
        }

        if (parent.Children.Count > 0 && parent.Children[0].Indent != node.Indent)
        {
            Report("TW0602", node.Line, $"'{node.Key}' is indented by {node.Indent} and its neighbours by {parent.Children[0].Indent}.", "Indent all entries of one map alike.");
        }

        parent.Children.Add(node);
        open.Push(node);
    }

    private DataNode? ReadEntry()
    {
        var number = _next + 1;
        var line = _lines[_next++].AsSpan().TrimEnd();
        var content = line.TrimStart(' ');
        if (content.IsEmpty || content[0] == '#')
            return null;
        var indent = line.Length - content.Length;
        if (content[0] == '\t')
        {
            Report("TW0601", number, "A tab stands in the indentation.", "Indent by spaces.");
            return null;
        }

        string key;
        ReadOnlySpan<char> rest;
        if (content[0] == '"')
        {
            var close = content[1..].IndexOf('"');
            if (close < 0 || close + 2 >= content.Length || content[close + 2] != ':')
            {
                Report("TW0601", number, "A quoted key does not end in '\":'.", "Write \"key\": value.");
                return null;
            }

            key = content.Slice(1, close).ToString();
            rest = content[(close + 3)..];
        }
        else
        {
            var colon = content.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 && content[^1] == ':')
                colon = content.Length - 1;
            if (colon <= 0)
            {
                Report("TW0601", number, $"'{content}' is no entry.", "Write 'key: value', or 'key:' with entries under it.");
                return null;
            }

            key = content[..colon].TrimEnd().ToString();
            rest = content[(colon + 1)..];
        }

        var node = new DataNode(key, number, indent);
        rest = rest.TrimStart();
        if (rest.Length > 0 && rest[0] == '[')
            node.Items = ReadList(rest[1..], number);
        else if (WithoutComment(rest) is { Length: > 0 } value)
            node.Value = Unquote(value);
        return node;
    }

    private List<(string Text, int Line)> ReadList(ReadOnlySpan<char> rest, int number)
    {
        var items = new List<(string Text, int Line)>();
        var first = number;
        while (true)
        {
            rest = WithoutComment(rest);
            var close = rest.Length > 0 && rest[^1] == ']';
            if (close)
                rest = rest[..^1];
            foreach (var range in rest.Split(','))
            {
                var item = rest[range].Trim();
                if (!item.IsEmpty)
                    items.Add((Unquote(item), number));
            }

            if (close)
                return items;
            if (_next >= _lines.Length)
            {
                Report("TW0601", first, "The list has no ']'.", "Close it.");
                return items;
            }

            number = _next + 1;
            rest = _lines[_next++].AsSpan().Trim();
        }
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value)
    {
        if (value.Length > 0 && value[0] == '#')
            return [];
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? value : value[..comment]).Trim();
    }

    private static string Unquote(ReadOnlySpan<char> value) =>
        value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? value[1..^1].ToString() : value.ToString();

    private void Report(string code, int line, string message, string advice) =>
        _diagnostics.Add(new SituationDiagnostic(code, _file, line, message, advice));
}

namespace Trucewatch.Situations;

/// <summary>An entry of a data file: a key with a value, a list, or entries under it. Empty strings and lists where there is none.</summary>
internal sealed class DataNode(string key, int line, int indent)
{
    public string Key { get; } = key;

    public int Line { get; } = line;

    public int Indent { get; } = indent;

    /// <summary>The value after the colon; null where a list or entries follow.</summary>
    public string? Value { get; set; }

    /// <summary>The items of a list with their lines; null where it is no list.</summary>
    public List<(string Text, int Line)>? Items { get; set; }

    public List<DataNode> Children { get; } = [];
}

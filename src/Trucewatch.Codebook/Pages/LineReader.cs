namespace Trucewatch.Codebook;

/// <summary>The lines of a page with their numbers, read one after the other.</summary>
internal sealed class LineReader(string text)
{
    private readonly string[] _lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
    private int _next;

    /// <summary>Whether there is a line left.</summary>
    public bool HasNext => _next < _lines.Length;

    /// <summary>The number of the line that <see cref="Next"/> returned last, from 1.</summary>
    public int Number => _next;

    /// <summary>The next line, which is not taken.</summary>
    public string Peek() => _lines[_next];

    /// <summary>Takes the next line.</summary>
    public string Next() => _lines[_next++];
}

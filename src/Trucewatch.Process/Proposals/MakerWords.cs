namespace Trucewatch.Process;

/// <summary>The words of makers' names, found by how they begin: "Egyptian" is of Egypt.</summary>
internal sealed class MakerWords
{
    private const int SharedStart = 4;

    private readonly CountedSet<string> _starts = new(StringComparer.Ordinal);
    private int _words;

    /// <summary>Whether there is any word.</summary>
    public bool Any => _words > 0;

    public void Add(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _words++;
            if (word.Length >= SharedStart)
                _starts.Add(word[..SharedStart]);
        }
    }

    public void Remove(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _words--;
            if (word.Length >= SharedStart)
                _starts.Remove(word[..SharedStart]);
        }
    }

    /// <summary>Whether one of them begins as the word does.</summary>
    public bool HasStartOf(string word) => word.Length >= SharedStart && _starts.Contains(word[..SharedStart]);
}

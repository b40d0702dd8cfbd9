namespace Trucewatch.Process;

/// <summary>The words of makers' names, found by how they begin: "Egyptian" is of Egypt.</summary>
internal sealed class MakerWords
{
    private const int SharedStart = 4;

    private readonly HashSet<string> _starts = new(StringComparer.Ordinal);

    /// <summary>Whether there is any word.</summary>
    public bool Any { get; private set; }

    public MakerWords With(IEnumerable<string> makers)
    {
        foreach (var word in makers.SelectMany(Words.Of))
        {
            Any = true;
            if (word.Length >= SharedStart)
                _starts.Add(word[..SharedStart]);
        }

        return this;
    }

    /// <summary>Whether one of them begins as the word does.</summary>
    public bool HasStartOf(string word) => word.Length >= SharedStart && _starts.Contains(word[..SharedStart]);
}

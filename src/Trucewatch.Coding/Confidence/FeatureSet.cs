namespace Trucewatch.Coding;

/// <summary>The features of one decision, as 64-bit hashes of their words; the same on every machine.</summary>
internal sealed class FeatureSet
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int Remembered = 4;
    private readonly List<ulong> _keys = [];

    // The words of the feature before and the hash behind each: features that follow each other mostly begin alike.
    private readonly string[] _words = new string[Remembered];
    private readonly ulong[] _hashes = new ulong[Remembered];
    private int _count;

    public IReadOnlyList<ulong> Keys => _keys;

    public void Clear() => _keys.Clear();

    /// <summary>Adds the feature made of the words in this order.</summary>
    public void Add(params ReadOnlySpan<string> words)
    {
        var i = 0;
        while (i < _count && i < words.Length && ReferenceEquals(words[i], _words[i]))
            i++;
        var hash = i == 0 ? Basis : _hashes[i - 1];
        _count = Math.Min(words.Length, Remembered);
        for (; i < words.Length; i++)
        {
            foreach (var c in words[i])
                hash = (hash ^ c) * Prime;
            hash = (hash ^ '\u001f') * Prime;
            if (i < Remembered)
                (_words[i], _hashes[i]) = (words[i], hash);
        }

        if (!_keys.Contains(hash))
            _keys.Add(hash);
    }
}

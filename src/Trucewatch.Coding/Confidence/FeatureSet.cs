namespace Trucewatch.Coding;

/// <summary>The features of one decision, as 64-bit hashes of their words; the same on every machine.</summary>
internal sealed class FeatureSet
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private readonly List<ulong> _keys = [];

    public IReadOnlyList<ulong> Keys => _keys;

    public void Clear() => _keys.Clear();

    /// <summary>Adds the feature made of the words in this order.</summary>
    public void Add(params ReadOnlySpan<string> words)
    {
        var hash = Basis;
        foreach (var word in words)
        {
            foreach (var c in word)
                hash = (hash ^ c) * Prime;
            hash = (hash ^ '\u001f') * Prime;
        }

        if (!_keys.Contains(hash))
            _keys.Add(hash);
    }
}

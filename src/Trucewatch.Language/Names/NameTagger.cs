using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Tags the words of one sentence after another as parts of names: a linear chain over sparse features. Keeps its working memory; for one thread.</summary>
/// <param name="weights">What was learned.</param>
/// <param name="tags">The tags of the model.</param>
internal sealed class NameTagger(NameWeights weights, Tag[] tags)
{
    private const float Never = -1e6f;
    private readonly NameFeatures _features = new(weights.Lists, tags);
    private readonly NameDecoder _decoder = new();
    private float[] _scores = [];

    /// <summary>Tags the words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">Where its words stand.</param>
    /// <param name="network">What the network has found of them, its name tags included; those are replaced.</param>
    /// <param name="start">The number of the first word among those that the network ran over.</param>
    internal void Run(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> spans, NetworkRunner network, int start)
    {
        var n = spans.Length;
        if (_scores.Length < n * NameTag.Count)
            _scores = new float[n * 3 / 2 * NameTag.Count];
        _features.Read(text, spans, network.Tags.AsSpan(start, n), network.Heads.AsSpan(start, n), network.Relations.AsSpan(start, n));
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        Span<int> sums = stackalloc int[NameTag.Count];
        for (var i = 0; i < n; i++)
        {
            var scores = _scores.AsSpan(i * NameTag.Count, NameTag.Count);
            if (!_features.MayBeName(i))
            {
                scores.Fill(Never);
                scores[NameTag.Outside] = 0;
                continue;
            }

            sums.Clear();
            var count = _features.List(i, features, out _);
            foreach (var feature in features[..count])
                weights.Add(feature, sums);
            var own = network.NameScores(start + i);
            for (var tag = 0; tag < NameTag.Count; tag++)
                scores[tag] = (sums[tag] * weights.Scale) + (own[tag] * weights.NetworkShare);
        }

        _decoder.Decode(_scores.AsSpan(0, n * NameTag.Count), NameTag.Count, network.Names.AsSpan(start, n), weights.Steps);
    }
}

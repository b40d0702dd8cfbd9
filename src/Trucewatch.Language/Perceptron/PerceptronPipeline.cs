using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Greedy tagging and arc-hybrid parsing with linear classifiers.</summary>
internal sealed class PerceptronPipeline(LanguageModel model)
{
    private readonly ArcHybrid _state = new();
    private readonly int[] _scores = new int[Math.Max(model.Tags.Length, model.Relations.Length)];
    private WordHashes[] _words = new WordHashes[64];

    internal int[] Tags { get; private set; } = new int[64];

    internal int[] Heads => _state.Heads;

    internal int[] Labels => _state.Labels;

    internal void Run(string text, List<TextSpan> spans)
    {
        var n = spans.Count;
        if (_words.Length < n)
        {
            _words = new WordHashes[n * 2];
            Tags = new int[n * 2];
        }

        for (var i = 0; i < n; i++)
            _words[i] = WordHashes.Of(spans[i].In(text));
        var words = _words.AsSpan(0, n);
        Span<uint> features = stackalloc uint[ParseFeatures.Count + 8];
        for (var i = 0; i < n; i++)
        {
            TagFeatures.Extract(words, Tags, i, features);
            Tags[i] = Best(model.TagTable, features[..TagFeatures.Count]);
        }

        Parse(words, Tags.AsSpan(0, n), features);
    }

    private void Parse(ReadOnlySpan<WordHashes> words, ReadOnlySpan<int> tags, Span<uint> features)
    {
        var root = Array.IndexOf(model.Relations, "root");
        _state.Start(words.Length);
        Span<int> scores = stackalloc int[3];
        while (!_state.IsFinal)
        {
            var count = ParseFeatures.Extract(_state, words, tags, features);
            model.ActionTable.Score(features[..count], scores);
            var action = -1;
            if (_state.CanShift)
                action = ArcHybrid.Shift;
            if (_state.CanLeft && (action < 0 || scores[1] > scores[action]))
                action = ArcHybrid.Left;
            if (_state.CanRight && (action < 0 || scores[2] > scores[action]))
                action = ArcHybrid.Right;
            var label = root;
            if (action != ArcHybrid.Shift)
            {
                var head = action == ArcHybrid.Left ? _state.Buffer : _state.Stack(1);
                if (head < words.Length)
                {
                    count = ParseFeatures.ExtractLabel(_state, head, _state.Stack(0), words, tags, features);
                    label = Best(model.LabelTable, features[..count], root);
                }
            }

            _state.Apply(action, label);
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (_state.Heads[i] == words.Length)
                _state.Heads[i] = -1;
        }
    }

    private int Best(HashedTable table, ReadOnlySpan<uint> features, int excluded = -1)
    {
        var scores = _scores.AsSpan(0, table.Width);
        table.Score(features, scores);
        var best = excluded == 0 ? 1 : 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (i != excluded && scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}

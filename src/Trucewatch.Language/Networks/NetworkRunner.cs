using System.Numerics.Tensors;
using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Runs the network over one sentence after another. Keeps its working memory; for one thread.</summary>
internal sealed class NetworkRunner(NetworkWeights weights)
{
    private readonly NetworkShape _shape = weights.Shape;
    private readonly TreeDecoder _decoder = new(weights);
    private readonly NameDecoder _names = new();
    private readonly float[] _memory = new float[weights.Shape.Hidden];
    private float[][] _inputs = [];
    private float[] _gates = [];
    private float[] _choices = [];
    private float[] _projected = [];
    private int _capacity;

    /// <summary>Numbers of the words' tags, after a run.</summary>
    internal int[] Tags { get; private set; } = [];

    /// <summary>Numbers of the words' name tags, after a run.</summary>
    internal int[] Names { get; private set; } = [];

    /// <summary>Heads, -1 for the root, after a run.</summary>
    internal int[] Heads => _decoder.Heads;

    /// <summary>Numbers of the relations, after a run.</summary>
    internal int[] Relations => _decoder.Relations;

    /// <summary>The scores of a word's name tags, after a run.</summary>
    internal ReadOnlySpan<float> NameScores(int word) => _choices.AsSpan(word * weights.Names.Stride, _shape.Names);

    internal void Run(ReadOnlySpan<char> text, List<TextSpan> words)
    {
        var n = words.Count;
        Reserve(n);
        Embed(text, words);
        for (var layer = 0; layer < weights.Layers.Length; layer++)
            RunLayer(weights.Layers[layer], _inputs[layer], layer == 0 ? _shape.Width : _shape.Output, _inputs[layer + 1], n);
        Choose(weights.Tags, _inputs[weights.TagLayer], _shape.Tags, Tags, n);
        weights.Names.Apply(_inputs[weights.NameLayer], _shape.Output, _choices, n);
        _names.Decode(_choices, weights.Names.Stride, Names.AsSpan(0, n));
        weights.Projection.Apply(_inputs[^1], _shape.Output, _projected, n);
        _decoder.Decode(_projected.AsSpan(0, n * weights.Projection.Stride), n);
    }

    private void Embed(ReadOnlySpan<char> text, List<TextSpan> words)
    {
        var vectors = _inputs[0];
        Array.Clear(vectors, 0, words.Count * _shape.Width);
        Span<char> normal = stackalloc char[Lemmatizer.LongestWord];
        Span<int> pieces = stackalloc int[WordPieces.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var form = text.Slice(words[i].Start, words[i].Length);
            var lower = normal[..WordPieces.Normalize(form, normal)];
            var vector = vectors.AsSpan(i * _shape.Width, _shape.Width);
            weights.Words.AddRow(weights.WordRow(lower), vector);
            WordPieces.Extract(form, lower, weights.Lists.Of(lower), _shape.PieceBits, pieces);
            foreach (var piece in pieces)
                weights.Pieces.AddRow(piece, vector);
        }
    }

    private void RunLayer(LayerWeights layer, float[] input, int width, float[] output, int n)
    {
        int stride = layer.Input.Stride, gates = stride / 2, hidden = _shape.Hidden;
        layer.Input.Apply(input, width, _gates, n);
        Array.Clear(_memory);
        for (var i = 0; i < n; i++)
        {
            var sums = _gates.AsSpan(i * stride, gates);
            if (i > 0)
                layer.Forward.AddTo(output.AsSpan((i - 1) * _shape.Output, hidden), sums);
            LstmCell.Step(sums, _memory, output.AsSpan(i * _shape.Output, hidden));
        }

        Array.Clear(_memory);
        for (var i = n - 1; i >= 0; i--)
        {
            var sums = _gates.AsSpan((i * stride) + gates, gates);
            if (i < n - 1)
                layer.Backward.AddTo(output.AsSpan(((i + 1) * _shape.Output) + hidden, hidden), sums);
            LstmCell.Step(sums, _memory, output.AsSpan((i * _shape.Output) + hidden, hidden));
        }
    }

    private void Choose(DenseWeights choice, float[] input, int count, int[] chosen, int n)
    {
        choice.Apply(input, _shape.Output, _choices, n);
        for (var i = 0; i < n; i++)
            chosen[i] = TensorPrimitives.IndexOfMax<float>(_choices.AsSpan(i * choice.Stride, count));
    }

    private void Reserve(int n)
    {
        if (n <= _capacity)
            return;
        _capacity = Math.Max(64, n * 3 / 2);
        _inputs = new float[weights.Layers.Length + 1][];
        for (var layer = 0; layer < _inputs.Length; layer++)
            _inputs[layer] = new float[_capacity * (layer == 0 ? _shape.Width : _shape.Output)];
        _gates = new float[_capacity * weights.Layers[0].Input.Stride];
        _choices = new float[_capacity * Math.Max(weights.Tags.Stride, weights.Names.Stride)];
        _projected = new float[_capacity * weights.Projection.Stride];
        Tags = new int[_capacity];
        Names = new int[_capacity];
    }
}

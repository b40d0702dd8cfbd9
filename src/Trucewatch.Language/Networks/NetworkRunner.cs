using System.Numerics.Tensors;
using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>
/// Runs the network over some sentences at a time; what it finds of a sentence is the same whatever stands beside it. Keeps its working memory; for one
/// thread.
/// </summary>
/// <param name="weights">What was learned.</param>
/// <param name="findNames">Whether to find names, too.</param>
internal sealed class NetworkRunner(NetworkWeights weights, bool findNames = false)
{
    private readonly NetworkShape _shape = weights.Shape;
    private readonly SentenceBatch _batch = new();
    private readonly TreeDecoder _decoder = new(weights);
    private readonly NameDecoder _names = new();
    private readonly RecurrentRunner _recurrent = new(weights.Shape.Hidden);
    private readonly KnownWords _known = new(weights.Input.Stride);
    private float[] _vectors = [];
    private int[] _wholeVectors = [];
    private float[] _tops = [];
    private int[][] _whole = [];
    private int[]?[] _onlyTags = [];
    private float[] _gates = [];
    private float[] _newGates = [];
    private int[] _newWords = [];
    private float[] _choices = [];
    private float[] _nameScores = [];
    private float[] _projected = [];
    private float[] _sentence = [];
    private int _capacity;

    /// <summary>Numbers of the words' tags, after a run.</summary>
    internal int[] Tags { get; private set; } = [];

    /// <summary>Numbers of the words' name tags, after a run that finds names.</summary>
    internal int[] Names { get; private set; } = [];

    /// <summary>Heads, counted from each sentence's first word, -1 for the root, after a run.</summary>
    internal int[] Heads { get; private set; } = [];

    /// <summary>Numbers of the relations, after a run.</summary>
    internal int[] Relations { get; private set; } = [];

    /// <summary>The scores of a word's name tags, after a run that finds names.</summary>
    internal ReadOnlySpan<float> NameScores(int word) => _nameScores.AsSpan(word * _shape.Names, _shape.Names);

    /// <summary>Runs over one sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Where its words stand; at least one.</param>
    internal void Run(ReadOnlySpan<char> text, List<TextSpan> words) => Run(text, words, [words.Count]);

    /// <summary>Runs over some sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Where the words of all of them stand.</param>
    /// <param name="ends">The end of each sentence among them; none is empty.</param>
    internal void Run(ReadOnlySpan<char> text, List<TextSpan> words, ReadOnlySpan<int> ends)
    {
        _batch.Read(ends);
        var n = words.Count;
        Reserve(n);
        ReadWords(text, words);
        for (var layer = 0; layer < weights.Layers.Length; layer++)
        {
            _recurrent.Run(weights.Layers[layer], _batch, _gates, _whole[layer]);
            weights.Layers[layer].Next?.Apply(_whole[layer], _gates, n);
        }

        weights.Tags.Apply(_whole[weights.TagLayer - 1], _choices, n);
        for (var i = 0; i < n; i++)
            Tags[i] = Best(_choices.AsSpan(_batch.Places[i] * weights.Tags.Stride, _shape.Tags), _onlyTags[i]);
        if (findNames)
            FindNames(ends);
        weights.Projection.Apply(_whole[^1], _projected, n);
        var start = 0;
        foreach (var end in ends)
        {
            FindTree(start, end);
            start = end;
        }
    }

    private static int Best(ReadOnlySpan<float> scores, int[]? only)
    {
        if (only is null)
            return TensorPrimitives.IndexOfMax(scores);
        var best = only[0];
        foreach (var tag in only)
            best = scores[tag] > scores[best] ? tag : best;
        return best;
    }

    /// <summary>Fills in the gates' sums of the first layer: from memory for words met before, for the others all at once.</summary>
    private void ReadWords(ReadOnlySpan<char> text, List<TextSpan> words)
    {
        var stride = weights.Input.Stride;
        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!_known.TryGet(text.Slice(words[i].Start, words[i].Length), _gates.AsSpan(_batch.Places[i] * stride, stride), out _onlyTags[i]))
                _newWords[count++] = i;
        }

        Array.Clear(_vectors, 0, count * _shape.Width);
        for (var k = 0; k < count; k++)
        {
            var word = words[_newWords[k]];
            var vector = _vectors.AsSpan(k * _shape.Width, _shape.Width);
            _onlyTags[_newWords[k]] = Embed(text.Slice(word.Start, word.Length), vector);
            _tops[k] = IntegerMatrix.RoundRow(vector, _wholeVectors.AsSpan(k * _shape.Width / 2, _shape.Width / 2));
        }

        weights.Input.Apply(_wholeVectors, _newGates, count, _tops);
        for (var k = 0; k < count; k++)
        {
            var i = _newWords[k];
            var gates = _newGates.AsSpan(k * stride, stride);
            gates.CopyTo(_gates.AsSpan(_batch.Places[i] * stride));
            _known.Add(text.Slice(words[i].Start, words[i].Length), gates, _onlyTags[i]);
        }
    }

    /// <summary>Adds up the vector of a word.</summary>
    /// <returns>The only tags that the word can have; null where any will do.</returns>
    private int[]? Embed(ReadOnlySpan<char> form, Span<float> vector)
    {
        Span<char> normal = stackalloc char[Lemmatizer.LongestWord];
        Span<int> pieces = stackalloc int[WordPieces.Count];
        var lower = normal[..WordPieces.Normalize(form, normal)];
        var row = weights.WordRow(lower);
        weights.Words.AddRow(row, vector);
        WordPieces.Extract(form, lower, weights.Lists.Of(lower), _shape.PieceBits, pieces);
        foreach (var piece in pieces)
            weights.Pieces.AddRow(piece, vector);
        return row == 0 ? weights.OnlyTags(lower) : null;
    }

    private void FindNames(ReadOnlySpan<int> ends)
    {
        var n = _batch.Words;
        weights.Names.Apply(_whole[weights.NameLayer - 1], _choices, n);
        for (var i = 0; i < n; i++)
            _choices.AsSpan(_batch.Places[i] * weights.Names.Stride, _shape.Names).CopyTo(_nameScores.AsSpan(i * _shape.Names));
        var start = 0;
        foreach (var end in ends)
        {
            _names.Decode(_nameScores.AsSpan(start * _shape.Names), _shape.Names, Names.AsSpan(start, end - start));
            start = end;
        }
    }

    private void FindTree(int start, int end)
    {
        var stride = weights.Projection.Stride;
        for (var i = start; i < end; i++)
            _projected.AsSpan(_batch.Places[i] * stride, stride).CopyTo(_sentence.AsSpan((i - start) * stride));
        var n = end - start;
        _decoder.Decode(_sentence.AsSpan(0, n * stride), n);
        _decoder.Heads.AsSpan(0, n).CopyTo(Heads.AsSpan(start));
        _decoder.Relations.AsSpan(0, n).CopyTo(Relations.AsSpan(start));
    }

    private void Reserve(int n)
    {
        if (n <= _capacity)
            return;
        _capacity = Math.Max(64, n * 3 / 2);
        _vectors = new float[_capacity * _shape.Width];
        _wholeVectors = new int[_capacity * _shape.Width / 2];
        _tops = new float[_capacity];
        _whole = [.. weights.Layers.Select(_ => new int[_capacity * _shape.Hidden])];
        _gates = new float[_capacity * weights.Input.Stride];
        _newGates = new float[_gates.Length];
        _newWords = new int[_capacity];
        _choices = new float[_capacity * Math.Max(weights.Tags.Stride, weights.Names.Stride)];
        _nameScores = new float[_capacity * _shape.Names];
        _projected = new float[_capacity * weights.Projection.Stride];
        _sentence = new float[_projected.Length];
        _onlyTags = new int[]?[_capacity];
        Tags = new int[_capacity];
        Names = new int[_capacity];
        Heads = new int[_capacity];
        Relations = new int[_capacity];
    }
}

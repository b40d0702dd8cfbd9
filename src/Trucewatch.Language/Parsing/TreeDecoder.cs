using System.Numerics.Tensors;

namespace Trucewatch.Language;

/// <summary>Makes a tree of what the network says of each word as dependent and as head. Keeps its working memory; for one thread.</summary>
/// <remarks>
/// A sentence longer than <see cref="LongestPiece"/> words is decoded in pieces, whose roots hang on the first one's, so that the time stays linear.
/// </remarks>
internal sealed class TreeDecoder(NetworkWeights weights)
{
    internal const int LongestPiece = 192;

    private readonly int _arc = weights.Shape.Arc;
    private readonly int _label = weights.Shape.Label;
    private readonly int _stride = weights.Projection.Stride;
    private readonly int _rootRelation = weights.RootRelation;
    private readonly PackedMatrix _heads = new(0, 0);
    private readonly MaximumTree _tree = new();
    private float[] _candidates = [];
    private float[] _questions = [];
    private float[] _scores = [];
    private float[] _pairs = [];
    private float[] _relationScores = [];

    /// <summary>Heads, -1 for the root.</summary>
    internal int[] Heads { get; private set; } = [];

    /// <summary>Numbers of the relations.</summary>
    internal int[] Relations { get; private set; } = [];

    /// <summary>Finds heads and relations of a sentence.</summary>
    /// <param name="projected">For each word its parts as dependent and as head of an arc, then as dependent and as head of a relation.</param>
    /// <param name="n">The number of words.</param>
    internal void Decode(Span<float> projected, int n)
    {
        Reserve(n);
        var firstRoot = -1;
        for (var start = 0; start < n; start += LongestPiece)
        {
            var length = Math.Min(LongestPiece, n - start);
            var root = FindHeads(projected.Slice(start * _stride, length * _stride), start, length);
            if (firstRoot < 0)
                firstRoot = root;
            else
                Heads[root] = firstRoot;
        }

        FindRelations(projected, n);
    }

    private int FindHeads(Span<float> projected, int start, int n)
    {
        for (var i = 0; i < n; i++)
        {
            var row = projected.Slice(i * _stride, 2 * _arc);
            Activation.Bend(row);
            row[_arc..].CopyTo(_candidates.AsSpan(i * _arc));
        }

        weights.Root.AsSpan(0, _arc).CopyTo(_candidates.AsSpan(n * _arc));
        weights.Arc.Apply(projected, _stride, _questions, n);
        _heads.Pack(_candidates, _arc, n + 1, 1, _arc);
        Array.Clear(_scores, 0, n * _heads.Stride);
        MatrixProduct.Add(_questions, _arc, 1, _heads, _scores, _heads.Stride, n);
        var heads = Heads.AsSpan(start, n);
        _tree.Find(_scores, _heads.Stride, heads);
        var root = -1;
        for (var i = 0; i < n; i++)
        {
            if (heads[i] == n)
            {
                root = start + i;
                heads[i] = -1;
            }
            else
            {
                heads[i] += start;
            }
        }

        return root;
    }

    private void FindRelations(ReadOnlySpan<float> projected, int n)
    {
        for (var i = 0; i < n; i++)
        {
            var pair = _pairs.AsSpan(i * _label, _label);
            var head = Math.Max(Heads[i], 0);
            TensorPrimitives.Add(projected.Slice((i * _stride) + (2 * _arc), _label), projected.Slice((head * _stride) + (2 * _arc) + _label, _label), pair);
            Activation.Bend(pair);
        }

        weights.Label.Apply(_pairs, _label, _relationScores, n);
        for (var i = 0; i < n; i++)
        {
            var scores = _relationScores.AsSpan(i * weights.Label.Stride, weights.Shape.Relations);
            scores[_rootRelation] = float.MinValue;
            Relations[i] = Heads[i] < 0 ? _rootRelation : TensorPrimitives.IndexOfMax<float>(scores);
        }
    }

    private void Reserve(int n)
    {
        if (n <= Heads.Length)
            return;
        n = Math.Max(64, n * 3 / 2);
        var piece = Math.Min(n, LongestPiece);
        Heads = new int[n];
        Relations = new int[n];
        _candidates = new float[(piece + 1) * _arc];
        _questions = new float[piece * _arc];
        _scores = new float[piece * PackedMatrix.Pad(piece + 1)];
        _pairs = new float[n * _label];
        _relationScores = new float[n * weights.Label.Stride];
    }
}

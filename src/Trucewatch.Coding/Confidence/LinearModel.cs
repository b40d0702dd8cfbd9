using System.Numerics;

namespace Trucewatch.Coding;

/// <summary>A multinomial logistic model over hashed features: immutable, shared by any number of coders.</summary>
public sealed class LinearModel
{
    private readonly ulong[] _keys;
    private readonly float[] _weights;

    // Keys are hashes, spread evenly: their first bits say where a key would stand, to a place or two.
    private readonly int[] _starts;
    private readonly int _shift;

    // Most features of a decision are in no model. A bit for every eighth of a place says so without a look at the keys.
    private readonly ulong[] _filled;

    /// <summary>Takes weights sorted by key, <paramref name="classes"/> of them a key.</summary>
    /// <exception cref="ArgumentException">The lengths do not agree, or the keys are not sorted.</exception>
    public LinearModel(int classes, ulong[] keys, float[] weights)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length != keys.Length * classes)
            throw new ArgumentException($"{keys.Length} keys of {classes} classes need {keys.Length * classes} weights; there are {weights.Length}", nameof(weights));
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1] >= keys[i])
                throw new ArgumentException($"key {i} is not greater than the one before it", nameof(keys));
        }

        Classes = classes;
        _keys = keys;
        _weights = weights;
        var bits = Math.Max(4, BitOperations.Log2((uint)keys.Length | 1));
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        foreach (var key in keys)
            _starts[(key >> _shift) + 1]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        _filled = new ulong[Math.Max(1, (1 << bits) * 8 / 64)];
        foreach (var key in keys)
            _filled[key >> (_shift + 3)] |= 1UL << (int)(key >> (_shift - 3) & 63);
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>Fills in the probability of every class; features that training never saw count nothing.</summary>
    internal void Probabilities(FeatureSet features, Span<double> result) => Probabilities(features.Keys, result);

    /// <inheritdoc cref="Probabilities(FeatureSet, Span{double})"/>
    internal void Probabilities(IReadOnlyList<ulong> features, Span<double> result)
    {
        result.Clear();
        AddScores(features, result);
        SoftMax(result);
    }

    /// <summary>Adds to every class the sum of the weights of the features; features that training never saw count nothing.</summary>
    internal void AddScores(IReadOnlyList<ulong> features, Span<double> result)
    {
        for (var i = 0; i < features.Count; i++)
        {
            var at = Find(features[i]);
            if (at < 0)
                continue;
            Add(_weights.AsSpan(at * Classes, Classes), result);
        }
    }

    private static void Add(ReadOnlySpan<float> weights, Span<double> result)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= weights.Length; i += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(weights[i..]), out var low, out var high);
            (new Vector<double>(result[i..]) + low).CopyTo(result[i..]);
            (new Vector<double>(result[(i + Vector<double>.Count)..]) + high).CopyTo(result[(i + Vector<double>.Count)..]);
        }

        for (; i < weights.Length; i++)
            result[i] += weights[i];
    }

    /// <summary>The sum of the weights of the features, in a model of one class; features that training never saw count nothing.</summary>
    internal double Score(FeatureSet features)
    {
        var sum = 0.0;
        var keys = features.Keys;
        for (var i = 0; i < keys.Count; i++)
        {
            var at = Find(keys[i]);
            if (at >= 0)
                sum += _weights[at * Classes];
        }

        return sum;
    }

    /// <summary>Whether training saw the feature often enough to keep it.</summary>
    internal bool Has(ulong key) => Find(key) >= 0;

    private int Find(ulong key)
    {
        if ((_filled[key >> (_shift + 3)] >> (int)(key >> (_shift - 3) & 63) & 1) == 0)
            return -1;
        var at = _starts[key >> _shift];
        var end = _starts[(key >> _shift) + 1];
        while (at < end && _keys[at] < key)
            at++;
        return at < end && _keys[at] == key ? at : -1;
    }

    /// <summary>Turns scores into probabilities that add up to one.</summary>
    internal static void SoftMax(Span<double> scores)
    {
        var highest = double.NegativeInfinity;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++)
            sum += scores[c] = Math.Exp(scores[c] - highest);
        for (var c = 0; c < scores.Length; c++)
            scores[c] /= sum;
    }

    /// <summary>Writes the model: the number of classes, the number of keys, the keys, the weights; little-endian.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(_keys.Length);
        foreach (var key in _keys)
            writer.Write(key);
        foreach (var weight in _weights)
            writer.Write((Half)weight);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static LinearModel Read(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var keys = new ulong[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.ReadUInt64();
        var weights = new float[keys.Length * classes];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (float)reader.ReadHalf();
        return new LinearModel(classes, keys, weights);
    }
}

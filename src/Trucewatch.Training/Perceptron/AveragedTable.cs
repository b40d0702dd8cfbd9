namespace Trucewatch.Training;

/// <summary>Weights being learned by the averaged perceptron.</summary>
internal sealed class AveragedTable(int bits, int width)
{
    private readonly float[] _weights = new float[(1 << bits) * width];
    private readonly float[] _sums = new float[(1 << bits) * width];
    private int _step = 1;

    internal int Width => width;

    internal void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
            System.Numerics.Tensors.TensorPrimitives.Add(scores, _weights.AsSpan((int)(feature >> (32 - bits)) * width, width), scores);
    }

    internal void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature >> (32 - bits)) * width;
            _weights[row + right] += 1;
            _sums[row + right] += _step;
            _weights[row + wrong] -= 1;
            _sums[row + wrong] -= _step;
        }
    }

    internal void Step() => _step++;

    /// <summary>The averaged weights as signed bytes.</summary>
    internal sbyte[] Quantize()
    {
        var average = new float[_weights.Length];
        for (var i = 0; i < average.Length; i++)
            average[i] = _weights[i] - (_sums[i] / _step);
        var scale = 127 / Math.Min(24, average.Max(Math.Abs));
        return [.. average.Select(a => (sbyte)Math.Clamp(MathF.Round(a * scale), -127, 127))];
    }
}

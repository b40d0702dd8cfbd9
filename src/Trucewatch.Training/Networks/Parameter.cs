using System.Numerics;
using System.Runtime.InteropServices;

namespace Trucewatch.Training;

/// <summary>A matrix being learned, with its slope and the optimizer's two running means.</summary>
/// <remarks>Row-major; <see cref="Stride"/> columns, of which those from <see cref="Columns"/> on stay zero.</remarks>
internal sealed class Parameter
{
    private readonly float[] _mean;
    private readonly float[] _square;

    internal Parameter(string name, int rows, int columns, int stride, float spread, DeterministicRandom random)
    {
        (Name, Rows, Columns, Stride) = (name, rows, columns, stride);
        Value = new float[rows * stride];
        Gradient = new float[Value.Length];
        _mean = new float[Value.Length];
        _square = new float[Value.Length];
        for (var i = 0; i < Value.Length; i++)
            Value[i] = i % stride < columns ? random.Uniform(spread) : 0;
    }

    internal string Name { get; }

    internal int Rows { get; }

    internal int Columns { get; }

    internal int Stride { get; }

    internal float[] Value { get; }

    internal float[] Gradient { get; }

    /// <summary>One step of Adam; clears the slope.</summary>
    internal void Step(in AdamStep step) => Update(step, Value, Gradient, _mean, _square);

    internal static void Update(in AdamStep step, Span<float> value, Span<float> gradient, Span<float> mean, Span<float> square)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(value);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var m = MemoryMarshal.Cast<float, Vector<float>>(mean);
        var s = MemoryMarshal.Cast<float, Vector<float>>(square);
        var decay = new Vector<float>(1 - (step.Rate * step.Decay));
        for (var i = 0; i < x.Length; i++)
        {
            var slope = g[i] * step.Scale;
            m[i] += (slope - m[i]) * (1 - AdamStep.Beta1);
            s[i] += ((slope * slope) - s[i]) * (1 - AdamStep.Beta2);
            x[i] = (x[i] * decay) - (m[i] * step.MeanRate / (Vector.SquareRoot(s[i] * step.SquareScale) + new Vector<float>(1e-8f)));
            g[i] = Vector<float>.Zero;
        }
    }
}

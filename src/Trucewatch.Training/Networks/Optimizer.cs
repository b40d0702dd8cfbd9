using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Trucewatch.Training;

/// <summary>Takes the steps of Adam for a whole network, with slopes cut where all together are too steep.</summary>
/// <param name="decay">How much matrices shrink, in parts of the rate; tables do not.</param>
internal sealed class Optimizer(float decay)
{
    private const float Steepest = 5;
    private int _step;

    /// <summary>One step; clears the slopes.</summary>
    internal void Step(IReadOnlyList<Parameter> parameters, ReadOnlySpan<EmbeddingTable> tables, float rate)
    {
        var squares = Vector256<float>.Zero;
        foreach (var parameter in parameters)
        {
            foreach (var eight in MemoryMarshal.Cast<float, Vector256<float>>(parameter.Gradient.AsSpan()))
                squares += eight * eight;
        }

        // Added up in a fixed order, so that a run can be repeated to the bit on a machine with other vectors.
        var sum = 0f;
        for (var i = 0; i < Vector256<float>.Count; i++)
            sum += squares[i];
        var norm = MathF.Sqrt(sum);
        var scale = norm > Steepest ? Steepest / norm : 1;
        var step = new AdamStep(++_step, rate, scale, decay);
        foreach (var parameter in parameters)
            parameter.Step(step);
        var ofTables = new AdamStep(_step, rate, scale, 0);
        foreach (var table in tables)
            table.Step(ofTables);
    }
}

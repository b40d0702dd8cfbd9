using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Trucewatch.Language;

/// <summary>A step of a long short-term memory whose forget gate is what its input gate leaves over.</summary>
internal static class LstmCell
{
    /// <summary>The gates in the order in which they stand in a row: input, output, candidate.</summary>
    internal const int Gates = 3;

    /// <summary>One step of one sentence.</summary>
    /// <param name="gates">The gates' sums on entry and their values on exit; three times the width.</param>
    /// <param name="memory">The memory before the step on entry, after it on exit.</param>
    /// <param name="output">Gets the output.</param>
    internal static void Step(Span<float> gates, Span<float> memory, Span<float> output)
    {
        if (Vector512.IsHardwareAccelerated)
            StepWide(gates, memory, output);
        else
            StepPortable(gates, memory, output);
    }

    /// <summary>The same with vectors of 512 bits; each element by itself, so with the same bits.</summary>
    internal static void StepWide(Span<float> gates, Span<float> memory, Span<float> output)
    {
        var width = memory.Length;
        var i = MemoryMarshal.Cast<float, Vector512<float>>(gates[..width]);
        var o = MemoryMarshal.Cast<float, Vector512<float>>(gates.Slice(width, width));
        var g = MemoryMarshal.Cast<float, Vector512<float>>(gates.Slice(2 * width, width));
        var c = MemoryMarshal.Cast<float, Vector512<float>>(memory);
        var h = MemoryMarshal.Cast<float, Vector512<float>>(output[..width]);
        for (var k = 0; k < c.Length; k++)
        {
            i[k] = Activation.Sigmoid(i[k]);
            o[k] = Activation.Sigmoid(o[k]);
            g[k] = Activation.Tanh(g[k]);
            c[k] += i[k] * (g[k] - c[k]);
            h[k] = o[k] * Activation.Tanh(c[k]);
        }
    }

    internal static void StepPortable(Span<float> gates, Span<float> memory, Span<float> output)
    {
        var width = memory.Length;
        var i = MemoryMarshal.Cast<float, Vector<float>>(gates[..width]);
        var o = MemoryMarshal.Cast<float, Vector<float>>(gates.Slice(width, width));
        var g = MemoryMarshal.Cast<float, Vector<float>>(gates.Slice(2 * width, width));
        var c = MemoryMarshal.Cast<float, Vector<float>>(memory);
        var h = MemoryMarshal.Cast<float, Vector<float>>(output[..width]);
        for (var k = 0; k < c.Length; k++)
        {
            i[k] = Activation.Sigmoid(i[k]);
            o[k] = Activation.Sigmoid(o[k]);
            g[k] = Activation.Tanh(g[k]);
            c[k] += i[k] * (g[k] - c[k]);
            h[k] = o[k] * Activation.Tanh(c[k]);
        }
    }
}

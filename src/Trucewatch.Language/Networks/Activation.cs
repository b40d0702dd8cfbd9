using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Trucewatch.Language;

/// <summary>The curves of a network's cells, made of additions, products and one division, so that they are the same to the bit on every machine.</summary>
internal static class Activation
{
    private const float Limit = 7.9f;

    /// <summary>The hyperbolic tangent, by a ratio of polynomials; off by some units in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> Tanh(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new Vector<float>(-Limit)), new Vector<float>(Limit));
        var s = x * x;
        var p = new Vector<float>(-2.76076847742355e-16f);
        p = (p * s) + new Vector<float>(2.00018790482477e-13f);
        p = (p * s) + new Vector<float>(-8.60467152213735e-11f);
        p = (p * s) + new Vector<float>(5.12229709037114e-08f);
        p = (p * s) + new Vector<float>(1.48572235717979e-05f);
        p = (p * s) + new Vector<float>(6.37261928875436e-04f);
        p = (p * s) + new Vector<float>(4.89352455891786e-03f);
        var q = new Vector<float>(1.19825839466702e-06f);
        q = (q * s) + new Vector<float>(1.18534705686654e-04f);
        q = (q * s) + new Vector<float>(2.26843463243900e-03f);
        q = (q * s) + new Vector<float>(4.89352518554385e-03f);
        return x * p / q;
    }

    /// <summary>The logistic curve.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> Sigmoid(Vector<float> x)
    {
        var half = new Vector<float>(0.5f);
        return (Tanh(x * half) * half) + half;
    }

    /// <summary>Lets only a part of negative values through.</summary>
    /// <param name="values">As many as a multiple of 64.</param>
    internal static void Bend(Span<float> values)
    {
        var leak = new Vector<float>(NetworkWeights.Leak);
        foreach (ref var value in MemoryMarshal.Cast<float, Vector<float>>(values))
            value = Vector.Max(value, value * leak);
    }

    /// <summary>The same with vectors of 512 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Tanh(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-Limit)), Vector512.Create(Limit));
        var s = x * x;
        var p = Vector512.Create(-2.76076847742355e-16f);
        p = (p * s) + Vector512.Create(2.00018790482477e-13f);
        p = (p * s) + Vector512.Create(-8.60467152213735e-11f);
        p = (p * s) + Vector512.Create(5.12229709037114e-08f);
        p = (p * s) + Vector512.Create(1.48572235717979e-05f);
        p = (p * s) + Vector512.Create(6.37261928875436e-04f);
        p = (p * s) + Vector512.Create(4.89352455891786e-03f);
        var q = Vector512.Create(1.19825839466702e-06f);
        q = (q * s) + Vector512.Create(1.18534705686654e-04f);
        q = (q * s) + Vector512.Create(2.26843463243900e-03f);
        q = (q * s) + Vector512.Create(4.89352518554385e-03f);
        return x * p / q;
    }

    /// <summary>The same with vectors of 512 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Sigmoid(Vector512<float> x)
    {
        var half = Vector512.Create(0.5f);
        return (Tanh(x * half) * half) + half;
    }
}

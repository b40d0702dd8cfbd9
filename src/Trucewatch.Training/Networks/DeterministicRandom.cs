namespace Trucewatch.Training;

/// <summary>Random numbers that are the same on every machine and with every version of .NET (xorshift64*).</summary>
internal sealed class DeterministicRandom(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) | 1;

    internal uint Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (uint)((_state * 0x2545F4914F6CDD1D) >> 32);
    }

    /// <summary>A number from 0 to below <paramref name="end"/>.</summary>
    internal int Next(int end) => (int)((Next() * (ulong)end) >> 32);

    /// <summary>A number from 0 to below 1.</summary>
    internal float Fraction() => (Next() >> 8) * (1f / (1 << 24));

    /// <summary>A number from minus <paramref name="spread"/> to plus <paramref name="spread"/>.</summary>
    internal float Uniform(float spread) => ((Fraction() * 2) - 1) * spread;

    internal void Shuffle<T>(Span<T> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    /// <summary>Fills a dropout mask: 0 with the given chance, else what keeps the mean.</summary>
    internal void Mask(Span<float> mask, float drop)
    {
        var kept = 1 / (1 - drop);
        var limit = (uint)(drop * uint.MaxValue);
        for (var i = 0; i < mask.Length; i++)
            mask[i] = Next() < limit ? 0 : kept;
    }
}

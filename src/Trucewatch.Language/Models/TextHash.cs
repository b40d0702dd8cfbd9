namespace Trucewatch.Language;

/// <summary>Hashes that are the same on every machine and in every run; part of the model's format.</summary>
internal static class TextHash
{
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;

    /// <summary>A hash of characters whose high bits are well mixed.</summary>
    internal static uint Of(ReadOnlySpan<char> text, uint seed = 0)
    {
        var hash = Basis ^ (seed * 0x9E3779B9);
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>A hash of two hashes, in order.</summary>
    internal static uint Join(uint first, uint second) => Mix((first * 0x85EBCA6B) ^ ((second + 0x9E3779B9) * 0xC2B2AE35));

    /// <summary>Spreads every bit over all others.</summary>
    internal static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        return hash ^ (hash >> 16);
    }
}

using System.Runtime.InteropServices;

namespace Trucewatch.Language;

/// <summary>Weights of a linear classifier: features are hashed to rows, a row has one weight for each class.</summary>
internal sealed class HashedTable(ReadOnlyMemory<byte> weights, int bits, int width)
{
    internal int Width => width;

    internal void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        var table = MemoryMarshal.Cast<byte, sbyte>(weights.Span);
        foreach (var feature in features)
        {
            var row = table.Slice((int)(feature >> (32 - bits)) * width, width);
            for (var i = 0; i < row.Length; i++)
                scores[i] += row[i];
        }
    }
}

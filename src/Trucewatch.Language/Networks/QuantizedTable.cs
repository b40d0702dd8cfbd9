using System.Numerics;
using System.Runtime.InteropServices;

namespace Trucewatch.Language;

/// <summary>Vectors kept as signed bytes with one scale a row, read where they stand in the mapped file.</summary>
/// <remarks>
/// A hashed table has places on which nothing fell that was learned from. Such a table brings an index: for each place the number of its row,
/// counted from 1, or 0 where it has none and adds nothing.
/// </remarks>
internal sealed class QuantizedTable
{
    private readonly ReadOnlyMemory<byte> _values;
    private readonly ReadOnlyMemory<byte> _index;
    private readonly float[] _scales;
    private readonly int _width;

    internal QuantizedTable(ModelFile file, string name, int width, bool isIndexed = false)
    {
        _index = isIndexed ? file.Section(name + ".at") : default;
        _values = file.Section(name);
        _scales = file.Values<float>(name + ".scale").ToArray();
        _width = width;
    }

    /// <summary>Adds a row to a vector.</summary>
    internal void AddRow(int row, Span<float> target)
    {
        if (!_index.IsEmpty)
        {
            row = MemoryMarshal.Cast<byte, ushort>(_index.Span)[row] - 1;
            if (row < 0)
                return;
        }

        var source = MemoryMarshal.Cast<byte, sbyte>(_values.Span.Slice(row * _width, _width));
        var scale = new Vector<float>(_scales[row]);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(target);
        var step = Vector<sbyte>.Count;
        var quarter = Vector<float>.Count;
        for (int i = 0, k = 0; i < source.Length; i += step, k += step / quarter)
        {
            Vector.Widen(new Vector<sbyte>(source[i..]), out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            sums[k] += Vector.ConvertToSingle(a) * scale;
            sums[k + 1] += Vector.ConvertToSingle(b) * scale;
            sums[k + 2] += Vector.ConvertToSingle(c) * scale;
            sums[k + 3] += Vector.ConvertToSingle(d) * scale;
        }
    }
}

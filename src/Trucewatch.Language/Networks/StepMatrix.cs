using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Trucewatch.Language;

/// <summary>
/// The matrix of a recurrent step, in whole numbers of 16 bits: a step reads all of it for one row, so its size sets the speed.
/// </summary>
/// <remarks>
/// Inputs lie between -1 and 1. Sums are whole numbers and exact, so that every way of adding them up gives the same result.
/// Columns stand in blocks of 128; in a block the weights of two rows alternate, as the processor multiplies and adds them in pairs.
/// </remarks>
internal sealed class StepMatrix
{
    internal const int BlockWidth = 128;

    private const int InputScale = 1 << 11;

    private readonly short[] _values;
    private readonly float _scale;
    private readonly int _rows;
    private readonly int _columns;

    /// <param name="weights">Row-major.</param>
    /// <param name="rows">The number of rows; even.</param>
    /// <param name="columns">The number of columns; a multiple of 128.</param>
    internal StepMatrix(ReadOnlySpan<float> weights, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows % 2, 0, nameof(rows));
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % BlockWidth, 0, nameof(columns));
        (_rows, _columns) = (rows, columns);
        var top = 1e-6f;
        foreach (var weight in weights)
            top = MathF.Max(top, MathF.Abs(weight));
        // The largest whole number with which no sum of all rows leaves 32 bits.
        var limit = Math.Min(short.MaxValue, (int.MaxValue / InputScale / rows) - 1);
        _scale = top / limit;
        _values = new short[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                _values[Index(row, column)] = (short)MathF.Round(weights[(row * columns) + column] / _scale);
        }

        _scale /= InputScale;
    }

    private int Index(int row, int column) => (column / BlockWidth * BlockWidth * _rows) + (row / 2 * 2 * BlockWidth) + (column % BlockWidth * 2) + (row % 2);

    /// <summary>Adds a row times the matrix to a row of sums.</summary>
    internal void AddTo(ReadOnlySpan<float> input, Span<float> sums) => AddTo(input, sums, Avx512BW.IsSupported ? 512 : Avx2.IsSupported ? 256 : 0);

    /// <summary>The same with a choice of the way (512 or 256 bits, or 0 for the portable one), for tests.</summary>
    internal unsafe void AddTo(ReadOnlySpan<float> input, Span<float> sums, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(input.Length, _rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, _columns);
        Span<int> pairs = stackalloc int[_rows / 2];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (Whole(input[2 * i]) & 0xFFFF) | (Whole(input[(2 * i) + 1]) << 16);
        fixed (short* values = _values)
        fixed (float* result = sums)
        {
            for (var column = 0; column < _columns; column += BlockWidth)
            {
                var block = values + (column * _rows);
                if (bits == 512)
                    Add512(block, pairs, result + column);
                else if (bits == 256)
                    Add256(block, pairs, result + column);
                else
                    AddPortable(block, pairs, sums.Slice(column, BlockWidth));
            }
        }
    }

    // To the nearest: what is cut off is always positive.
    private static int Whole(float x) => (int)((x * InputScale) + (InputScale + 0.5f)) - InputScale;

    private unsafe void Add512(short* values, ReadOnlySpan<int> pairs, float* sums)
    {
        Vector512<int> r0 = default, r1 = default, r2 = default, r3 = default, r4 = default, r5 = default, r6 = default, r7 = default;
        foreach (var pair in pairs)
        {
            var x = Vector512.Create(pair).AsInt16();
            r0 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values));
            r1 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 32));
            r2 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 64));
            r3 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 96));
            r4 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 128));
            r5 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 160));
            r6 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 192));
            r7 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 224));
            values += 2 * BlockWidth;
        }

        Store512(sums, r0);
        Store512(sums + 16, r1);
        Store512(sums + 32, r2);
        Store512(sums + 48, r3);
        Store512(sums + 64, r4);
        Store512(sums + 80, r5);
        Store512(sums + 96, r6);
        Store512(sums + 112, r7);
    }

    private unsafe void Store512(float* sums, Vector512<int> whole) => (Vector512.Load(sums) + (Vector512.ConvertToSingle(whole) * _scale)).Store(sums);

    private unsafe void Add256(short* values, ReadOnlySpan<int> pairs, float* sums)
    {
        for (var part = 0; part < BlockWidth; part += 32)
        {
            Vector256<int> r0 = default, r1 = default, r2 = default, r3 = default;
            var at = values + (2 * part);
            foreach (var pair in pairs)
            {
                var x = Vector256.Create(pair).AsInt16();
                r0 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(at));
                r1 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(at + 16));
                r2 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(at + 32));
                r3 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(at + 48));
                at += 2 * BlockWidth;
            }

            Store256(sums + part, r0);
            Store256(sums + part + 8, r1);
            Store256(sums + part + 16, r2);
            Store256(sums + part + 24, r3);
        }
    }

    private unsafe void Store256(float* sums, Vector256<int> whole) => (Vector256.Load(sums) + (Vector256.ConvertToSingle(whole) * _scale)).Store(sums);

    private unsafe void AddPortable(short* values, ReadOnlySpan<int> pairs, Span<float> sums)
    {
        var target = MemoryMarshal.Cast<float, Vector<float>>(sums);
        for (var k = 0; k < target.Length; k++)
        {
            var whole = Vector<int>.Zero;
            var at = (int*)values + (k * Vector<int>.Count);
            foreach (var pair in pairs)
            {
                var both = Vector.Load(at);
                whole += (Vector.ShiftRightArithmetic(both << 16, 16) * new Vector<int>((short)pair)) + (Vector.ShiftRightArithmetic(both, 16) * new Vector<int>(pair >> 16));
                at += BlockWidth;
            }

            target[k] += Vector.ConvertToSingle(whole) * new Vector<float>(_scale);
        }
    }
}

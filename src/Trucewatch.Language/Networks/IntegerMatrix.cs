using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Trucewatch.Language;

/// <summary>
/// A matrix that is multiplied with what recurrent layers give, in whole numbers of 16 bits: half the memory to read, and twice the products a vector.
/// </summary>
/// <remarks>
/// Inputs lie between -1 and 1, or are brought there row by row (<see cref="RoundRow"/>). Sums are whole numbers and exact, so that every way of adding them up gives the same result.
/// Columns stand in blocks of 64; in a block the weights of two rows alternate, as the processor multiplies and adds them in pairs.
/// </remarks>
internal sealed unsafe class IntegerMatrix
{
    internal const int BlockWidth = 64;

    private const int InputScale = 1 << 11;

    private readonly short[] _values;
    private readonly float _scale;
    private readonly int _rows;

    /// <param name="weights">Row-major.</param>
    /// <param name="rows">The number of rows; even.</param>
    /// <param name="columns">The number of columns; a multiple of 64.</param>
    internal IntegerMatrix(ReadOnlySpan<float> weights, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows % 2, 0, nameof(rows));
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % BlockWidth, 0, nameof(columns));
        (_rows, Columns) = (rows, columns);
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

    /// <summary>The number of columns.</summary>
    internal int Columns { get; }

    /// <summary>The width of a row of input once it is rounded: two numbers in one.</summary>
    internal int Pairs => _rows / 2;

    private int Index(int row, int column) => (column / BlockWidth * BlockWidth * _rows) + (row / 2 * 2 * BlockWidth) + (column % BlockWidth * 2) + (row % 2);

    /// <summary>Rounds inputs between -1 and 1 to whole numbers, to the nearest.</summary>
    /// <param name="input">As many as a multiple of 64.</param>
    /// <param name="whole">Gets the whole numbers, two of 16 bits in one.</param>
    internal static void Round(ReadOnlySpan<float> input, Span<int> whole)
    {
        var source = MemoryMarshal.Cast<float, Vector<float>>(input);
        var target = MemoryMarshal.Cast<int, Vector<short>>(whole);
        for (var k = 0; k < target.Length; k++)
            target[k] = Vector.Narrow(Whole(source[2 * k]), Whole(source[(2 * k) + 1]));
    }

    /// <summary>Rounds a row of any numbers, as parts of the largest.</summary>
    /// <param name="input">The row; what is left in it is nothing.</param>
    /// <param name="whole">Gets the whole numbers, two of 16 bits in one.</param>
    /// <returns>The largest, with which products are to be multiplied.</returns>
    internal static float RoundRow(Span<float> input, Span<int> whole)
    {
        var top = MathF.Max(MathF.Abs(TensorPrimitives.MaxMagnitude<float>(input)), 1e-30f);
        TensorPrimitives.Multiply(input, 1 / top, input);
        Round(input, whole);
        return top;
    }

    /// <summary>Adds rows times the matrix to rows of sums.</summary>
    /// <param name="pairs">The rows, rounded, <paramref name="pairStride"/> apart.</param>
    /// <param name="pairStride">How far a row is from the next.</param>
    /// <param name="sums">The sums, <paramref name="sumStride"/> apart.</param>
    /// <param name="sumStride">How far a row of sums is from the next.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="tops">What <see cref="RoundRow"/> gave for each row; empty where the inputs were rounded as they are.</param>
    internal void AddTo(ReadOnlySpan<int> pairs, int pairStride, Span<float> sums, int sumStride, int rows, ReadOnlySpan<float> tops = default) =>
        AddTo(pairs, pairStride, sums, sumStride, rows, tops, Avx512BW.IsSupported ? 512 : Avx2.IsSupported ? 256 : 0);

    /// <summary>The same with a choice of the way (512 or 256 bits, or 0 for the portable one), for tests.</summary>
    internal void AddTo(ReadOnlySpan<int> pairs, int pairStride, Span<float> sums, int sumStride, int rows, ReadOnlySpan<float> tops, int bits)
    {
        if (rows == 0)
            return;
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs.Length, ((rows - 1) * pairStride) + Pairs, nameof(pairs));
        ArgumentOutOfRangeException.ThrowIfLessThan(tops.IsEmpty ? rows : tops.Length, rows, nameof(tops));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, ((rows - 1) * sumStride) + Columns, nameof(sums));
        fixed (short* values = _values)
        fixed (int* input = pairs)
        fixed (float* result = sums)
        {
            for (var column = 0; column < Columns; column += BlockWidth)
            {
                var block = values + (column * _rows);
                var row = 0;
                for (; bits > 0 && row + 4 <= rows; row += 4)
                {
                    var scales = tops.IsEmpty ? new Vector4(_scale) : new Vector4(tops.Slice(row, 4)) * _scale;
                    if (bits == 512)
                        FourRows512(block, input + (row * pairStride), pairStride, result + (row * sumStride) + column, sumStride, scales);
                    else
                        FourRows256(block, input + (row * pairStride), pairStride, result + (row * sumStride) + column, sumStride, scales);
                }

                for (; row < rows; row++)
                {
                    var scale = tops.IsEmpty ? _scale : tops[row] * _scale;
                    if (bits == 512)
                        OneRow512(block, input + (row * pairStride), result + (row * sumStride) + column, scale);
                    else if (bits == 256)
                        OneRow256(block, input + (row * pairStride), result + (row * sumStride) + column, scale);
                    else
                        OneRowPortable(block, input + (row * pairStride), result + (row * sumStride) + column, scale);
                }
            }
        }
    }

    // What is cut off is always positive.
    private static Vector<int> Whole(Vector<float> x) =>
        Vector.ConvertToInt32((x * new Vector<float>(InputScale)) + new Vector<float>(InputScale + 0.5f)) - new Vector<int>(InputScale);

    private void FourRows512(short* values, int* input, nint stride, float* sums, nint sumStride, Vector4 scales)
    {
        int* input1 = input + stride, input2 = input1 + stride, input3 = input2 + stride;
        Vector512<int> r00 = default, r01 = default, r02 = default, r03 = default, r10 = default, r11 = default, r12 = default, r13 = default;
        Vector512<int> r20 = default, r21 = default, r22 = default, r23 = default, r30 = default, r31 = default, r32 = default, r33 = default;
        for (var k = 0; k < Pairs; k++)
        {
            Vector512<short> b0 = Vector512.Load(values), b1 = Vector512.Load(values + 32), b2 = Vector512.Load(values + 64), b3 = Vector512.Load(values + 96);
            var x = Vector512.Create(input[k]).AsInt16();
            r00 += Avx512BW.MultiplyAddAdjacent(x, b0);
            r01 += Avx512BW.MultiplyAddAdjacent(x, b1);
            r02 += Avx512BW.MultiplyAddAdjacent(x, b2);
            r03 += Avx512BW.MultiplyAddAdjacent(x, b3);
            x = Vector512.Create(input1[k]).AsInt16();
            r10 += Avx512BW.MultiplyAddAdjacent(x, b0);
            r11 += Avx512BW.MultiplyAddAdjacent(x, b1);
            r12 += Avx512BW.MultiplyAddAdjacent(x, b2);
            r13 += Avx512BW.MultiplyAddAdjacent(x, b3);
            x = Vector512.Create(input2[k]).AsInt16();
            r20 += Avx512BW.MultiplyAddAdjacent(x, b0);
            r21 += Avx512BW.MultiplyAddAdjacent(x, b1);
            r22 += Avx512BW.MultiplyAddAdjacent(x, b2);
            r23 += Avx512BW.MultiplyAddAdjacent(x, b3);
            x = Vector512.Create(input3[k]).AsInt16();
            r30 += Avx512BW.MultiplyAddAdjacent(x, b0);
            r31 += Avx512BW.MultiplyAddAdjacent(x, b1);
            r32 += Avx512BW.MultiplyAddAdjacent(x, b2);
            r33 += Avx512BW.MultiplyAddAdjacent(x, b3);
            values += 2 * BlockWidth;
        }

        Store512(sums, scales.X, r00, r01, r02, r03);
        Store512(sums + sumStride, scales.Y, r10, r11, r12, r13);
        Store512(sums + (2 * sumStride), scales.Z, r20, r21, r22, r23);
        Store512(sums + (3 * sumStride), scales.W, r30, r31, r32, r33);
    }

    private void OneRow512(short* values, int* input, float* sums, float scale)
    {
        Vector512<int> r0 = default, r1 = default, r2 = default, r3 = default, s0 = default, s1 = default, s2 = default, s3 = default;
        for (var k = 0; k + 1 < Pairs; k += 2)
        {
            var x = Vector512.Create(input[k]).AsInt16();
            r0 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values));
            r1 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 32));
            r2 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 64));
            r3 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 96));
            x = Vector512.Create(input[k + 1]).AsInt16();
            s0 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 128));
            s1 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 160));
            s2 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 192));
            s3 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(values + 224));
            values += 4 * BlockWidth;
        }

        Store512(sums, scale, r0 + s0, r1 + s1, r2 + s2, r3 + s3);
    }

    // Inlined: a call here would make the loops before it keep their sums in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store512(float* sums, float scale, Vector512<int> r0, Vector512<int> r1, Vector512<int> r2, Vector512<int> r3)
    {
        (Vector512.Load(sums) + (Vector512.ConvertToSingle(r0) * scale)).Store(sums);
        (Vector512.Load(sums + 16) + (Vector512.ConvertToSingle(r1) * scale)).Store(sums + 16);
        (Vector512.Load(sums + 32) + (Vector512.ConvertToSingle(r2) * scale)).Store(sums + 32);
        (Vector512.Load(sums + 48) + (Vector512.ConvertToSingle(r3) * scale)).Store(sums + 48);
    }

    private void FourRows256(short* values, int* input, nint stride, float* sums, nint sumStride, Vector4 scales)
    {
        for (var part = 0; part < BlockWidth; part += 16)
        {
            Vector256<int> r00 = default, r01 = default, r10 = default, r11 = default, r20 = default, r21 = default, r30 = default, r31 = default;
            var at = values + (2 * part);
            for (var k = 0; k < Pairs; k++)
            {
                Vector256<short> b0 = Vector256.Load(at), b1 = Vector256.Load(at + 16);
                var x = Vector256.Create(input[k]).AsInt16();
                r00 += Avx2.MultiplyAddAdjacent(x, b0);
                r01 += Avx2.MultiplyAddAdjacent(x, b1);
                x = Vector256.Create(input[stride + k]).AsInt16();
                r10 += Avx2.MultiplyAddAdjacent(x, b0);
                r11 += Avx2.MultiplyAddAdjacent(x, b1);
                x = Vector256.Create(input[(2 * stride) + k]).AsInt16();
                r20 += Avx2.MultiplyAddAdjacent(x, b0);
                r21 += Avx2.MultiplyAddAdjacent(x, b1);
                x = Vector256.Create(input[(3 * stride) + k]).AsInt16();
                r30 += Avx2.MultiplyAddAdjacent(x, b0);
                r31 += Avx2.MultiplyAddAdjacent(x, b1);
                at += 2 * BlockWidth;
            }

            Store256(sums + part, scales.X, r00, r01);
            Store256(sums + sumStride + part, scales.Y, r10, r11);
            Store256(sums + (2 * sumStride) + part, scales.Z, r20, r21);
            Store256(sums + (3 * sumStride) + part, scales.W, r30, r31);
        }
    }

    private void OneRow256(short* values, int* input, float* sums, float scale)
    {
        for (var part = 0; part < BlockWidth; part += 32)
        {
            Vector256<int> r0 = default, r1 = default, r2 = default, r3 = default;
            var at = values + (2 * part);
            for (var k = 0; k < Pairs; k++)
            {
                var x = Vector256.Create(input[k]).AsInt16();
                r0 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(at));
                r1 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(at + 16));
                r2 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(at + 32));
                r3 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(at + 48));
                at += 2 * BlockWidth;
            }

            Store256(sums + part, scale, r0, r1);
            Store256(sums + part + 16, scale, r2, r3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store256(float* sums, float scale, Vector256<int> r0, Vector256<int> r1)
    {
        (Vector256.Load(sums) + (Vector256.ConvertToSingle(r0) * scale)).Store(sums);
        (Vector256.Load(sums + 8) + (Vector256.ConvertToSingle(r1) * scale)).Store(sums + 8);
    }

    private void OneRowPortable(short* values, int* input, float* sums, float scale)
    {
        for (var part = 0; part < BlockWidth; part += Vector<int>.Count)
        {
            var whole = Vector<int>.Zero;
            var at = (int*)values + part;
            for (var k = 0; k < Pairs; k++)
            {
                var both = Vector.Load(at);
                whole += (Vector.ShiftRightArithmetic(both << 16, 16) * new Vector<int>((short)input[k])) + (Vector.ShiftRightArithmetic(both, 16) * new Vector<int>(input[k] >> 16));
                at += BlockWidth;
            }

            (Vector.Load(sums + part) + (Vector.ConvertToSingle(whole) * new Vector<float>(scale))).Store(sums + part);
        }
    }
}

using System.Runtime.Intrinsics;

namespace Trucewatch.Language;

/// <summary>Products of matrices of single-precision numbers.</summary>
/// <remarks>
/// Every element of a result is added up from the first term to the last, each product rounded before it is added (no fused operations).
/// So the result is the same to the bit whatever the width of the vectors, the number of rows at a time, or the machine.
/// </remarks>
internal static unsafe class MatrixProduct
{
    private const int Panel = PackedMatrix.PanelWidth;

    /// <summary>Rows of <paramref name="left"/> times <paramref name="right"/>, added to what stands in <paramref name="result"/>.</summary>
    /// <param name="left">A matrix of <paramref name="rows"/> by the right one's number of rows.</param>
    /// <param name="rowStride">How far a row of the left matrix is from the next.</param>
    /// <param name="columnStride">How far a column of the left matrix is from the next.</param>
    /// <param name="right">The right matrix.</param>
    /// <param name="result">Row-major, <see cref="PackedMatrix.Stride"/> or more apart.</param>
    /// <param name="resultStride">How far a row of the result is from the next.</param>
    /// <param name="rows">The number of rows.</param>
    internal static void Add(ReadOnlySpan<float> left, int rowStride, int columnStride, PackedMatrix right, Span<float> result, int resultStride, int rows) =>
        Add(left, rowStride, columnStride, right, result, resultStride, rows, Vector512.IsHardwareAccelerated);

    /// <summary>The same with a choice of the way, for tests: both give the same bits.</summary>
    internal static void Add(
        ReadOnlySpan<float> left, int rowStride, int columnStride, PackedMatrix right, Span<float> result, int resultStride, int rows, bool isWide)
    {
        if (rows == 0)
            return;
        var depth = right.Rows;
        ArgumentOutOfRangeException.ThrowIfLessThan(left.Length, ((rows - 1) * rowStride) + ((depth - 1) * columnStride) + 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, ((rows - 1) * resultStride) + right.Stride);
        fixed (float* a = left, b = right.Values, c = result)
        {
            for (var column = 0; column < right.Stride; column += Panel)
            {
                var panel = b + (column * depth);
                var row = 0;
                for (; row + 4 <= rows; row += 4)
                {
                    if (isWide)
                        FourRows512(a + (row * rowStride), rowStride, columnStride, panel, depth, c + (row * resultStride) + column, resultStride);
                    else
                        FourRows256(a + (row * rowStride), rowStride, columnStride, panel, depth, c + (row * resultStride) + column, resultStride);
                }

                for (; row < rows; row++)
                {
                    if (isWide)
                        OneRow512(a + (row * rowStride), columnStride, panel, depth, c + (row * resultStride) + column);
                    else
                        OneRow256(a + (row * rowStride), columnStride, panel, depth, c + (row * resultStride) + column);
                }
            }
        }
    }

    private static void FourRows512(float* a, nint rowStride, nint columnStride, float* b, int depth, float* c, nint stride)
    {
        float* a1 = a + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
        float* c1 = c + stride, c2 = c1 + stride, c3 = c2 + stride;
        Vector512<float> r00 = Vector512.Load(c), r01 = Vector512.Load(c + 16), r02 = Vector512.Load(c + 32), r03 = Vector512.Load(c + 48);
        Vector512<float> r10 = Vector512.Load(c1), r11 = Vector512.Load(c1 + 16), r12 = Vector512.Load(c1 + 32), r13 = Vector512.Load(c1 + 48);
        Vector512<float> r20 = Vector512.Load(c2), r21 = Vector512.Load(c2 + 16), r22 = Vector512.Load(c2 + 32), r23 = Vector512.Load(c2 + 48);
        Vector512<float> r30 = Vector512.Load(c3), r31 = Vector512.Load(c3 + 16), r32 = Vector512.Load(c3 + 32), r33 = Vector512.Load(c3 + 48);
        nint at = 0;
        for (var k = 0; k < depth; k++)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16), b2 = Vector512.Load(b + 32), b3 = Vector512.Load(b + 48);
            var x = Vector512.Create(a[at]);
            r00 += x * b0;
            r01 += x * b1;
            r02 += x * b2;
            r03 += x * b3;
            x = Vector512.Create(a1[at]);
            r10 += x * b0;
            r11 += x * b1;
            r12 += x * b2;
            r13 += x * b3;
            x = Vector512.Create(a2[at]);
            r20 += x * b0;
            r21 += x * b1;
            r22 += x * b2;
            r23 += x * b3;
            x = Vector512.Create(a3[at]);
            r30 += x * b0;
            r31 += x * b1;
            r32 += x * b2;
            r33 += x * b3;
            b += Panel;
            at += columnStride;
        }

        Store512(c, r00, r01, r02, r03);
        Store512(c1, r10, r11, r12, r13);
        Store512(c2, r20, r21, r22, r23);
        Store512(c3, r30, r31, r32, r33);
    }

    private static void OneRow512(float* a, nint columnStride, float* b, int depth, float* c)
    {
        Vector512<float> r0 = Vector512.Load(c), r1 = Vector512.Load(c + 16), r2 = Vector512.Load(c + 32), r3 = Vector512.Load(c + 48);
        for (var k = 0; k < depth; k++)
        {
            var x = Vector512.Create(*a);
            r0 += x * Vector512.Load(b);
            r1 += x * Vector512.Load(b + 16);
            r2 += x * Vector512.Load(b + 32);
            r3 += x * Vector512.Load(b + 48);
            b += Panel;
            a += columnStride;
        }

        Store512(c, r0, r1, r2, r3);
    }

    private static void Store512(float* c, Vector512<float> r0, Vector512<float> r1, Vector512<float> r2, Vector512<float> r3)
    {
        r0.Store(c);
        r1.Store(c + 16);
        r2.Store(c + 32);
        r3.Store(c + 48);
    }

    private static void FourRows256(float* a, nint rowStride, nint columnStride, float* b, int depth, float* c, nint stride)
    {
        for (var part = 0; part < Panel; part += 16)
        {
            float* x = a, y = b + part;
            float* c0 = c + part, c1 = c0 + stride, c2 = c1 + stride, c3 = c2 + stride;
            Vector256<float> r00 = Vector256.Load(c0), r01 = Vector256.Load(c0 + 8), r10 = Vector256.Load(c1), r11 = Vector256.Load(c1 + 8);
            Vector256<float> r20 = Vector256.Load(c2), r21 = Vector256.Load(c2 + 8), r30 = Vector256.Load(c3), r31 = Vector256.Load(c3 + 8);
            for (var k = 0; k < depth; k++)
            {
                Vector256<float> b0 = Vector256.Load(y), b1 = Vector256.Load(y + 8);
                var v = Vector256.Create(*x);
                r00 += v * b0;
                r01 += v * b1;
                v = Vector256.Create(x[rowStride]);
                r10 += v * b0;
                r11 += v * b1;
                v = Vector256.Create(x[2 * rowStride]);
                r20 += v * b0;
                r21 += v * b1;
                v = Vector256.Create(x[3 * rowStride]);
                r30 += v * b0;
                r31 += v * b1;
                y += Panel;
                x += columnStride;
            }

            r00.Store(c0);
            r01.Store(c0 + 8);
            r10.Store(c1);
            r11.Store(c1 + 8);
            r20.Store(c2);
            r21.Store(c2 + 8);
            r30.Store(c3);
            r31.Store(c3 + 8);
        }
    }

    private static void OneRow256(float* a, nint columnStride, float* b, int depth, float* c)
    {
        for (var part = 0; part < Panel; part += 32)
        {
            float* x = a, y = b + part;
            var z = c + part;
            Vector256<float> r0 = Vector256.Load(z), r1 = Vector256.Load(z + 8), r2 = Vector256.Load(z + 16), r3 = Vector256.Load(z + 24);
            for (var k = 0; k < depth; k++)
            {
                var v = Vector256.Create(*x);
                r0 += v * Vector256.Load(y);
                r1 += v * Vector256.Load(y + 8);
                r2 += v * Vector256.Load(y + 16);
                r3 += v * Vector256.Load(y + 24);
                y += Panel;
                x += columnStride;
            }

            r0.Store(z);
            r1.Store(z + 8);
            r2.Store(z + 16);
            r3.Store(z + 24);
        }
    }
}

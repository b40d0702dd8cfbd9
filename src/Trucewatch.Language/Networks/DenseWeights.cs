namespace Trucewatch.Language;

/// <summary>A matrix and what is added to each row of its products.</summary>
internal sealed record DenseWeights(PackedMatrix Matrix, float[] Offsets)
{
    /// <summary>The width of a row of the result.</summary>
    internal int Stride => Matrix.Stride;

    /// <summary>Rows times the matrix plus the offsets.</summary>
    internal void Apply(ReadOnlySpan<float> input, int inputStride, Span<float> output, int rows)
    {
        for (var row = 0; row < rows; row++)
            Offsets.CopyTo(output.Slice(row * Stride, Stride));
        MatrixProduct.Add(input, inputStride, 1, Matrix, output, Stride, rows);
    }
}

namespace Trucewatch.Language;

/// <summary>A matrix in whole numbers and what is added to each row of its products.</summary>
internal sealed record IntegerWeights(IntegerMatrix Matrix, float[] Offsets)
{
    /// <summary>The width of a row of the result.</summary>
    internal int Stride => Matrix.Columns;

    /// <summary>Rows times the matrix plus the offsets.</summary>
    /// <param name="pairs">The rows, as <see cref="IntegerMatrix.Round"/> gives them.</param>
    /// <param name="output">Gets the result.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="tops">What <see cref="IntegerMatrix.RoundRow"/> gave for each row; empty where the rows were rounded as they are.</param>
    internal void Apply(ReadOnlySpan<int> pairs, Span<float> output, int rows, ReadOnlySpan<float> tops = default)
    {
        for (var row = 0; row < rows; row++)
            Offsets.CopyTo(output.Slice(row * Stride, Stride));
        Matrix.AddTo(pairs, Matrix.Pairs, output, Stride, rows, tops);
    }
}

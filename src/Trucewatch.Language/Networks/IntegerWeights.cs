namespace Trucewatch.Language;

/// <summary>A matrix in whole numbers and what is added to each row of its products.</summary>
internal sealed record IntegerWeights(IntegerMatrix Matrix, float[] Offsets)
{
    /// <summary>The width of a row of the result.</summary>
    internal int Stride => Matrix.Columns;

    /// <summary>
    /// From a recurrent layer's input to the gates' sums of both its directions: they read the same, so their matrices stand side by side and are
    /// multiplied as one.
    /// </summary>
    /// <param name="file">The model.</param>
    /// <param name="forward">The section of the matrix of the forward direction; its offsets are in that of the same name and <c>.b</c>.</param>
    /// <param name="backward">The section of the other's.</param>
    /// <param name="rows">The width of the input.</param>
    /// <param name="columns">The number of gates' sums of one direction.</param>
    internal static IntegerWeights OfBoth(ModelFile file, string forward, string backward, int rows, int columns)
    {
        float[] left = file.Floats(forward), right = file.Floats(backward);
        var joined = new float[rows * 2 * columns];
        for (var row = 0; row < rows; row++)
        {
            left.AsSpan(row * columns, columns).CopyTo(joined.AsSpan(row * 2 * columns));
            right.AsSpan(row * columns, columns).CopyTo(joined.AsSpan(((row * 2) + 1) * columns));
        }

        return new IntegerWeights(new IntegerMatrix(joined, rows, 2 * columns), [.. file.Floats(forward + ".b"), .. file.Floats(backward + ".b")]);
    }

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

namespace Trucewatch.Training;

/// <summary>A matrix of the forward or backward pass that is used again from batch to batch; row-major, 64-column strides.</summary>
internal sealed class Tensor(int stride)
{
    private float[] _values = [];

    internal int Stride => stride;

    internal int Rows { get; private set; }

    internal Span<float> All => _values.AsSpan(0, Rows * stride);

    internal Span<float> this[int row] => _values.AsSpan(row * stride, stride);

    /// <summary>Takes a number of rows, all zero.</summary>
    internal void Reset(int rows)
    {
        Rows = rows;
        if (_values.Length < rows * stride)
            _values = new float[rows * stride * 5 / 4];
        All.Clear();
    }
}

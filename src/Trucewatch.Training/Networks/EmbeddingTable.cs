namespace Trucewatch.Training;

/// <summary>Vectors of words or word pieces being learned; a step touches only the rows that the batch used.</summary>
internal sealed class EmbeddingTable
{
    private readonly float[] _gradient;
    private readonly float[] _mean;
    private readonly float[] _square;
    private readonly bool[] _isTouched;
    private readonly bool[] _isLearned;
    private readonly List<int> _touched = [];

    internal EmbeddingTable(int rows, int width, float spread, DeterministicRandom random)
    {
        (Rows, Width) = (rows, width);
        Value = new float[rows * width];
        _gradient = new float[Value.Length];
        _mean = new float[Value.Length];
        _square = new float[Value.Length];
        _isTouched = new bool[rows];
        _isLearned = new bool[rows];
        for (var i = 0; i < Value.Length; i++)
            Value[i] = random.Uniform(spread);
    }

    internal int Rows { get; }

    internal int Width { get; }

    internal float[] Value { get; }

    internal ReadOnlySpan<float> Row(int row) => Value.AsSpan(row * Width, Width);

    /// <summary>Whether anything was learned of a row; what stands in others is chance.</summary>
    internal bool IsLearned(int row) => _isLearned[row];

    internal void AddGradient(int row, ReadOnlySpan<float> gradient)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = _isLearned[row] = true;
            _touched.Add(row);
        }

        var target = _gradient.AsSpan(row * Width, Width);
        System.Numerics.Tensors.TensorPrimitives.Add(target, gradient, target);
    }

    internal void Step(in AdamStep step)
    {
        foreach (var row in _touched)
        {
            int start = row * Width;
            Parameter.Update(step, Value.AsSpan(start, Width), _gradient.AsSpan(start, Width), _mean.AsSpan(start, Width), _square.AsSpan(start, Width));
            _isTouched[row] = false;
        }

        _touched.Clear();
    }
}

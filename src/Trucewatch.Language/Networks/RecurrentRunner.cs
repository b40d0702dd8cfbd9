namespace Trucewatch.Language;

/// <summary>Runs recurrent layers over a batch of sentences, in both directions. Keeps its working memory; for one thread.</summary>
/// <param name="hidden">The width of the memory in each direction.</param>
internal sealed class RecurrentRunner(int hidden)
{
    private readonly float[] _given = new float[hidden];
    private float[] _memory = [];

    /// <summary>Runs one layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="batch">The sentences, longest first.</param>
    /// <param name="gates">The gates' sums by the layer's input, a row a word, forward direction first; used up.</param>
    /// <param name="whole">Gets the output, rounded as <see cref="IntegerMatrix.Round"/> does, a row a word, forward direction first.</param>
    internal void Run(LayerWeights layer, SentenceBatch batch, Span<float> gates, Span<int> whole)
    {
        int width = LstmCell.Gates * hidden, stride = 2 * width, half = hidden / 2;
        if (_memory.Length < batch.Active(0) * hidden)
            _memory = new float[batch.Active(0) * hidden];
        Array.Clear(_memory);
        for (var step = 0; step < batch.Steps; step++)
        {
            int first = batch.First(step), active = batch.Active(step);
            if (step > 0)
                layer.Forward.AddTo(whole[(batch.First(step - 1) * hidden)..], hidden, gates[(first * stride)..], stride, active);
            for (var k = 0; k < active; k++)
                Step(k, gates.Slice((first + k) * stride, width), whole.Slice((first + k) * hidden, half));
        }

        Array.Clear(_memory);
        for (var step = batch.Steps - 1; step >= 0; step--)
        {
            int first = batch.First(step), active = batch.Active(step);
            if (step + 1 < batch.Steps)
                layer.Backward.AddTo(whole[(((first + active) * hidden) + half)..], hidden, gates[((first * stride) + width)..], stride, batch.Active(step + 1));
            for (var k = 0; k < active; k++)
                Step(k, gates.Slice(((first + k) * stride) + width, width), whole.Slice(((first + k) * hidden) + half, half));
        }
    }

    private void Step(int sentence, Span<float> sums, Span<int> whole)
    {
        LstmCell.Step(sums, _memory.AsSpan(sentence * hidden, hidden), _given);
        IntegerMatrix.Round(_given, whole);
    }
}

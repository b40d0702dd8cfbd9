using System.Numerics.Tensors;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>The network of sentence boundaries being learned; see <see cref="BoundaryNetwork"/>.</summary>
internal sealed class BoundaryTrainingNetwork
{
    private const float Drop = 0.33f;
    private const float RecurrentDrop = 0.25f;
    private const float RelationWeight = 0.6f;
    private const float Decay = 1e-3f;
    private const int Choices = 2;

    private readonly DeterministicRandom _random = new(1);
    private readonly Optimizer _optimizer = new(Decay);
    private readonly List<Parameter> _parameters = [];
    private readonly EmbeddingTable _words;
    private readonly EmbeddingTable _pieces;
    private readonly LstmDirection _forward;
    private readonly LstmDirection _backward;
    private readonly DenseLayer _ends;
    private readonly DenseLayer _relations;
    private readonly int _relationCount;
    private readonly Tensor _input = new(BoundaryNetwork.Width), _inputSlope = new(BoundaryNetwork.Width), _inputMask = new(BoundaryNetwork.Width);
    private readonly Tensor _output = new(2 * BoundaryNetwork.Hidden), _outputSlope = new(2 * BoundaryNetwork.Hidden), _outputMask = new(2 * BoundaryNetwork.Hidden);
    private readonly Tensor _endScores;
    private readonly Tensor _relationScores;
    private readonly Dictionary<float[], float[]> _sums = [];
    private int _remembered;

    internal BoundaryTrainingNetwork(int words, int relations)
    {
        _words = new EmbeddingTable(words, BoundaryNetwork.Width, 0.1f, _random);
        _pieces = new EmbeddingTable(1 << BoundaryWords.PieceBits, BoundaryNetwork.Width, 0.05f, _random);
        _forward = new LstmDirection("f", BoundaryNetwork.Width, BoundaryNetwork.Hidden, _random, _parameters);
        _backward = new LstmDirection("b", BoundaryNetwork.Width, BoundaryNetwork.Hidden, _random, _parameters);
        _ends = new DenseLayer("ends", 2 * BoundaryNetwork.Hidden, Choices, _random, _parameters);
        _relations = new DenseLayer("relations", 2 * BoundaryNetwork.Hidden, relations, _random, _parameters);
        _relationCount = relations;
        (_endScores, _relationScores) = (new(_ends.Stride), new(_relations.Stride));
    }

    /// <summary>Learns from one batch; gives the loss.</summary>
    internal float Learn(Batch batch, float rate)
    {
        Embed(batch);
        Hide(_input, _inputMask);
        _output.Reset(batch.Rows);
        _forward.Forward(batch, null, _input, _output, 0, RecurrentDrop, _random);
        _backward.Forward(batch, batch.Reversed, _input, _output, BoundaryNetwork.Hidden, RecurrentDrop, _random);
        Hide(_output, _outputMask);
        _inputSlope.Reset(batch.Rows);
        _outputSlope.Reset(batch.Rows);
        var loss = LearnChoice(batch, _ends, _endScores, Choices, sentence => sentence.Tags, 1) +
            LearnChoice(batch, _relations, _relationScores, _relationCount, sentence => sentence.Relations, RelationWeight);
        TensorPrimitives.Multiply(_outputSlope.All, _outputMask.All, _outputSlope.All);
        _forward.Backward(batch, null, _input, _inputSlope, _outputSlope, 0);
        _backward.Backward(batch, batch.Reversed, _input, _inputSlope, _outputSlope, BoundaryNetwork.Hidden);
        TensorPrimitives.Multiply(_inputSlope.All, _inputMask.All, _inputSlope.All);
        EmbedBackward(batch);
        _optimizer.Step(_parameters, [_words, _pieces], rate);
        return loss;
    }

    /// <summary>Takes note of what has been learned so far, for <see cref="Average"/>.</summary>
    internal void Remember()
    {
        _remembered++;
        foreach (var values in Learned())
        {
            if (!_sums.TryGetValue(values, out var sums))
                _sums.Add(values, sums = new float[values.Length]);
            TensorPrimitives.Add(sums, values, sums);
        }
    }

    /// <summary>Puts the mean of all that was remembered in the place of what was learned last: less chance is in it.</summary>
    internal void Average()
    {
        foreach (var values in Learned())
            TensorPrimitives.Divide(_sums[values], _remembered, values);
    }

    /// <summary>Writes what was learned: vectors as signed bytes, matrices as half-precision numbers.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="words">How many rows of the table of words to keep.</param>
    internal void Export(ModelFileWriter file, int words)
    {
        TrainingNetwork.Export(file, "word", _words, [.. Enumerable.Range(0, words)]);
        TrainingNetwork.ExportLearned(file, "piece", _pieces);
        foreach (var parameter in _parameters.Where(parameter => parameter.Name is [('f' or 'b'), '.', ..]))
            file.Add<Half>(parameter.Name, Array.ConvertAll(parameter.Value, value => (Half)value));
        // Of two scores only the difference counts.
        var weights = _ends.Weights;
        var choice = Enumerable.Range(0, weights.Rows).Select(row => (Half)(weights.Value[(row * weights.Stride) + 1] - weights.Value[row * weights.Stride]));
        file.Add<Half>("choice", [.. choice, (Half)(_ends.Offsets.Value[1] - _ends.Offsets.Value[0])]);
    }

    private IEnumerable<float[]> Learned() => [_words.Value, _pieces.Value, .. _parameters.Select(parameter => parameter.Value)];

    private void Embed(Batch batch)
    {
        _input.Reset(batch.Rows);
        for (var t = 0; t < batch.Steps; t++)
        {
            for (var s = 0; s < batch.Running(t); s++)
            {
                var target = _input[batch.Row(s, t)];
                TensorPrimitives.Add(target, _words.Row(batch.Sentences[s].Words[t]), target);
                foreach (var piece in batch.Sentences[s].Pieces.AsSpan(t * BoundaryWords.PieceCount, BoundaryWords.PieceCount))
                    TensorPrimitives.Add(target, _pieces.Row(piece), target);
            }
        }
    }

    private void EmbedBackward(Batch batch)
    {
        for (var t = 0; t < batch.Steps; t++)
        {
            for (var s = 0; s < batch.Running(t); s++)
            {
                var slope = _inputSlope[batch.Row(s, t)];
                _words.AddGradient(batch.Sentences[s].Words[t], slope);
                foreach (var piece in batch.Sentences[s].Pieces.AsSpan(t * BoundaryWords.PieceCount, BoundaryWords.PieceCount))
                    _pieces.AddGradient(piece, slope);
            }
        }
    }

    private void Hide(Tensor values, Tensor mask)
    {
        mask.Reset(values.Rows);
        _random.Mask(mask.All, Drop);
        TensorPrimitives.Multiply(values.All, mask.All, values.All);
    }

    private float LearnChoice(Batch batch, DenseLayer layer, Tensor scores, int count, Func<TrainingSentence, int[]> labels, float weight)
    {
        layer.Forward(_output, scores);
        var loss = 0f;
        for (var t = 0; t < batch.Steps; t++)
        {
            for (var s = 0; s < batch.Running(t); s++)
            {
                var row = scores[batch.Row(s, t)];
                var label = labels(batch.Sentences[s])[t];
                if (label >= 0)
                    loss += SoftmaxLoss.Slope(row[..count], label, weight / batch.Rows);
                row[(label >= 0 ? count : 0)..].Clear();
            }
        }

        layer.Backward(_output, scores, _outputSlope);
        return loss;
    }
}

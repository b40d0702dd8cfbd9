using System.Numerics.Tensors;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>The network being learned: word vectors, recurrent layers, and the parts that choose tags, heads, relations and names.</summary>
internal sealed partial class TrainingNetwork
{
    private readonly TrainingOptions _options;
    private readonly DeterministicRandom _random;
    private readonly Optimizer _optimizer;
    private readonly List<Parameter> _parameters = [];
    private readonly EmbeddingTable _words;
    private readonly EmbeddingTable _pieces;
    private readonly LstmDirection[] _forward;
    private readonly LstmDirection[] _backward;
    private readonly Tensor[] _inputs;
    private readonly Tensor[] _inputSlopes;
    private readonly Tensor[] _masks;
    private readonly DenseLayer _tags;
    private readonly DenseLayer _names;
    private readonly DenseLayer _projection;
    private readonly DenseLayer _arc;
    private readonly DenseLayer _label;
    private readonly Parameter _rootHead;

    internal TrainingNetwork(NetworkShape shape, TrainingOptions options)
    {
        (Shape, _options) = (shape, options);
        _random = new DeterministicRandom(options.Seed);
        _optimizer = new Optimizer(options.Decay);
        _words = new EmbeddingTable(shape.Words, shape.Width, 0.1f, _random);
        _pieces = new EmbeddingTable(1 << shape.PieceBits, shape.Width, 0.05f, _random);
        _forward = new LstmDirection[shape.Layers];
        _backward = new LstmDirection[shape.Layers];
        _inputs = new Tensor[shape.Layers + 1];
        _inputSlopes = new Tensor[shape.Layers + 1];
        _masks = new Tensor[shape.Layers + 1];
        for (var layer = 0; layer <= shape.Layers; layer++)
        {
            var width = layer == 0 ? shape.Width : shape.Output;
            (_inputs[layer], _inputSlopes[layer], _masks[layer]) = (new(width), new(width), new(width));
            if (layer == shape.Layers)
                break;
            _forward[layer] = new LstmDirection($"l{layer}.f", width, shape.Hidden, _random, _parameters);
            _backward[layer] = new LstmDirection($"l{layer}.b", width, shape.Hidden, _random, _parameters);
        }

        _tags = new DenseLayer("tags", shape.Output, shape.Tags, _random, _parameters);
        _names = new DenseLayer("names", shape.Output, shape.Names, _random, _parameters);
        _projection = new DenseLayer("proj", shape.Output, 2 * (shape.Arc + shape.Label), _random, _parameters);
        _arc = new DenseLayer("arc", shape.Arc, shape.Arc, _random, _parameters);
        _label = new DenseLayer("label", shape.Label, shape.Relations, _random, _parameters);
        _rootHead = new Parameter("root", 1, shape.Arc, shape.Arc, 0.1f, _random);
        _parameters.Add(_rootHead);
    }

    internal NetworkShape Shape { get; }

    /// <summary>Learns from one batch; gives the loss.</summary>
    internal float Learn(Batch batch, float rate)
    {
        Embed(batch);
        for (var layer = 0; layer < Shape.Layers; layer++)
        {
            var output = _inputs[layer + 1];
            output.Reset(batch.Rows);
            _forward[layer].Forward(batch, null, _inputs[layer], output, 0, _options.RecurrentDrop, _random);
            _backward[layer].Forward(batch, batch.Reversed, _inputs[layer], output, Shape.Hidden, _options.RecurrentDrop, _random);
            Drop(batch, layer + 1);
        }

        foreach (var slope in _inputSlopes)
            slope.Reset(batch.Rows);
        var loss = LearnTags(batch) + LearnNames(batch) + LearnTrees(batch);
        for (var layer = Shape.Layers - 1; layer >= 0; layer--)
        {
            TensorPrimitives.Multiply(_inputSlopes[layer + 1].All, _masks[layer + 1].All, _inputSlopes[layer + 1].All);
            _forward[layer].Backward(batch, null, _inputs[layer], _inputSlopes[layer], _inputSlopes[layer + 1], 0);
            _backward[layer].Backward(batch, batch.Reversed, _inputs[layer], _inputSlopes[layer], _inputSlopes[layer + 1], Shape.Hidden);
        }

        EmbedBackward(batch);
        _optimizer.Step(_parameters, [_words, _pieces], rate);
        return loss;
    }

    private void Embed(Batch batch)
    {
        var input = _inputs[0];
        input.Reset(batch.Rows);
        for (var t = 0; t < batch.Steps; t++)
        {
            for (var s = 0; s < batch.Running(t); s++)
            {
                var sentence = batch.Sentences[s];
                var target = input[batch.Row(s, t)];
                TensorPrimitives.Add(target, _words.Row(sentence.Words[t]), target);
                foreach (var piece in sentence.Pieces.AsSpan(t * WordPieces.Count, WordPieces.Count))
                    TensorPrimitives.Add(target, _pieces.Row(piece), target);
            }
        }

        Drop(batch, 0);
    }

    private void EmbedBackward(Batch batch)
    {
        TensorPrimitives.Multiply(_inputSlopes[0].All, _masks[0].All, _inputSlopes[0].All);
        for (var t = 0; t < batch.Steps; t++)
        {
            for (var s = 0; s < batch.Running(t); s++)
            {
                var sentence = batch.Sentences[s];
                var slope = _inputSlopes[0][batch.Row(s, t)];
                _words.AddGradient(sentence.Words[t], slope);
                foreach (var piece in sentence.Pieces.AsSpan(t * WordPieces.Count, WordPieces.Count))
                    _pieces.AddGradient(piece, slope);
            }
        }
    }

    private void Drop(Batch batch, int layer)
    {
        _masks[layer].Reset(batch.Rows);
        _random.Mask(_masks[layer].All, _options.Drop);
        TensorPrimitives.Multiply(_inputs[layer].All, _masks[layer].All, _inputs[layer].All);
    }
}

using System.Numerics.Tensors;
using Trucewatch.Language;

namespace Trucewatch.Training;

/// <content>What the network chooses, and the slopes of its losses. All losses are means over the words of the batch.</content>
internal sealed partial class TrainingNetwork
{
    private readonly PackedMatrix _heads = new(0, 0);
    private Tensor? _tagScores, _nameScores, _projected, _projectedSlope, _projectedMask, _dependents, _dependentSlopes, _sides, _sideSlopes, _labelInput, _labelMask, _labelScores, _labelSlope;

    private float LearnTags(Batch batch)
    {
        var scores = _tagScores ??= new Tensor(_tags.Stride);
        _tags.Forward(_inputs[_options.TagLayer], scores);
        var loss = 0f;
        for (var row = 0; row < batch.Rows; row++)
        {
            var (sentence, position) = Place(batch, row);
            loss += SoftmaxLoss.Slope(scores[row][..Shape.Tags], sentence.Tags[position], 1f / batch.Rows);
            scores[row][Shape.Tags..].Clear();
        }

        _tags.Backward(_inputs[_options.TagLayer], scores, _inputSlopes[_options.TagLayer]);
        return loss;
    }

    private float LearnNames(Batch batch)
    {
        var scores = _nameScores ??= new Tensor(_names.Stride);
        _names.Forward(_inputs[_options.NameLayer], scores);
        var loss = 0f;
        for (var row = 0; row < batch.Rows; row++)
        {
            var (sentence, position) = Place(batch, row);
            var name = sentence.Names[position];
            if (name >= 0)
                loss += SoftmaxLoss.Slope(scores[row][..Shape.Names], name, _options.NameWeight / batch.Rows);
            scores[row][(name >= 0 ? Shape.Names : 0)..].Clear();
        }

        _names.Backward(_inputs[_options.NameLayer], scores, _inputSlopes[_options.NameLayer]);
        return loss;
    }

    private static (TrainingSentence Sentence, int Position) Place(Batch batch, int row)
    {
        var s = batch.Sentence[row];
        var t = 0;
        // Rows of a sentence stand one in each step, in order.
        int low = 0, high = batch.Steps - 1;
        while (low <= high)
        {
            t = (low + high) / 2;
            if (batch.First(t) + batch.Running(t) <= row)
                low = t + 1;
            else if (batch.First(t) > row)
                high = t - 1;
            else
                break;
        }

        return (batch.Sentences[s], t);
    }

    private float LearnTrees(Batch batch)
    {
        int arc = Shape.Arc, label = Shape.Label;
        var projected = _projected ??= new Tensor(_projection.Stride);
        var mask = _projectedMask ??= new Tensor(_projection.Stride);
        var slope = _projectedSlope ??= new Tensor(_projection.Stride);
        _projection.Forward(_inputs[Shape.Layers], projected);
        mask.Reset(batch.Rows);
        slope.Reset(batch.Rows);
        _random.Mask(mask.All, _options.Drop);
        for (var row = 0; row < batch.Rows; row++)
        {
            // The two parts for heads are bent here; those for relations only once they are added.
            for (var i = 0; i < 2 * arc; i++)
            {
                if (projected[row][i] < 0)
                    mask[row][i] *= NetworkWeights.Leak;
            }

            mask[row][(2 * arc)..].Fill(1);
        }

        TensorPrimitives.Multiply(projected.All, mask.All, projected.All);
        var loss = LearnHeads(batch, projected, slope) + LearnRelations(batch, projected, slope);
        TensorPrimitives.Multiply(slope.All, mask.All, slope.All);
        _projection.Backward(_inputs[Shape.Layers], slope, _inputSlopes[Shape.Layers]);
        return loss;
    }

    private float LearnHeads(Batch batch, Tensor projected, Tensor slope)
    {
        var arc = Shape.Arc;
        var dependents = _dependents ??= new Tensor(arc);
        var asked = _sides ??= new Tensor(arc);
        var askedSlope = _sideSlopes ??= new Tensor(arc);
        var dependentSlopes = _dependentSlopes ??= new Tensor(arc);
        dependents.Reset(batch.Rows);
        for (var row = 0; row < batch.Rows; row++)
            projected[row][..arc].CopyTo(dependents[row]);
        _arc.Forward(dependents, asked);
        askedSlope.Reset(batch.Rows);
        dependentSlopes.Reset(batch.Rows);
        var loss = 0f;
        for (var s = 0; s < batch.Sentences.Length; s++)
        {
            var sentence = batch.Sentences[s];
            var n = sentence.Length;
            // Rows of heads: the words, then the root.
            var heads = new float[(n + 1) * arc];
            var questions = new float[n * arc];
            for (var t = 0; t < n; t++)
            {
                projected[batch.Row(s, t)].Slice(arc, arc).CopyTo(heads.AsSpan(t * arc));
                asked[batch.Row(s, t)].CopyTo(questions.AsSpan(t * arc));
            }

            _rootHead.Value.AsSpan(0, arc).CopyTo(heads.AsSpan(n * arc));
            var stride = PackedMatrix.Pad(n + 1);
            var scores = new float[n * stride];
            _heads.Pack(heads, arc, n + 1, 1, arc);
            MatrixProduct.Add(questions, arc, 1, _heads, scores, stride, n);
            for (var t = 0; t < n; t++)
            {
                var row = scores.AsSpan(t * stride, n + 1);
                row[t] = -1e9f;
                loss += SoftmaxLoss.Slope(row, sentence.Heads[t], 1f / batch.Rows);
            }

            var questionSlopes = new float[n * arc];
            _heads.Pack(heads, n + 1, arc, arc, 1);
            MatrixProduct.Add(scores, stride, 1, _heads, questionSlopes, arc, n);
            var headSlopes = new float[(n + 1) * arc];
            _heads.Pack(questions, n, arc, arc, 1);
            MatrixProduct.Add(scores, 1, stride, _heads, headSlopes, arc, n + 1);
            for (var t = 0; t < n; t++)
            {
                questionSlopes.AsSpan(t * arc, arc).CopyTo(askedSlope[batch.Row(s, t)]);
                headSlopes.AsSpan(t * arc, arc).CopyTo(slope[batch.Row(s, t)].Slice(arc, arc));
            }

            TensorPrimitives.Add(_rootHead.Gradient, headSlopes.AsSpan(n * arc, arc), _rootHead.Gradient);
        }

        _arc.Backward(dependents, askedSlope, dependentSlopes);
        for (var row = 0; row < batch.Rows; row++)
            dependentSlopes[row].CopyTo(slope[row]);
        return loss;
    }

    private float LearnRelations(Batch batch, Tensor projected, Tensor slope)
    {
        int from = 2 * Shape.Arc, width = Shape.Label;
        var input = _labelInput ??= new Tensor(width);
        var mask = _labelMask ??= new Tensor(width);
        var scores = _labelScores ??= new Tensor(_label.Stride);
        var inputSlope = _labelSlope ??= new Tensor(width);
        input.Reset(batch.Rows);
        mask.Reset(batch.Rows);
        inputSlope.Reset(batch.Rows);
        _random.Mask(mask.All, _options.Drop);
        var loss = 0f;
        for (var row = 0; row < batch.Rows; row++)
        {
            if (Head(batch, row) is not (>= 0 and var head))
                continue;
            TensorPrimitives.Add(projected[row].Slice(from, width), projected[head].Slice(from + width, width), input[row]);
            for (var i = 0; i < width; i++)
            {
                if (input[row][i] < 0)
                    mask[row][i] *= NetworkWeights.Leak;
            }
        }

        TensorPrimitives.Multiply(input.All, mask.All, input.All);
        _label.Forward(input, scores);
        for (var row = 0; row < batch.Rows; row++)
        {
            if (Head(batch, row) < 0)
            {
                scores[row].Clear();
                continue;
            }

            var (sentence, position) = Place(batch, row);
            loss += SoftmaxLoss.Slope(scores[row][..Shape.Relations], sentence.Relations[position], 1f / batch.Rows);
            scores[row][Shape.Relations..].Clear();
        }

        _label.Backward(input, scores, inputSlope);
        TensorPrimitives.Multiply(inputSlope.All, mask.All, inputSlope.All);
        for (var row = 0; row < batch.Rows; row++)
        {
            if (Head(batch, row) is not (>= 0 and var head))
                continue;
            var dependentPart = slope[row].Slice(from, width);
            TensorPrimitives.Add(dependentPart, inputSlope[row], dependentPart);
            var headPart = slope[head].Slice(from + width, width);
            TensorPrimitives.Add(headPart, inputSlope[row], headPart);
        }

        return loss;
    }

    /// <summary>The row of a word's head; -1 for the root's word.</summary>
    private static int Head(Batch batch, int row)
    {
        var (sentence, position) = Place(batch, row);
        var head = sentence.Heads[position];
        return head == sentence.Length ? -1 : batch.Row(batch.Sentence[row], head);
    }
}

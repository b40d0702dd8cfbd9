using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>
/// A linear-chain conditional random field over name tags (Lafferty, McCallum and Pereira 2001), learned from partly known tags: the slope is what the
/// model expects of all rows of tags less what it expects of those that agree with what is known. AdaGrad's steps, weights drawn toward zero.
/// </summary>
internal sealed class ChainModel
{
    private const int Tags = NameTag.Count;
    private readonly NameTrainingOptions _options;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _meanWeights;
    private readonly float[] _meanSteps = new float[Tags * Tags];
    private readonly DeterministicRandom _random;
    private float[] _scores = [], _forward = [], _backward = [];
    private float[] _slopes = [];

    internal ChainModel(int features, NameTrainingOptions options)
    {
        (_options, _random) = (options, new DeterministicRandom(options.Seed));
        _weights = new float[features * Tags];
        _squares = new float[features * Tags];
        _meanWeights = new float[features * Tags];
    }

    /// <summary>The weight of a tag after another.</summary>
    internal float[] Steps { get; } = new float[Tags * Tags];

    private float[] StepSquares { get; } = new float[Tags * Tags];

    internal ReadOnlySpan<float> Weights(int feature) => _weights.AsSpan(feature * Tags, Tags);

    internal void Learn(List<NameExample> examples)
    {
        var order = examples.ToArray();
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            _random.Shuffle<NameExample>(order);
            foreach (var example in order)
                Learn(example, _options.Step * (1 - (epoch / (float)_options.Epochs)));
            if (epoch < _options.Epochs / 2)
                continue;

            // The mean of the later rounds errs less than the last.
            Add(_weights, _meanWeights);
            Add(Steps, _meanSteps);
        }

        var rounds = _options.Epochs - (_options.Epochs / 2);
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] = _meanWeights[i] / rounds;
        for (var i = 0; i < Steps.Length; i++)
            Steps[i] = _meanSteps[i] / rounds;
    }

    private static void Add(float[] values, float[] sums)
    {
        for (var i = 0; i < values.Length; i++)
            sums[i] += values[i];
    }

    private void Learn(NameExample example, float step)
    {
        var n = example.Tags.Length;
        if (_scores.Length < n * Tags)
        {
            var size = n * 2 * Tags;
            (_scores, _forward, _backward, _slopes) = (new float[size], new float[size], new float[size], new float[size]);
        }

        var shown = new int[n][];
        for (var i = 0; i < n; i++)
        {
            shown[i] = Show(example, i);
            var scores = _scores.AsSpan(i * Tags, Tags);
            scores.Clear();
            foreach (var feature in shown[i])
            {
                for (var tag = 0; tag < Tags; tag++)
                    scores[tag] += _weights[(feature * Tags) + tag];
            }
        }

        Array.Clear(_slopes, 0, n * Tags);
        var stepSlopes = new float[Tags * Tags];
        Expect(example, n, isFree: true, 1, stepSlopes);
        Expect(example, n, isFree: false, -1, stepSlopes);
        for (var i = 0; i < n; i++)
        {
            foreach (var feature in shown[i])
                Move(_weights, _squares, feature * Tags, _slopes.AsSpan(i * Tags, Tags), example.Weight, step);
        }

        Move(Steps, StepSquares, 0, stepSlopes, example.Weight, step);
    }

    private int[] Show(NameExample example, int word)
    {
        if (example.Features[word] is not { } features)
            return [];
        var first = _random.Fraction() < _options.Hide ? example.Lexical[word] : 0;
        var shown = new List<int>(features.Length);
        for (var i = first; i < features.Length; i++)
        {
            if (_random.Fraction() >= _options.Drop)
                shown.Add(features[i]);
        }

        return [.. shown];
    }

    private void Move(float[] weights, float[] squares, int at, ReadOnlySpan<float> slopes, float share, float step)
    {
        for (var tag = 0; tag < slopes.Length; tag++)
        {
            var slope = (slopes[tag] * share) + (_options.Shrink * weights[at + tag]);
            squares[at + tag] += slope * slope;
            weights[at + tag] -= step * slope / (MathF.Sqrt(squares[at + tag]) + 1e-2f);
        }
    }

    // Adds what the model expects, times a sign, to the slopes. Sums are kept as shares of each word's own sum, so that nothing overflows.
    private void Expect(NameExample example, int n, bool isFree, float sign, float[] stepSlopes)
    {
        Span<float> step = stackalloc float[Tags * Tags];
        for (var k = 0; k < step.Length; k++)
            step[k] = NameDecoder.CanFollow(k / Tags, k % Tags) ? SoftmaxLoss.Exp(Math.Clamp(Steps[k], -20, 20)) : 0;
        for (var i = 0; i < n; i++)
        {
            var row = _forward.AsSpan(i * Tags, Tags);
            for (var tag = 0; tag < Tags; tag++)
            {
                var sum = 0f;
                if (i == 0)
                    sum = step[tag];
                else
                {
                    for (var before = 0; before < Tags; before++)
                        sum += _forward[((i - 1) * Tags) + before] * step[(before * Tags) + tag];
                }

                row[tag] = sum * Potential(example, i, tag, isFree);
            }

            Normalize(row);
        }

        _backward.AsSpan((n - 1) * Tags, Tags).Fill(1);
        for (var i = n - 2; i >= 0; i--)
        {
            var row = _backward.AsSpan(i * Tags, Tags);
            for (var tag = 0; tag < Tags; tag++)
            {
                var sum = 0f;
                for (var after = 0; after < Tags; after++)
                    sum += step[(tag * Tags) + after] * Potential(example, i + 1, after, isFree) * _backward[((i + 1) * Tags) + after];
                row[tag] = sum;
            }

            Normalize(row);
        }

        Span<float> pairs = stackalloc float[Tags * Tags];
        for (var i = 0; i < n; i++)
        {
            var total = 0f;
            for (var tag = 0; tag < Tags; tag++)
                total += _forward[(i * Tags) + tag] * _backward[(i * Tags) + tag];
            for (var tag = 0; tag < Tags; tag++)
                _slopes[(i * Tags) + tag] += sign * _forward[(i * Tags) + tag] * _backward[(i * Tags) + tag] / total;
            pairs.Clear();
            var all = 0f;
            for (var before = 0; before < (i == 0 ? 1 : Tags); before++)
            {
                for (var tag = 0; tag < Tags; tag++)
                {
                    var pair = (i == 0 ? 1 : _forward[((i - 1) * Tags) + before]) * step[(before * Tags) + tag] * Potential(example, i, tag, isFree) * _backward[(i * Tags) + tag];
                    pairs[(before * Tags) + tag] = pair;
                    all += pair;
                }
            }

            for (var k = 0; k < pairs.Length; k++)
                stepSlopes[k] += sign * pairs[k] / all;
        }
    }

    private float Potential(NameExample example, int word, int tag, bool isFree)
    {
        if (example.Features[word] is null)
            return tag == NameTag.Outside ? 1 : 0;
        if (!isFree && example.Tags[word] >= 0 && example.Tags[word] != tag)
            return 0;
        return SoftmaxLoss.Exp(Math.Clamp(_scores[(word * Tags) + tag], -30, 30));
    }

    private static void Normalize(Span<float> row)
    {
        var sum = 0f;
        foreach (var value in row)
            sum += value;
        for (var i = 0; i < row.Length; i++)
            row[i] /= sum;
    }
}

using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>
/// Fits a multinomial logistic model by stochastic gradient descent with per-feature step sizes (AdaGrad) and shrinkage.
/// The same examples in the same order give the same weights to the bit.
/// </summary>
internal static class LogisticTrainer
{
    private const int Seed = 20250324;

    /// <summary>Fits the model.</summary>
    /// <param name="examples">Feature keys and the number of the right class.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="options">How long and how hard.</param>
    public static LinearModel Fit(IReadOnlyList<(ulong[] Keys, int Class)> examples, int classes, LogisticOptions options)
    {
        var seen = new Dictionary<ulong, int>();
        foreach (var key in examples.SelectMany(example => example.Keys))
            seen[key] = seen.GetValueOrDefault(key) + 1;
        ulong[] keys = [.. seen.Where(pair => pair.Value >= options.LeastCount).Select(pair => pair.Key).Order()];
        var index = keys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i);
        var rows = examples.Select(example => (Features: example.Keys.Where(index.ContainsKey).Select(key => index[key]).ToArray(), example.Class)).ToArray();
        var weights = new double[keys.Length * classes];
        var squares = new double[weights.Length];
        var sums = new double[options.Averages ? weights.Length : 0];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(Seed);
        var scores = new double[classes];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
                Step(rows[at].Features, rows[at].Class, classes, weights, squares, scores, options);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += weights[i];
        }

        return new LinearModel(classes, keys, [.. (options.Averages ? sums.Select(sum => sum / options.Epochs) : weights).Select(weight => (float)(Half)weight)]);
    }

    private static void Step(int[] features, int right, int classes, double[] weights, double[] squares, double[] scores, LogisticOptions options)
    {
        Array.Clear(scores);
        foreach (var feature in features)
        {
            for (var c = 0; c < classes; c++)
                scores[c] += weights[(feature * classes) + c];
        }

        LinearModel.SoftMax(scores);
        foreach (var feature in features)
        {
            for (var c = 0; c < classes; c++)
            {
                var at = (feature * classes) + c;
                var gradient = scores[c] - (c == right ? 1 : 0) + (options.Shrinkage * weights[at]);
                squares[at] += gradient * gradient;
                weights[at] -= options.Rate * gradient / Math.Sqrt(squares[at] + 1e-6);
            }
        }
    }
}

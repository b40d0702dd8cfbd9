using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>
/// Fits weights by which the right one of several candidates scores highest (a conditional logit), by stochastic gradient descent with per-feature step sizes
/// (AdaGrad), shrinkage and averaging. The same examples in the same order give the same weights to the bit.
/// </summary>
internal static class RankingTrainer
{
    private const int Seed = 20250324;

    /// <summary>Fits the weights.</summary>
    /// <param name="examples">Each a choice: the features of every candidate, and whether it is one of the right ones.</param>
    /// <param name="options">How long and how hard.</param>
    public static LinearModel Fit(IReadOnlyList<IReadOnlyList<(ulong[] Keys, bool IsRight)>> examples, LogisticOptions options)
    {
        var seen = new Dictionary<ulong, int>();
        foreach (var key in examples.SelectMany(example => example.SelectMany(candidate => candidate.Keys).Distinct()))
            seen[key] = seen.GetValueOrDefault(key) + 1;
        ulong[] keys = [.. seen.Where(pair => pair.Value >= options.LeastCount).Select(pair => pair.Key).Order()];
        var index = keys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i);
        var rows = examples.Select(example => example
            .Select(candidate => (Features: candidate.Keys.Where(index.ContainsKey).Select(key => index[key]).ToArray(), candidate.IsRight)).ToArray()).ToArray();
        var weights = new double[keys.Length];
        var squares = new double[keys.Length];
        var sums = new double[keys.Length]; // the mean over the rounds wavers less than the last
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
                Step(rows[at], weights, squares, options);
            for (var i = 0; i < weights.Length; i++)
                sums[i] += weights[i];
        }

        return new LinearModel(1, keys, [.. sums.Select(sum => (float)(Half)(sum / options.Epochs))]);
    }

    private static void Step((int[] Features, bool IsRight)[] row, double[] weights, double[] squares, LogisticOptions options)
    {
        var scores = new double[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            foreach (var feature in row[i].Features)
                scores[i] += weights[feature];
        }

        LinearModel.SoftMax(scores);
        var right = 0.0;
        for (var i = 0; i < row.Length; i++)
            right += row[i].IsRight ? scores[i] : 0;
        var gradients = new SortedDictionary<int, double>();
        for (var i = 0; i < row.Length; i++)
        {
            // Where several are right, each is wanted as far as it is believed already.
            var gradient = scores[i] - (row[i].IsRight ? scores[i] / Math.Max(right, 1e-12) : 0);
            foreach (var feature in row[i].Features)
                gradients[feature] = gradients.GetValueOrDefault(feature) + gradient;
        }

        foreach (var (feature, sum) in gradients)
        {
            var gradient = sum + (options.Shrinkage * weights[feature]);
            squares[feature] += gradient * gradient;
            weights[feature] -= options.Rate * gradient / Math.Sqrt(squares[feature] + 1e-6);
        }
    }
}

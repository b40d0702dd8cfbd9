using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>
/// Fits one logistic model a class where it is known only of several places together that one of them tells the class: the place with the highest score
/// answers for all. By stochastic gradient descent with per-feature step sizes (AdaGrad); the same examples in the same order give the same weights to the bit.
/// </summary>
internal static class PlaceTrainer
{
    private const int Seed = 20261130;

    /// <summary>Fits the model.</summary>
    /// <param name="examples">Places and what is so.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="options">How long and how hard; a feature is counted once an example.</param>
    public static LinearModel Fit(IReadOnlyList<PlaceExample> examples, int classes, LogisticOptions options)
    {
        var seen = new Dictionary<ulong, int>();
        foreach (var key in examples.SelectMany(example => example.Places.SelectMany(keys => keys).Concat(example.Setting).Distinct()))
            seen[key] = seen.GetValueOrDefault(key) + 1;
        ulong[] kept = [.. seen.Where(pair => pair.Value >= options.LeastCount).Select(pair => pair.Key).Order()];
        var index = kept.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i);
        int[] Rows(ulong[] keys) => [.. keys.Where(index.ContainsKey).Select(key => index[key])];
        var rows = examples.Select(example => (Places: example.Places.Select(Rows).ToArray(), Setting: Rows(example.Setting), example.Classes)).ToArray();
        var weights = new double[kept.Length * classes];
        var squares = new double[weights.Length];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                for (var c = 0; c < classes; c++)
                {
                    if (rows[at].Classes[c] is { } isSo)
                        Step(rows[at].Places, rows[at].Setting, isSo, c, classes, weights, squares, options);
                }
            }
        }

        return new LinearModel(classes, kept, [.. weights.Select(weight => (float)(Half)weight)]);
    }

    private static void Step(int[][] places, int[] setting, bool isSo, int c, int classes, double[] weights, double[] squares, LogisticOptions options)
    {
        double Sum(int[] features) => features.Sum(feature => weights[(feature * classes) + c]);
        int[] best = [];
        var highest = double.NegativeInfinity;
        foreach (var place in places)
        {
            var score = Sum(place);
            if (score > highest)
                (best, highest) = (place, score);
        }

        var error = (1 / (1 + Math.Exp(-highest - Sum(setting)))) - (isSo ? 1 : 0);
        foreach (var feature in best.Concat(setting))
        {
            var at = (feature * classes) + c;
            var gradient = error + (options.Shrinkage * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= options.Rate * gradient / Math.Sqrt(squares[at] + 1e-6);
        }
    }
}

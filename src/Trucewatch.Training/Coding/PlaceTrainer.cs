using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>
/// Fits one logistic model a class where it is known only of several places together that one of them tells the class: the place with the highest score
/// answers for all. By stochastic gradient descent with per-feature step sizes (AdaGrad); the same examples in the same order give the same weights to the bit.
/// </summary>
internal static class PlaceTrainer
{
    private const int Seed = 20261130;

    // What is known as surely as this teaches nothing more.
    private const double Negligible = 0.003;

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
        var rows = examples.Select(example => new Row([.. example.Places.Select(Rows)], Rows(example.Setting), example.Classes)).ToArray();
        // Classes share no weight, so each is learned by itself.
        var learned = new double[classes][];
        Parallel.For(0, classes, c => learned[c] = FitClass(rows, c, kept.Length, options));
        var weights = new float[kept.Length * classes];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (float)(Half)learned[i % classes][i / classes];
        return new LinearModel(classes, kept, weights);
    }

    private static double[] FitClass(Row[] rows, int c, int features, LogisticOptions options)
    {
        var weights = new double[features];
        var squares = new double[features];
        var sums = new double[options.Averages ? features : 0];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                if (rows[at].Classes[c] is { } isSo)
                    Step(rows[at], isSo, weights, squares, options);
            }

            for (var i = 0; i < sums.Length; i++)
                sums[i] += weights[i];
        }

        return options.Averages ? [.. sums.Select(sum => sum / options.Epochs)] : weights;
    }

    private static void Step(Row row, bool isSo, double[] weights, double[] squares, LogisticOptions options)
    {
        int[] best = [];
        var highest = row.Places.Length == 0 ? 0 : double.NegativeInfinity;
        foreach (var place in row.Places)
        {
            var score = Sum(place, weights);
            if (score > highest)
                (best, highest) = (place, score);
        }

        var error = (1 / (1 + Math.Exp(-highest - Sum(row.Setting, weights)))) - (isSo ? 1 : 0);
        if (Math.Abs(error) < Negligible)
            return;
        Move(best, error, weights, squares, options);
        Move(row.Setting, error, weights, squares, options);
    }

    private static double Sum(int[] features, double[] weights)
    {
        var sum = 0.0;
        foreach (var feature in features)
            sum += weights[feature];
        return sum;
    }

    private static void Move(int[] features, double error, double[] weights, double[] squares, LogisticOptions options)
    {
        foreach (var feature in features)
        {
            var gradient = error + (options.Shrinkage * weights[feature]);
            squares[feature] += gradient * gradient;
            weights[feature] -= options.Rate * gradient / Math.Sqrt(squares[feature] + 1e-6);
        }
    }

    private readonly record struct Row(int[][] Places, int[] Setting, IReadOnlyList<bool?> Classes);
}

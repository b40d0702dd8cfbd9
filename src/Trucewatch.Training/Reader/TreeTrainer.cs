using System.Runtime.InteropServices;
using Trucewatch.Reports;

namespace Trucewatch.Training;

/// <summary>
/// Grows a <see cref="TreeEnsemble"/> by gradient boosting on the logistic loss, with values cut into at most 64 bins a feature
/// (Friedman 2001; leaf answers by Newton's step, as in Chen and Guestrin 2016).
/// </summary>
internal sealed class TreeTrainer
{
    private const int MostBins = 64;

    private readonly TreeSettings _settings;
    private readonly float[] _targets;
    private readonly float[] _weights;
    private readonly float[][] _bounds;
    private readonly byte[][] _bins;
    private readonly double[] _sums;
    private readonly double[] _gradients;
    private readonly double[] _curvatures;
    private readonly List<TreeEnsemble.Split> _splits = [];
    private readonly Random _random;

    private TreeTrainer(IReadOnlyList<float[]> rows, float[] targets, float[] weights, TreeSettings settings)
    {
        _settings = settings;
        _targets = targets;
        _weights = weights;
        _random = new Random(settings.Seed);
        var features = rows[0].Length;
        _bounds = new float[features][];
        _bins = new byte[features][];
        for (var feature = 0; feature < features; feature++)
        {
            _bounds[feature] = Bounds(rows, feature);
            _bins[feature] = new byte[rows.Count];
            for (var row = 0; row < rows.Count; row++)
            {
                var at = Array.BinarySearch(_bounds[feature], rows[row][feature]);
                _bins[feature][row] = (byte)(at < 0 ? ~at : at);
            }
        }

        _sums = new double[rows.Count];
        _gradients = new double[rows.Count];
        _curvatures = new double[rows.Count];
    }

    /// <summary>Trains on rows of equal length.</summary>
    /// <param name="rows">The features.</param>
    /// <param name="targets">What is right for each row, 0 to 1.</param>
    /// <param name="weights">How much each row counts.</param>
    /// <param name="settings">How the trees are grown.</param>
    public static TreeEnsemble Train(IReadOnlyList<float[]> rows, float[] targets, float[] weights, TreeSettings settings) =>
        TreeEnsemble.Average([.. Enumerable.Range(0, settings.Bag)
            .Select(number => new TreeTrainer(rows, targets, weights, settings with { Seed = settings.Seed + number }).Run())]);

    private TreeEnsemble Run()
    {
        double positive = 0, total = 0;
        for (var i = 0; i < _targets.Length; i++)
        {
            positive += _targets[i] * _weights[i];
            total += _weights[i];
        }

        var start = (float)Math.Log((positive + 1e-3) / (total - positive + 1e-3));
        Array.Fill(_sums, start);
        var roots = new int[_settings.Trees];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            for (var i = 0; i < _sums.Length; i++)
            {
                var likely = 1 / (1 + Math.Exp(-_sums[i]));
                _gradients[i] = _weights[i] * (likely - _targets[i]);
                _curvatures[i] = _weights[i] * Math.Max(likely * (1 - likely), 1e-6);
            }

            var seen = new List<int>(_sums.Length);
            for (var i = 0; i < _sums.Length; i++)
            {
                if (_random.NextDouble() < _settings.RowShare)
                    seen.Add(i);
            }

            var features = Enumerable.Range(0, _bins.Length).Where(_ => _random.NextDouble() < _settings.FeatureShare).ToArray();
            roots[tree] = Grow([.. seen], features, _settings.Depth, null);
            AddTree(roots[tree]);
        }

        return new TreeEnsemble(_bins.Length, start, roots, [.. _splits]);
    }

    private void AddTree(int root)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            var at = root;
            while (_splits[at].Feature is >= 0 and var feature)
                at = _bounds[feature].Length > _bins[feature][i] && _bounds[feature][_bins[feature][i]] <= _splits[at].Value ? _splits[at].Low : _splits[at].High;
            _sums[i] += _splits[at].Value;
        }
    }

    private int Grow(int[] rows, int[] features, int depth, Histogram? known)
    {
        double gradient = 0, curvature = 0;
        foreach (var row in rows)
        {
            gradient += _gradients[row];
            curvature += _curvatures[row];
        }

        var sums = depth == 0 ? null : known ?? Count(rows, features);
        var best = sums is null ? default : FindBest(sums, features, gradient, curvature);
        var index = _splits.Count;
        if (best.Gain <= 1e-6)
        {
            _splits.Add(new TreeEnsemble.Split(-1, (float)(-_settings.Rate * gradient / (curvature + _settings.Shrink)), 0, 0));
            return index;
        }

        _splits.Add(default);
        var bins = _bins[best.Feature];
        int[] lowRows = [.. rows.Where(row => bins[row] <= best.Bin)], highRows = [.. rows.Where(row => bins[row] > best.Bin)];
        var (lowSums, highSums) = depth == 1 ? (null, null) : Part(sums!, lowRows, highRows, features);
        var low = Grow(lowRows, features, depth - 1, lowSums);
        var high = Grow(highRows, features, depth - 1, highSums);
        CollectionsMarshal.AsSpan(_splits)[index] = new TreeEnsemble.Split(best.Feature, _bounds[best.Feature][best.Bin], low, high);
        return index;
    }

    // Only the smaller side is counted; the larger is what it leaves of the whole.
    private (Histogram Low, Histogram High) Part(Histogram whole, int[] lowRows, int[] highRows, int[] features)
    {
        var smaller = Count(lowRows.Length < highRows.Length ? lowRows : highRows, features);
        whole.Subtract(smaller);
        return lowRows.Length < highRows.Length ? (smaller, whole) : (whole, smaller);
    }

    private Histogram Count(int[] rows, int[] features)
    {
        var sums = new Histogram(features.Length);
        double[] rowGradients = [.. rows.Select(row => _gradients[row])], rowCurvatures = [.. rows.Select(row => _curvatures[row])];
        for (var i = 0; i < features.Length; i++)
        {
            Span<double> gradients = sums.Gradients(i), curvatures = sums.Curvatures(i);
            var bins = _bins[features[i]];
            for (var j = 0; j < rows.Length; j++)
            {
                var bin = bins[rows[j]];
                gradients[bin] += rowGradients[j];
                curvatures[bin] += rowCurvatures[j];
            }
        }

        return sums;
    }

    private (double Gain, int Feature, int Bin) FindBest(Histogram sums, int[] features, double gradient, double curvature)
    {
        (double Gain, int Feature, int Bin) best = default;
        var whole = gradient * gradient / (curvature + _settings.Shrink);
        for (var i = 0; i < features.Length; i++)
        {
            Span<double> gradients = sums.Gradients(i), curvatures = sums.Curvatures(i);
            double lowGradient = 0, lowCurvature = 0;
            for (var bin = 0; bin < _bounds[features[i]].Length; bin++)
            {
                lowGradient += gradients[bin];
                lowCurvature += curvatures[bin];
                var (highGradient, highCurvature) = (gradient - lowGradient, curvature - lowCurvature);
                if (lowCurvature < _settings.LeastLeaf || highCurvature < _settings.LeastLeaf)
                    continue;
                var gain = (lowGradient * lowGradient / (lowCurvature + _settings.Shrink))
                    + (highGradient * highGradient / (highCurvature + _settings.Shrink)) - whole;
                if (gain > best.Gain)
                    best = (gain, features[i], bin);
            }
        }

        return best;
    }

    /// <summary>The bounds between bins: a value at or under bound <c>i</c> is in bin <c>i</c> or lower; the largest value needs none.</summary>
    private static float[] Bounds(IReadOnlyList<float[]> rows, int feature)
    {
        var values = rows.Select(row => row[feature]).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        if (distinct.Length <= MostBins)
            return distinct[..^1];
        return [.. Enumerable.Range(1, MostBins - 1).Select(i => values[(long)i * values.Length / MostBins]).Distinct().Where(value => value < distinct[^1])];
    }

    /// <summary>The gradients and curvatures of some rows, summed by feature and bin.</summary>
    private sealed class Histogram(int features)
    {
        private readonly double[] _sums = new double[2 * features * (MostBins + 1)];

        public Span<double> Gradients(int feature) => _sums.AsSpan(2 * feature * (MostBins + 1), MostBins + 1);

        public Span<double> Curvatures(int feature) => _sums.AsSpan(((2 * feature) + 1) * (MostBins + 1), MostBins + 1);

        public void Subtract(Histogram part)
        {
            for (var i = 0; i < _sums.Length; i++)
                _sums[i] -= part._sums[i];
        }
    }
}

using System.Globalization;

namespace Trucewatch.Reports;

/// <summary>Boosted decision trees: many small trees whose leaves are summed and squashed to a likelihood.</summary>
internal sealed class TreeEnsemble
{
    private readonly int _features;
    private readonly float _start;
    private readonly Split[] _splits;
    private readonly int[] _roots;
    private readonly Lazy<FullTrees> _fullTrees;

    /// <param name="features">The length of the rows that the trees were grown on.</param>
    /// <param name="start">The sum before the first tree, in log-odds.</param>
    /// <param name="roots">Index in <paramref name="splits"/> of each tree's first split.</param>
    /// <param name="splits">All splits and leaves.</param>
    public TreeEnsemble(int features, float start, int[] roots, Split[] splits)
    {
        _features = features;
        _start = start;
        _roots = roots;
        _splits = splits;
        _fullTrees = new Lazy<FullTrees>(() => new FullTrees(_roots, _splits));
    }

    /// <summary>One ensemble that answers, in log-odds, what the given ones answer on average.</summary>
    public static TreeEnsemble Average(IReadOnlyList<TreeEnsemble> ensembles)
    {
        var roots = new List<int>();
        var splits = new List<Split>();
        foreach (var ensemble in ensembles)
        {
            var offset = splits.Count;
            roots.AddRange(ensemble._roots.Select(root => root + offset));
            splits.AddRange(ensemble._splits.Select(split => split.Feature < 0
                ? split with { Value = split.Value / ensembles.Count }
                : split with { Low = split.Low + offset, High = split.High + offset }));
        }

        return new TreeEnsemble(ensembles[0]._features, ensembles.Average(ensemble => ensemble._start), [.. roots], [.. splits]);
    }

    /// <summary>For each row how likely it is story, 0 to 1.</summary>
    /// <exception cref="InvalidDataException">A row is of another length than those that the trees were grown on.</exception>
    public float[] Score(float[][] rows)
    {
        foreach (var row in rows)
        {
            if (row.Length != _features)
                throw new InvalidDataException($"Found a row of {row.Length} features, the model was trained on {_features}. Train it again.");
        }

        var scores = new float[rows.Length];
        Array.Fill(scores, _start);
        _fullTrees.Value.AddTo(scores, rows);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = 1 / (1 + MathF.Exp(-scores[i]));
        return scores;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is none of a tree ensemble.</exception>
    public static TreeEnsemble Read(IEnumerator<string> lines)
    {
        var features = int.Parse(Next(lines), CultureInfo.InvariantCulture);
        var start = float.Parse(Next(lines), CultureInfo.InvariantCulture);
        var roots = Next(lines).Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        var splits = new Split[int.Parse(Next(lines), CultureInfo.InvariantCulture)];
        for (var i = 0; i < splits.Length; i++)
        {
            var words = Next(lines).Split(' ');
            var value = float.Parse(words[^1], CultureInfo.InvariantCulture);
            splits[i] = words.Length == 1
                ? new Split(-1, value, 0, 0)
                : new Split(
                    int.Parse(words[0], CultureInfo.InvariantCulture), value,
                    int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
        }

        return new TreeEnsemble(features, start, roots, splits);
    }

    /// <summary>Writes the number of features, the start, the roots, the number of splits and each split on a line: feature, low, high and bound, or a leaf's value.</summary>
    public void Write(TextWriter writer)
    {
        writer.WriteLine(_features);
        writer.WriteLine(_start.ToString("R", CultureInfo.InvariantCulture));
        writer.WriteLine(string.Join(' ', _roots));
        writer.WriteLine(_splits.Length);
        foreach (var split in _splits)
        {
            var value = split.Value.ToString("G6", CultureInfo.InvariantCulture);
            writer.WriteLine(split.Feature < 0 ? value : string.Create(CultureInfo.InvariantCulture, $"{split.Feature} {split.Low} {split.High} {value}"));
        }
    }

    private static string Next(IEnumerator<string> lines) =>
        lines.MoveNext() ? lines.Current : throw new FormatException("The model ends too early.");

    /// <summary>A question about one feature, or with a negative feature a leaf.</summary>
    internal readonly record struct Split(int Feature, float Value, int Low, int High);
}

using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports what numbers are for.</summary>
/// <param name="coder">Codes by rules alone.</param>
/// <param name="options">How the model is fitted.</param>
/// <param name="measures">The pages of measures, in the order of the model's classes.</param>
internal sealed class MeasureTrainer(ReportCoder coder, LogisticOptions options, IReadOnlyList<string> measures)
{
    // As near as the developers' scorer asks two amounts to be.
    private const double Tolerance = 0.005;

    private readonly Dictionary<string, List<NumberExample>> _examples = new(StringComparer.Ordinal);

    /// <summary>Fits the model on the samples.</summary>
    public MeasureModel Fit(IEnumerable<CodedSample> samples)
    {
        var examples = samples.SelectMany(Examples).Where(example => !example.IsOptional)
            .Select(example => (example.Keys, example.Coded is null ? 0 : measures.ToList().IndexOf(example.Coded) + 1)).ToList();
        return new MeasureModel(LogisticTrainer.Fit(examples, measures.Count + 1, options), measures);
    }

    /// <summary>The numbers of a report with their features, what the rules make of each, and what a person coded.</summary>
    public List<NumberExample> Examples(CodedSample sample)
    {
        if (_examples.TryGetValue(sample.Name, out var known))
            return known;
        var examples = new List<NumberExample>();
        var left = sample.Figures.ToList();
        var features = new FeatureSet();
        foreach (var (context, numbers, operators) in coder.Numbers(sample.Report))
        {
            for (var i = 0; i < numbers.Count; i++)
            {
                var number = numbers[i];
                var coded = left.Where(figure => figure.Sentence == context.Sentence.Paragraph && coder.Reads(context, number, figure.Measure) is var (min, max) && Same(figure.Min, min) && Same(figure.Max, max))
                    .OrderByDescending(figure => figure.Measure == number.Ruled?.Measure)
                    .FirstOrDefault();
                if (coded is not null)
                    left.Remove(coded);
                MeasureFeatures.Fill(context, number, [.. numbers.Take(i)], operators, features);
                examples.Add(new NumberExample([.. features.Keys], number.Ruled?.Measure, coded?.Measure, coded?.IsOptional ?? false));
            }
        }

        return _examples[sample.Name] = examples;
    }

    /// <summary>How many figures of the report a person coded that no number that was read could be.</summary>
    public int Unread(CodedSample sample) => sample.Figures.Count(figure => !figure.IsOptional) - Examples(sample).Count(example => example.Coded is not null && !example.IsOptional);

    private static bool Same(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
}

using Trucewatch.Codebook;
using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports, and from the examples of the measures' pages, what numbers are for.</summary>
/// <param name="coder">Codes by rules alone.</param>
/// <param name="options">How the model is fitted.</param>
/// <param name="pages">The pages that the coder codes by; the measures among them, by name, are the model's classes.</param>
internal sealed class MeasureTrainer(ReportCoder coder, LogisticOptions options, IReadOnlyList<CodebookPage> pages)
{
    // A page's examples stand for many sentences of their kind.
    private const int TimesTold = 5;

    // As near as the developers' scorer asks two amounts to be.
    private const double Tolerance = 0.005;

    private readonly Dictionary<string, List<CodedNumbers>> _numbers = new(StringComparer.Ordinal);
    private List<NumberExample>? _told;

    /// <summary>The measures, in the order of the model's classes behind the first.</summary>
    public IReadOnlyList<string> Measures { get; } = [.. pages.Where(page => page.Kind is PageKind.Measure).Select(page => page.Id).Order(StringComparer.Ordinal)];

    /// <summary>Fits the model on the samples.</summary>
    public MeasureModel Fit(IEnumerable<CodedSample> samples)
    {
        var classes = Measures.Select((measure, i) => (measure, i)).ToDictionary(pair => pair.measure, pair => pair.i + 1, StringComparer.Ordinal);
        var told = Enumerable.Repeat(_told ??= [.. Told()], TimesTold).SelectMany(examples => examples);
        var examples = samples.SelectMany(Examples).Where(example => !example.IsOptional).Concat(told)
            .Select(example => (example.Keys, example.Coded is null ? 0 : classes[example.Coded])).ToList();
        return new MeasureModel(LogisticTrainer.Fit(examples, Measures.Count + 1, options), Measures);
    }

    /// <summary>The numbers of the pages' examples of which the rules make what the page says that they are, or are not.</summary>
    private IEnumerable<NumberExample> Told()
    {
        var features = new FeatureSet();
        foreach (var example in pages.Where(page => page.Kind is PageKind.Measure).SelectMany(page => page.Examples))
        {
            var says = example.Expectations.Where(line => Measures.Contains(line.Category)).ToLookup(line => line.Negative, line => line.Category);
            var history = new MeasureHistory();
            foreach (var (context, numbers, operators) in coder.Numbers(ExampleRunner.AsReport(example)))
            {
                history.NextSentence();
                for (var i = 0; i < numbers.Count; i++)
                {
                    var ruled = numbers[i].Ruled?.Measure;
                    if (ruled is null ? !says[true].Any() : !says[false].Contains(ruled))
                        continue;
                    MeasureFeatures.Fill(context, numbers, i, operators, history, features);
                    history.Tell(numbers[i].Number, ruled);
                    yield return new NumberExample([.. features.Keys], ruled, ruled, IsOptional: false);
                }
            }
        }
    }

    /// <summary>The numbers of a report with their features, what the rules make of each, and what a person coded, the numbers before each being taken as a person took them.</summary>
    public IEnumerable<NumberExample> Examples(CodedSample sample)
    {
        var features = new FeatureSet();
        var history = new MeasureHistory();
        foreach (var sentence in Numbers(sample))
        {
            history.NextSentence();
            for (var i = 0; i < sentence.Numbers.Count; i++)
            {
                MeasureFeatures.Fill(sentence.Context, sentence.Numbers, i, sentence.Operators, history, features);
                yield return sentence.Example(i, features);
                history.Tell(sentence.Numbers[i].Number, sentence.Coded[i]?.Measure);
            }
        }
    }

    /// <summary>The numbers of a report with the likeliest measure of each by a model that has not seen it, the numbers before each being taken as the model takes them.</summary>
    public IEnumerable<(NumberExample Number, string Best, double Likely)> Rate(CodedSample sample, MeasureModel model)
    {
        var features = new FeatureSet();
        var history = new MeasureHistory();
        var probabilities = new double[Measures.Count + 1];
        foreach (var sentence in Numbers(sample))
        {
            history.NextSentence();
            for (var i = 0; i < sentence.Numbers.Count; i++)
            {
                MeasureFeatures.Fill(sentence.Context, sentence.Numbers, i, sentence.Operators, history, features);
                model.Weights.Probabilities(features, probabilities);
                var best = Enumerable.Range(1, Measures.Count).MaxBy(measure => probabilities[measure]);
                yield return (sentence.Example(i, features), Measures[best - 1], probabilities[best]);
                history.Tell(sentence.Numbers[i].Number, probabilities[best] >= MeasureDecision.Least ? Measures[best - 1] : null);
            }
        }
    }

    /// <summary>How many figures of the report a person coded that no number that was read could be.</summary>
    public int Unread(CodedSample sample) => sample.Figures.Count(figure => !figure.IsOptional) - Examples(sample).Count(example => example.Coded is not null && !example.IsOptional);

    private List<CodedNumbers> Numbers(CodedSample sample)
    {
        if (_numbers.TryGetValue(sample.Name, out var known))
            return known;
        var all = new List<CodedNumbers>();
        var left = sample.Figures.ToList();
        foreach (var (context, numbers, operators) in coder.Numbers(sample.Report))
        {
            var coded = new CodedFigure?[numbers.Count];
            for (var i = 0; i < numbers.Count; i++)
            {
                var number = numbers[i];
                coded[i] = left.Where(figure => figure.Sentence == context.Sentence.Paragraph && coder.Reads(context, number, figure.Measure) is var (min, max) && Same(figure.Min, min) && Same(figure.Max, max))
                    .OrderByDescending(figure => figure.Measure == number.Ruled?.Measure)
                    .FirstOrDefault();
                if (coded[i] is { } found)
                    left.Remove(found);
            }

            all.Add(new CodedNumbers(context, numbers, operators, coded));
        }

        return _numbers[sample.Name] = all;
    }

    private static bool Same(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
}

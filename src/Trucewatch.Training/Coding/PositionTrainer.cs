using Trucewatch.Codebook;
using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports, and from the examples of the stances' pages, who stands where on proposals.</summary>
/// <param name="coder">Codes by rules alone.</param>
/// <param name="options">How the model is fitted.</param>
/// <param name="pages">The pages that the coder codes by; the stances among them, by name, are the model's classes.</param>
internal sealed class PositionTrainer(ReportCoder coder, LogisticOptions options, IReadOnlyList<CodebookPage> pages)
{
    // A page's examples stand for many sentences of their kind.
    private const int TimesTold = 3;

    private readonly Dictionary<string, List<PositionExample>> _examples = new(StringComparer.Ordinal);
    private List<PositionExample>? _told;

    /// <summary>The stances, in the order of the model's classes.</summary>
    public IReadOnlyList<string> Stances { get; } = [.. pages.Where(page => page.Kind is PageKind.Stance).Select(page => page.Id).Order(StringComparer.Ordinal)];

    /// <summary>Fits the model on the samples.</summary>
    public PositionModel Fit(IEnumerable<CodedSample> samples)
    {
        var told = Enumerable.Repeat(_told ??= [.. Told()], TimesTold).SelectMany(examples => examples);
        return new PositionModel(PlaceTrainer.Fit([.. samples.SelectMany(Examples).Concat(told).Select(Row)], Stances.Count, options), Stances);
    }

    /// <summary>The actors of a report with their features and what a person coded of them.</summary>
    public List<PositionExample> Examples(CodedSample sample)
    {
        if (_examples.TryGetValue(sample.Name, out var known))
            return known;
        var examples = new List<PositionExample>();
        foreach (var candidate in coder.Positions(sample.Report))
        {
            var coded = sample.Positions.Where(position => IsSame(candidate.Actor, position.Actor)).ToLookup(position => position.IsOptional, position => position.Stance);
            examples.Add(new PositionExample(candidate, [.. coded[false].Distinct()], [.. coded[true].Except(coded[false])]));
        }

        return _examples[sample.Name] = examples;
    }

    /// <summary>The actors of the pages' examples: what the rules make of them is what the pages say.</summary>
    private IEnumerable<PositionExample> Told() =>
        pages.Where(page => page.Kind is PageKind.Stance)
            .SelectMany(page => page.Examples)
            .SelectMany(example => coder.Positions(ExampleRunner.AsReport(example)))
            .Select(candidate => new PositionExample(candidate, [.. candidate.Ruled.Distinct()], []));

    private PlaceExample Row(PositionExample example) => new(
        [.. example.Candidate.Places.Select(place => place.Keys)],
        example.Candidate.Setting,
        [.. Stances.Select(stance => example.Coded.Contains(stance) ? true : example.Optional.Contains(stance) ? (bool?)null : false)]);

    private static bool IsSame(string actor, string coded) => actor.Equals(coded, StringComparison.OrdinalIgnoreCase);
}

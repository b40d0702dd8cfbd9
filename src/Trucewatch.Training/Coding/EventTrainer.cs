using Trucewatch.Codebook;
using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports, and from the examples of the event pages, which doings a sentence tells and at which word.</summary>
/// <param name="coder">Codes by rules alone.</param>
/// <param name="options">How the model is fitted.</param>
/// <param name="pages">The pages that the coder codes by; the event pages among them, by name, are the model's classes.</param>
internal sealed class EventTrainer(ReportCoder coder, LogisticOptions options, IReadOnlyList<CodebookPage> pages)
{
    // A page's examples stand for many sentences of their kind.
    private const int TimesTold = 6;

    private readonly Dictionary<string, List<PlaceExample>> _examples = new(StringComparer.Ordinal);
    private List<PlaceExample>? _told;

    /// <summary>The event pages, in the order of the model's classes.</summary>
    public IReadOnlyList<string> Types { get; } = [.. pages.Where(page => page.Kind is PageKind.Event).Select(page => page.Id).Order(StringComparer.Ordinal)];

    /// <summary>Fits the model on the samples.</summary>
    public EventModel Fit(IEnumerable<CodedSample> samples)
    {
        var told = Enumerable.Repeat(_told ??= [.. pages.SelectMany(page => page.Examples).SelectMany(Told)], TimesTold).SelectMany(examples => examples);
        return new EventModel(PlaceTrainer.Fit([.. samples.SelectMany(Examples).Concat(told)], Types.Count, options), Types);
    }

    private List<PlaceExample> Examples(CodedSample sample)
    {
        if (_examples.TryGetValue(sample.Name, out var known))
            return known;
        var coded = sample.Events.Select(one => (one.Sentence, one.Type)).ToHashSet();
        // Every coded sentence is a paragraph of its own, whatever the splitter makes of it.
        return _examples[sample.Name] = [.. coder.Candidates(sample.Report)
            .GroupBy(candidates => candidates.Context.Sentence.Paragraph)
            .Select(sentence => Example([.. sentence], [.. Types.Select(type => (bool?)coded.Contains((sentence.Key, type)))]))];
    }

    /// <summary>An example of a page: what its lines say is told, what they say is not, and nothing of the rest.</summary>
    private IEnumerable<PlaceExample> Told(PageExample example)
    {
        var told = example.Expectations.Where(line => !line.Negative).Select(line => line.Category).ToHashSet(StringComparer.Ordinal);
        var untold = example.Expectations.Where(line => line.Negative && line.Details.Length == 0).Select(line => line.Category).ToHashSet(StringComparer.Ordinal);
        List<bool?> classes = [.. Types.Select(type => told.Contains(type) ? true : untold.Contains(type) ? false : (bool?)null)];
        if (classes.TrueForAll(one => one is null))
            yield break;
        // Which of several sentences tells it, the example does not say.
        if (coder.Candidates(ExampleRunner.AsReport(example)).ToList() is { Count: > 0 } sentences)
            yield return Example(sentences, classes);
    }

    private static PlaceExample Example(IReadOnlyList<EventCandidates> sentences, IReadOnlyList<bool?> classes)
    {
        var places = new List<ulong[]>();
        var setting = new HashSet<ulong>();
        var features = new FeatureSet();
        foreach (var candidates in sentences)
        {
            for (var word = 0; word < candidates.Context.Tree.Count; word++)
            {
                if (!EventPlaces.IsPlace(candidates.Context, word))
                    continue;
                EventPlaces.OfWord(candidates, word, features);
                places.Add([.. features.Keys]);
            }

            EventPlaces.OfSentence(candidates, features);
            setting.UnionWith(features.Keys);
        }

        return new PlaceExample(places, [.. setting], classes);
    }
}

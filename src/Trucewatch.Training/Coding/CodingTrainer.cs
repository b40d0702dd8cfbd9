using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports how sure a match of an event rule is, and from the pages' examples besides how a doing stands to what is the case.</summary>
/// <param name="coder">Codes by rules alone.</param>
/// <param name="options">How the models are fitted.</param>
/// <param name="pages">The pages whose examples tell statuses.</param>
internal sealed class CodingTrainer(ReportCoder coder, LogisticOptions options, IReadOnlyList<CodebookPage> pages)
{
    // Chosen by cross-validation over the corpus.
    private static readonly LogisticOptions StatusOptions = new(Epochs: 20, Rate: 0.03, Shrinkage: 0.01, Averages: true);

    private readonly NearTrainer _near = new(coder, options, pages);

    private List<(ulong[] Keys, int Class)>? _told;

    private readonly Dictionary<string, (List<(ulong[] Keys, int Class)> Keep, List<(ulong[] Keys, int Class)> Status)> _examples = new(StringComparer.Ordinal);

    /// <summary>Fits the model on the samples.</summary>
    public CodingModel Fit(IReadOnlyList<CodedSample> samples)
    {
        var keep = new List<(ulong[] Keys, int Class)>();
        var status = new List<(ulong[] Keys, int Class)>();
        foreach (var sample in samples)
        {
            var examples = ExamplesOf(sample);
            keep.AddRange(examples.Keep);
            status.AddRange(examples.Status);
        }

        status.AddRange(_told ??= [.. pages.SelectMany(page => page.Examples).SelectMany(Told)]);
        return new CodingModel(LogisticTrainer.Fit(keep, 2, options), LogisticTrainer.Fit(status, Enum.GetValues<Status>().Length, StatusOptions), _near.Fit(samples));
    }

    /// <summary>Every match in the report with its confidence and status, and the doing that a person coded there.</summary>
    public IEnumerable<RatedDoing> Rated(CodedSample sample) =>
        coder.Candidates(sample.Report).SelectMany(sentence => coder.Rate(sentence).Select((finding, i) =>
            new RatedDoing(finding.Confidence, sentence.Findings[i].Status, finding.Status, Coded(sample, sentence.Context.Sentence.Paragraph, finding))));

    private IEnumerable<(ulong[] Keys, int Class)> Told(PageExample example)
    {
        var lines = example.Expectations.Select(expectation => new ExampleLine(expectation)).ToList();
        var features = new FeatureSet();
        foreach (var sentence in coder.Candidates(ExampleRunner.AsReport(example)))
        {
            foreach (var finding in sentence.Findings)
            {
                var statuses = lines.Select(line => line.StatusOf(finding.Type)).OfType<Status>().Distinct().ToList();
                if (statuses is not [var status])
                    continue;
                EventFeatures.ForStatus(sentence.Context, finding, sentence.Operators, features);
                yield return ([.. features.Keys], (int)status);
            }
        }
    }

    private (List<(ulong[] Keys, int Class)> Keep, List<(ulong[] Keys, int Class)> Status) ExamplesOf(CodedSample sample)
    {
        if (_examples.TryGetValue(sample.Name, out var known))
            return known;
        var keep = new List<(ulong[] Keys, int Class)>();
        var status = new List<(ulong[] Keys, int Class)>();
        var features = new FeatureSet();
        foreach (var sentence in coder.Candidates(sample.Report))
        {
            foreach (var finding in sentence.Findings)
            {
                var coded = Coded(sample, sentence.Context.Sentence.Paragraph, finding);
                EventFeatures.ForKeep(sentence.Context, finding, sentence.Findings, features);
                keep.Add(([.. features.Keys], coded is null ? 0 : 1));
                if (coded?.Status is { } right)
                {
                    EventFeatures.ForStatus(sentence.Context, finding, sentence.Operators, features);
                    status.Add(([.. features.Keys], (int)right));
                }
            }

            status.AddRange(NearlyTold(sample, sentence));
        }

        return _examples[sample.Name] = (keep, status);
    }

    /// <summary>Doings that a person coded and that a page only nearly tells: how they stand to what is the case is as plain in them as in any.</summary>
    private static IEnumerable<(ulong[] Keys, int Class)> NearlyTold(CodedSample sample, EventCandidates sentence)
    {
        var features = new FeatureSet();
        foreach (var page in sentence.Near.GroupBy(near => near.Finding.Type))
        {
            var coded = sample.Events.Where(one => one.Sentence == sentence.Context.Sentence.Paragraph && one.Type == page.Key).ToList();
            // Which of them is meant is known only where all have one status and no rule found one.
            if (coded.Select(one => one.Status).Distinct().ToList() is not [{ } right] || sentence.Findings.Any(finding => finding.Type == page.Key))
                continue;
            foreach (var near in page)
            {
                EventFeatures.ForStatus(sentence.Context, near.Finding, sentence.Operators, features);
                yield return ([.. features.Keys], (int)right);
            }
        }
    }

    /// <summary>The coded doing that the match is, or null. Every coded sentence is a paragraph of its own, whatever the splitter makes of it.</summary>
    private static CodedEvent? Coded(CodedSample sample, int sentence, EventFinding finding) =>
        sample.Events.Where(coded => coded.Sentence == sentence && coded.Type == finding.Type)
            .OrderByDescending(coded => coded.By.Intersect(finding.By).Any())
            .ThenByDescending(coded => coded.Status == finding.Status)
            .FirstOrDefault();
}

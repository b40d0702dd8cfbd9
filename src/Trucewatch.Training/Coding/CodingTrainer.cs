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
        return new CodingModel(LogisticTrainer.Fit(keep, 2, options), LogisticTrainer.Fit(status, Enum.GetValues<Status>().Length, options), _near.Fit(samples));
    }

    /// <summary>Every match in the report with its confidence, and whether a person coded it with that type and status.</summary>
    public IEnumerable<(double Confidence, bool IsCoded)> Rated(CodedSample sample) =>
        coder.Candidates(sample.Report).SelectMany(sentence => coder.Rate(sentence).Select(finding =>
        {
            var coded = Coded(sample, sentence.Context.Sentence.Paragraph, finding);
            return (finding.Confidence, coded is not null && (coded.Status ?? finding.Status) == finding.Status);
        }));

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
        }

        return _examples[sample.Name] = (keep, status);
    }

    /// <summary>The coded doing that the match is, or null. Every coded sentence is a paragraph of its own, whatever the splitter makes of it.</summary>
    private static CodedEvent? Coded(CodedSample sample, int sentence, EventFinding finding) =>
        sample.Events.Where(coded => coded.Sentence == sentence && coded.Type == finding.Type)
            .OrderByDescending(coded => coded.By.Intersect(finding.By).Any())
            .ThenByDescending(coded => coded.Status == finding.Status)
            .FirstOrDefault();
}

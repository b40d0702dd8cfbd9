using Trucewatch.Codebook;
using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports when a page's rules that lack one condition tell a doing all the same.</summary>
/// <remarks>
/// Rules that hold teach as well: each is looked at as if it lacked one of its conditions, for each of them, and marked so, because it is right much more often.
/// So do the pages' examples of what does not count, several times each.
/// Where a page nearly tells doings at several words of a sentence and fewer are coded, the likeliest by the round before are taken for them.
/// </remarks>
/// <param name="coder">Codes by rules alone.</param>
/// <param name="options">How the model is fitted.</param>
/// <param name="pages">The pages that the coder codes by.</param>
internal sealed class NearTrainer(ReportCoder coder, LogisticOptions options, IReadOnlyList<CodebookPage> pages)
{
    private const int Rounds = 3;
    private const int TimesTold = 5;

    private readonly PageVocabulary _vocabulary = new();
    private readonly Dictionary<string, List<NearGroup>> _groups = new(StringComparer.Ordinal);
    private List<NearGroup>? _told;

    /// <summary>Fits the model on the samples.</summary>
    public LinearModel Fit(IEnumerable<CodedSample> samples)
    {
        List<NearGroup> groups = [.. samples.SelectMany(Groups), .. _told ??= [.. Told()]];
        LinearModel? model = null;
        for (var round = 0; round < Rounds; round++)
        {
            var examples = new List<(ulong[] Keys, int Class)>();
            foreach (var group in groups)
            {
                var order = Enumerable.Range(0, group.Candidates.Count);
                if (model is { } before && group.Coded > 0)
                    order = order.OrderByDescending(i => Likely(before, group.Candidates[i]));
                examples.AddRange(order.Select((i, rank) => (group.Candidates[i], rank < group.Coded ? 1 : 0)));
            }

            model = LogisticTrainer.Fit(examples, 2, options);
        }

        return model!;
    }

    /// <summary>For each page that nearly tells something in a sentence: how likely the likeliest is, and whether a person coded a doing there that no rule found.</summary>
    /// <param name="sample">A report.</param>
    /// <param name="model">A model that has not seen it.</param>
    public IEnumerable<(string Type, double Likely, bool IsCoded)> Rate(CodedSample sample, LinearModel model) =>
        Groups(sample).Where(group => !group.IsMadeUp).Select(group => (group.Type, group.Candidates.Max(candidate => Likely(model, candidate)), group.Coded > 0));

    private static double Likely(LinearModel model, ulong[] keys)
    {
        Span<double> probabilities = stackalloc double[2];
        model.Probabilities(keys, probabilities);
        return probabilities[1];
    }

    private List<NearGroup> Groups(CodedSample sample)
    {
        if (_groups.TryGetValue(sample.Name, out var known))
            return known;
        var groups = new List<NearGroup>();
        foreach (var sentence in coder.Candidates(sample.Report))
        {
            var coded = sample.Events.Where(one => one.Sentence == sentence.Context.Sentence.Paragraph).ToLookup(one => one.Type);
            groups.AddRange(MadeUp(sentence, coded));
            foreach (var page in sentence.Near.GroupBy(near => near.Finding.Type))
            {
                var left = coded[page.Key].Count() - sentence.Findings.Count(finding => finding.Type == page.Key);
                groups.Add(new NearGroup(page.Key, [.. page.Select(near => Features(sentence, near, sentence.Findings))], Math.Max(0, left), IsMadeUp: false));
            }
        }

        return _groups[sample.Name] = groups;
    }

    /// <summary>What the pages' own examples say does not count: "no rejection".</summary>
    private IEnumerable<NearGroup> Told()
    {
        foreach (var example in pages.SelectMany(page => page.Examples))
        {
            var none = example.Expectations.Where(line => line.Negative && line.Details.Length == 0).Select(line => line.Category).ToHashSet(StringComparer.Ordinal);
            if (none.Count == 0)
                continue;
            foreach (var sentence in coder.Candidates(ExampleRunner.AsReport(example)))
            {
                foreach (var near in sentence.Near.Where(near => none.Contains(near.Finding.Type)))
                {
                    for (var time = 0; time < TimesTold; time++)
                        yield return new NearGroup(near.Finding.Type, [Features(sentence, near, sentence.Findings)], Coded: 0, IsMadeUp: false);
                }
            }
        }
    }

    private IEnumerable<NearGroup> MadeUp(EventCandidates sentence, ILookup<string, CodedEvent> coded)
    {
        foreach (var held in sentence.Findings.DistinctBy(finding => (finding.Match.Index, finding.Match.Page.Id)))
        {
            var others = sentence.Findings.Where(other => other.Match.Index != held.Match.Index || other.Type != held.Type).ToList();
            foreach (var condition in held.Match.Rule.Conditions.Where(condition => !condition.Negative))
            {
                var keys = Features(sentence, new NearCandidate(held, [new NearMatch(held.Match, condition)]), others, "made-up", held.Type);
                yield return new NearGroup(held.Type, [keys], coded.Contains(held.Type) ? 1 : 0, IsMadeUp: true);
            }
        }
    }

    private ulong[] Features(EventCandidates sentence, NearCandidate near, IReadOnlyList<EventFinding> found, params string[] mark)
    {
        var features = new FeatureSet();
        NearFeatures.Fill(sentence.Context, near, found, _vocabulary, features);
        for (var words = 1; words <= mark.Length; words++)
            features.Add(mark.AsSpan(0, words));
        return [.. features.Keys];
    }
}

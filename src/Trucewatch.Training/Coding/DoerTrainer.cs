using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports who does the doings that rules find.</summary>
internal sealed class DoerTrainer(ReportCoder coder, LogisticOptions options)
{
    private readonly Dictionary<string, List<DoerChoice>> _choices = new(StringComparer.Ordinal);

    /// <summary>Fits the model on the samples.</summary>
    public DoerModel Fit(IEnumerable<CodedSample> samples)
    {
        var examples = new List<IReadOnlyList<(ulong[] Keys, bool IsRight)>>();
        foreach (var choice in samples.SelectMany(Choices))
        {
            var worth = choice.Candidates.Select(candidate => choice.Coded.Max(one => Likeness(candidate.Parties, one.By))).ToList();
            var most = worth.Max();
            if (most > 0)
                examples.Add([.. choice.Candidates.Select((candidate, i) => (candidate.Features.Keys.ToArray(), worth[i] == most))]);
        }

        return new DoerModel(RankingTrainer.Fit(examples, options));
    }

    /// <summary>How often the rules alone, the model, and the best candidate name somebody whom a person named too.</summary>
    /// <param name="sample">A report.</param>
    /// <param name="model">A model that has not seen it.</param>
    public IEnumerable<DoerScore> Rate(CodedSample sample, DoerModel model)
    {
        var ranker = new DoerRanker(model);
        foreach (var choices in Choices(sample).GroupBy(choice => (choice.Sentence, choice.Finding.Type)))
        {
            foreach (var coded in choices.First().Coded)
            {
                var isNobody = coded.By.Count == 0;
                yield return new DoerScore(
                    isNobody ? "nobody" : coded.Type,
                    choices.Any(choice => Shares(choice.Ruled, coded.By)),
                    choices.Any(choice => Shares(ranker.Best(choice.Candidates, choice.Finding.By).Parties, coded.By)),
                    choices.Any(choice => choice.Candidates.Any(candidate => Shares(candidate.Parties, coded.By))));
            }
        }
    }

    private List<DoerChoice> Choices(CodedSample sample)
    {
        if (_choices.TryGetValue(sample.Name, out var known))
            return known;
        var sentences = coder.Findings(sample.Report);
        var completed = DoerInference.Complete(sentences);
        var report = new ReportParties(sentences);
        var choices = new List<DoerChoice>();
        for (var number = 0; number < sentences.Count; number++)
        {
            for (var i = 0; i < sentences[number].Events.Count; i++)
            {
                var finding = sentences[number].Events[i];
                var paragraph = sentences[number].Context.Sentence.Paragraph;
                var coded = sample.Events.Where(one => one.Sentence == paragraph && one.Type == finding.Type).ToList();
                if (coded.Count == 0)
                    continue;
                var candidates = finding.ByWay == EventFinder.EachWay ? [new DoerCandidate(finding.By)] : DoerCandidates.Of(sentences, number, finding, report);
                choices.Add(new DoerChoice(paragraph, finding, completed[number].Events[i].By, candidates, coded));
            }
        }

        return _choices[sample.Name] = choices;
    }

    /// <summary>How alike two sets of parties are: the share of those in either that are in both; 1 for two empty ones.</summary>
    private static double Likeness(IReadOnlyList<string> found, IReadOnlyList<string> coded)
    {
        if (found.Count == 0 || coded.Count == 0)
            return found.Count == coded.Count ? 1 : 0;
        var both = found.Count(party => coded.Any(name => IsSame(party, name)));
        return both / (double)(found.Count + coded.Count - both);
    }

    private static bool Shares(IReadOnlyList<string> found, IReadOnlyList<string> coded) =>
        coded.Count == 0 ? found.Count == 0 : found.Any(party => coded.Any(name => IsSame(party, name)));

    private static bool IsSame(string party, string coded) => party.Equals(coded, StringComparison.OrdinalIgnoreCase);
}

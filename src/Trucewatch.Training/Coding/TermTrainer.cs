using Trucewatch.Codebook;
using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports which words tell a term of a proposal.</summary>
/// <remarks>
/// People code the terms of a proposal and the sentences that speak of it, not which word tells which term. So a proposal's term is told by the cues that a model finds
/// likeliest among those in its sentences; the model is one fitted on other reports, round after round. What else may tell it is left out, and cues of terms that nobody coded tell none.
/// </remarks>
/// <param name="coder">Codes by rules alone.</param>
/// <param name="options">How the model is fitted.</param>
/// <param name="pages">The pages that the coder codes by; what their examples say of terms teaches too.</param>
internal sealed class TermTrainer(ReportCoder coder, LogisticOptions options, IReadOnlyList<CodebookPage> pages)
{
    // A page's examples stand for many sentences of their kind.
    private const int TimesTold = 3;

    private const int Rounds = 3;
    private const int Parts = 3;

    // A cue nearly as likely as the likeliest tells the term too.
    private const double AsGood = 0.85;

    private readonly Dictionary<string, IReadOnlyList<TermCandidate>> _candidates = new(StringComparer.Ordinal);
    private List<(ulong[] Keys, int Class)>? _told;

    /// <summary>Fits the model on the samples.</summary>
    public TermModel Fit(IReadOnlyList<CodedSample> samples)
    {
        var examples = samples.Select(sample => Examples(sample, null)).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var models = Enumerable.Range(0, Parts).Select(part => Fit(examples.Where((_, i) => i % Parts != part))).ToList();
            examples = [.. samples.Select((sample, i) => Examples(sample, models[i % Parts]))];
        }

        return new TermModel(Fit(examples).Weights, [.. samples.SelectMany(Candidates).Select(candidate => candidate.Term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private TermModel Fit(IEnumerable<List<(ulong[] Keys, int Class)>> examples) => new(LogisticTrainer.Fit(
        [.. examples.SelectMany(report => report), .. Enumerable.Repeat(_told ??= [.. Told()], TimesTold).SelectMany(told => told)], 2, options), []);

    /// <summary>What the pages' own examples say that is told, and that is not.</summary>
    private IEnumerable<(ulong[] Keys, int Class)> Told()
    {
        foreach (var example in pages.SelectMany(page => page.Examples))
        {
            var says = example.Expectations.Where(line => line.Category == "term").ToLookup(line => line.Negative, line => line.Details.Split(' ')[0]);
            if (!says[false].Any() && !says[true].Any())
                continue;
            foreach (var candidate in TermFeatures.Candidates(coder.Drafts(ExampleRunner.AsReport(example))))
            {
                for (var i = 0; i < candidate.Cues.Count; i++)
                {
                    if (says[true].Contains(candidate.Term))
                        yield return (candidate.Keys[i], 0);
                    else if (says[false].Contains(candidate.Term) && candidate.Cues[i].Footing is TermFooting.Told)
                        yield return (candidate.Keys[i], 1);
                }
            }
        }
    }

    /// <summary>What the report's proposals may have for terms.</summary>
    public IReadOnlyList<TermCandidate> Candidates(CodedSample sample)
    {
        if (!_candidates.TryGetValue(sample.Name, out var known))
            _candidates[sample.Name] = known = TermFeatures.Candidates(coder.Drafts(sample.Report));
        return known;
    }

    /// <summary>The cues of a report of which it is known whether they tell a term that a person coded.</summary>
    private List<(ulong[] Keys, int Class)> Examples(CodedSample sample, TermModel? model)
    {
        var examples = new List<(ulong[] Keys, int Class)>();
        foreach (var group in Candidates(sample).GroupBy(candidate => candidate.Term))
        {
            List<TermCandidate> candidates = [.. group];
            var worth = candidates.Select(candidate => candidate.Cues.Select((cue, i) => model?.Likely(candidate.Keys[i]) ?? Worth(cue.Footing)).ToList()).ToList();
            var coded = sample.Proposals.SelectMany(proposal => proposal.Terms.Where(term => term.Term == group.Key).Select(term => (proposal.Sentences, term.IsOptional))).ToList();
            var pairs = from i in Enumerable.Range(0, candidates.Count)
                        from j in Enumerable.Range(0, coded.Count)
                        let most = candidates[i].Cues.Select((cue, at) => coded[j].Sentences.Contains(cue.Paragraph) ? worth[i][at] : 0).Max()
                        where most > 0
                        orderby most descending
                        select (Candidate: i, Coded: j, Most: most);
            var taken = new HashSet<int>();
            var told = new HashSet<int>();
            foreach (var pair in pairs)
            {
                if (taken.Contains(pair.Candidate) || told.Contains(pair.Coded))
                    continue;
                taken.Add(pair.Candidate);
                told.Add(pair.Coded);
                var (sentences, isOptional) = coded[pair.Coded];
                var candidate = candidates[pair.Candidate];
                if (!isOptional)
                    examples.AddRange(candidate.Keys.Where((_, at) => sentences.Contains(candidate.Cues[at].Paragraph) && worth[pair.Candidate][at] >= AsGood * pair.Most).Select(keys => (keys, 1)));
            }

            for (var i = 0; i < candidates.Count; i++)
            {
                if (!taken.Contains(i))
                    examples.AddRange(candidates[i].Keys.Where((_, at) => !coded.Exists(one => one.Sentences.Contains(candidates[i].Cues[at].Paragraph))).Select(keys => (keys, 0)));
            }
        }

        return examples;
    }

    private static double Worth(TermFooting footing) => footing switch { TermFooting.Told => 1, TermFooting.Loose => 0.5, TermFooting.Near => 0.25, _ => 0.1 };
}

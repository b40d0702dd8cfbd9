using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports which words tell the terms of a proposal.</summary>
internal sealed class ProposalTrainer(ReportCoder coder, LogisticOptions options)
{
    private readonly Dictionary<string, List<(ulong[] Keys, int Class)>> _examples = new(StringComparer.Ordinal);

    /// <summary>Fits the model on the samples.</summary>
    public ProposalModel Fit(IReadOnlyList<CodedSample> samples) => new(LogisticTrainer.Fit([.. samples.SelectMany(ExamplesOf)], 2, options));

    private List<(ulong[] Keys, int Class)> ExamplesOf(CodedSample sample)
    {
        if (_examples.TryGetValue(sample.Name, out var known))
            return known;
        var drafts = coder.Proposals(sample.Report);
        var features = new FeatureSet();
        var examples = new List<(ulong[] Keys, int Class)>();
        foreach (var (draft, term, isTerm) in TermLabels.Of(drafts, sample.Proposals))
        {
            ProposalFeatures.OfDraftTerm(draft, [.. draft.TermCues.Where(cue => cue.Term == term)], features);
            examples.Add(([.. features.Keys], isTerm ? 1 : 0));
        }

        return _examples[sample.Name] = examples;
    }
}

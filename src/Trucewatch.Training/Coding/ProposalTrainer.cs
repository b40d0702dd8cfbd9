using Trucewatch.Coding;

namespace Trucewatch.Training;

/// <summary>Learns from coded reports which words tell the terms of a proposal, and where actors stand on it.</summary>
internal sealed class ProposalTrainer(ReportCoder coder, IReadOnlyList<string> stances, LogisticOptions options)
{
    private readonly Dictionary<string, (List<(ulong[] Keys, int Class)> Terms, List<(ulong[] Keys, int Class)> Stances)> _examples = new(StringComparer.Ordinal);

    /// <summary>Fits the model on the samples.</summary>
    public ProposalModel Fit(IReadOnlyList<CodedSample> samples)
    {
        var terms = new List<(ulong[] Keys, int Class)>();
        var positions = new List<(ulong[] Keys, int Class)>();
        foreach (var sample in samples)
        {
            var examples = ExamplesOf(sample);
            terms.AddRange(examples.Terms);
            positions.AddRange(examples.Stances);
        }

        return new ProposalModel(LogisticTrainer.Fit(terms, 2, options), LogisticTrainer.Fit(positions, stances.Count + 1, options), stances);
    }

    private (List<(ulong[] Keys, int Class)> Terms, List<(ulong[] Keys, int Class)> Stances) ExamplesOf(CodedSample sample)
    {
        if (_examples.TryGetValue(sample.Name, out var known))
            return known;
        var (drafts, discourse) = coder.Proposals(sample.Report);
        var labels = new ProposalLabels(sample.Proposals);
        var features = new FeatureSet();
        var terms = new List<(ulong[] Keys, int Class)>();
        foreach (var (draft, term, isTerm) in labels.Terms(drafts))
        {
            ProposalFeatures.OfDraftTerm(draft, [.. draft.TermCues.Where(cue => cue.Term == term)], features);
            terms.Add(([.. features.Keys], isTerm ? 1 : 0));
        }

        var positions = new List<(ulong[] Keys, int Class)>();
        foreach (var (draft, actor, stance) in labels.Stances(drafts))
        {
            ProposalFeatures.OfDraftStance(draft, [.. draft.StanceCues.Where(cue => cue.Actor == actor)], discourse, features);
            positions.Add(([.. features.Keys], stance is null ? 0 : 1 + IndexOf(stance)));
        }

        return _examples[sample.Name] = (terms, positions);
    }

    private int IndexOf(string stance)
    {
        for (var i = 0; i < stances.Count; i++)
        {
            if (stances[i] == stance)
                return i;
        }

        throw new InvalidDataException($"the corpus has the stance '{stance}', for which the codebook has no page; add the page or mend the corpus");
    }
}

using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Puts the tellings of one proposal together. Reports are gone through in order of their days; each proposal of a report goes to the one known
/// that it fits best (name words, makers, terms and amounts, nearness in time), at most one of a report to each, or begins a new one if the
/// report says enough of it to tell it from others.
/// </summary>
internal static class ProposalMerger
{
    private const double LeastLikeness = 1.7;

    // Copies tell the same offers in nearly the same words.
    private const double LeastLikenessOfCopies = 0.9;

    public static IReadOnlyList<ProposalLine> Merge(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<Truce> truces, DateOnly today)
    {
        var drafts = new List<ProposalDraft>();
        foreach (var report in reports)
        {
            var proposals = report.Coded.Records.OfType<Proposal>().ToList();
            var pairs = new List<(double Likeness, int Proposal, int Draft)>();
            for (var p = 0; p < proposals.Count; p++)
            {
                for (var d = 0; d < drafts.Count; d++)
                {
                    var likeness = drafts[d].Likeness(proposals[p], report);
                    var voice = voices.Of(report.Coded.Report.Id);
                    var copied = drafts[d].Tellings.Any(telling => voices.Of(telling.Report.Coded.Report.Id) == voice);
                    if (likeness >= (copied ? LeastLikenessOfCopies : LeastLikeness))
                        pairs.Add((likeness, p, d));
                }
            }

            var known = drafts.Count;
            var takenDrafts = new bool[known];
            var taken = new bool[proposals.Count];
            foreach (var (_, p, d) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Proposal).ThenBy(pair => pair.Draft))
            {
                if (taken[p] || takenDrafts[d])
                    continue;
                taken[p] = takenDrafts[d] = true;
                drafts[d].Add(report, proposals[p]);
            }

            for (var p = 0; p < proposals.Count; p++)
            {
                if (taken[p] || !ProposalDraft.HasSubstance(proposals[p]))
                    continue;
                var draft = new ProposalDraft();
                draft.Add(report, proposals[p]);
                drafts.Add(draft);
            }
        }

        var lines = drafts.ConvertAll(draft => ProposalSummary.Of(draft, voices));
        return new ProposalStates(reports, drafts, lines, truces, today).Judge();
    }
}

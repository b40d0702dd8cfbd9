using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Puts the tellings of one proposal together. Reports are gone through in order of their days; each proposal of a report goes to the one known
/// that it fits best (name words, makers, terms and amounts, nearness in time), at most one of a report to each, or begins a new one if the
/// report says enough of it to tell it from others.
/// </summary>
internal static class ProposalMerger
{
    private const double LeastLikeness = 1.5;

    // Copies tell the same offers in nearly the same words.
    private const double LeastLikenessOfCopies = 0.9;

    private const int DaysOfEcho = 45;
    private const int DaysOfEnd = 3;

    public static IReadOnlyList<ProposalLine> Merge(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<Truce> truces, IReadOnlyList<string> sides, DateOnly today)
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

            // Those that say most of themselves first: a bare "latest offer from the mediators" is the offer that they are told to have made.
            foreach (var p in Enumerable.Range(0, proposals.Count).Where(p => !taken[p] && ProposalDraft.HasSubstance(proposals[p])).OrderBy(p => ProposalDraft.IsBare(proposals[p], sides)))
            {
                if (ProposalDraft.IsBare(proposals[p], sides) && drafts.Find(draft => draft.IsMeantBy(proposals[p], report, sides)) is { } meant)
                {
                    meant.Add(report, proposals[p]);
                    continue;
                }

                if (BroughtWhatHolds(proposals[p], report, drafts, truces) is { } brought)
                {
                    brought.Add(report, proposals[p]);
                    continue;
                }

                var draft = new ProposalDraft();
                draft.Add(report, proposals[p]);
                drafts.Add(draft);
            }
        }

        Echo(reports, drafts);
        var lines = drafts.ConvertAll(draft => ProposalSummary.Of(draft, voices));
        return new ProposalStates(reports, drafts, lines, truces, sides, today).Judge();
    }

    // While a truce holds, one spoken of by no name of its own is that which holds, and so its deal.
    private static ProposalDraft? BroughtWhatHolds(Proposal proposal, DatedReport report, List<ProposalDraft> drafts, IReadOnlyList<Truce> truces)
    {
        if (!ProposalDraft.IsPlainTruce(proposal) || truces.LastOrDefault(truce => truce.From <= report.Day && (truce.To is not { } end || report.Day.DayNumber - end.DayNumber <= DaysOfEnd)) is not { } truce)
            return null;
        return drafts.Find(draft => draft.Brought(truce));
    }

    // A report that speaks of a truce to come of sixty days speaks of the offer of sixty days, when only one such was told of in the weeks before.
    private static void Echo(IReadOnlyList<DatedReport> reports, List<ProposalDraft> drafts)
    {
        foreach (var report in reports.Where(report => report.IsDated))
        {
            foreach (var figure in report.Coded.Records.OfType<Figure>().Where(figure =>
                figure.Measure == ProcessTerms.TruceDays && figure.Status != Status.Denied && !IsOfTruce(figure, report)))
            {
                var open = drafts.FindAll(draft =>
                    draft.TruceLengths.Contains(figure.Max) && draft.Last < report.Day && report.Day.DayNumber - draft.Last.DayNumber <= DaysOfEcho);
                if (open.Count == 1)
                    open[0].Echoes.Add((report, figure));
            }
        }
    }

    private static bool IsOfTruce(Figure figure, DatedReport report) => report.Coded.Records.OfType<Event>().Any(doing =>
        doing.Status == Status.Actual
        && (doing.Type is ProcessTerms.TruceEnd or ProcessTerms.TruceExtension || (doing.Type == ProcessTerms.TruceStart && doing.Time?.From is not null))
        && doing.Evidence.Any(told => told.Sentence == figure.Evidence[0].Sentence));
}

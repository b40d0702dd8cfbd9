using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Puts the tellings of one proposal together. Reports are gone through in order of their days; each proposal of a report goes to the one known
/// that it fits best (name words, makers, terms and amounts, nearness in time), at most one of a report to each, or begins a new one if the
/// report says enough of it to tell it from others.
/// </summary>
internal sealed class ProposalMerger(Voices voices, IReadOnlyList<Truce> truces, IReadOnlyList<string> sides)
{
    private const double LeastLikeness = 1.5;

    // Copies tell the same offers in nearly the same words.
    private const double LeastLikenessOfCopies = 0.9;

    private const int DaysOfEcho = 45;
    private const int DaysOfEnd = 3;

    private readonly List<ProposalDraft> _drafts = [];

    // A dated report can only tell of what was told of lately, or of what has a word of its name.
    private readonly SortedSet<int> _recent = [];
    private readonly Dictionary<string, HashSet<int>> _byWord = new(StringComparer.Ordinal);
    private DateOnly _day;

    public static IReadOnlyList<ProposalLine> Merge(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<Truce> truces, IReadOnlyList<string> sides, DateOnly today)
    {
        var merger = new ProposalMerger(voices, truces, sides);
        foreach (var report in reports)
            merger.Take(report);
        Echo(reports, merger._drafts);
        var lines = merger._drafts.ConvertAll(draft => ProposalSummary.Of(draft, voices));
        return new ProposalStates(reports, merger._drafts, lines, truces, sides, today).Judge();
    }

    private void Take(DatedReport report)
    {
        var proposals = report.Coded.Records.OfType<Proposal>().Select(proposal => new ProposalFacts(proposal)).ToList();
        if (proposals.Count == 0)
            return;
        var voice = voices.Of(report.Coded.Report.Id);
        var taken = new bool[proposals.Count];
        var touched = new SortedSet<int>();
        foreach (var (_, p, d) in Pairs(proposals, report, voice).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Proposal).ThenBy(pair => pair.Draft))
        {
            if (taken[p] || touched.Contains(d))
                continue;
            taken[p] = true;
            Put(d, proposals[p]);
        }

        // Those that say most of themselves first: a bare "latest offer from the mediators" is the offer that they are told to have made.
        foreach (var facts in proposals.Where((facts, p) => !taken[p] && ProposalDraft.HasSubstance(facts.Proposal)).OrderBy(facts => ProposalDraft.IsBare(facts.Proposal, sides)))
        {
            if (ProposalDraft.IsBare(facts.Proposal, sides) && touched.Where(d => _drafts[d].IsMeantBy(facts, sides)).Take(1).ToList() is [var meant])
            {
                Put(meant, facts);
                continue;
            }

            if (BroughtWhatHolds(facts.Proposal, report) is >= 0 and var brought)
            {
                Put(brought, facts);
                continue;
            }

            _drafts.Add(new ProposalDraft());
            Put(_drafts.Count - 1, facts);
        }

        void Put(int d, ProposalFacts facts)
        {
            _drafts[d].Add(report, facts, voice);
            touched.Add(d);
            _recent.Add(d);
            foreach (var word in facts.Key)
            {
                if (!_byWord.TryGetValue(word, out var named))
                    _byWord.Add(word, named = []);
                named.Add(d);
            }
        }
    }

    private List<(double Likeness, int Proposal, int Draft)> Pairs(List<ProposalFacts> proposals, DatedReport report, int voice)
    {
        if (report.IsDated && report.Day > _day)
        {
            _day = report.Day;
            _recent.RemoveWhere(d => !_drafts[d].IsNear(_day));
        }

        var pairs = new List<(double Likeness, int Proposal, int Draft)>();
        for (var p = 0; p < proposals.Count; p++)
        {
            var candidates = report.IsDated
                ? proposals[p].Key.SelectMany(word => _byWord.GetValueOrDefault(word, [])).Concat(_recent).Distinct()
                : Enumerable.Range(0, _drafts.Count);
            foreach (var d in candidates)
            {
                var likeness = _drafts[d].Likeness(proposals[p], report);
                if (likeness >= LeastLikenessOfCopies && (likeness >= LeastLikeness || _drafts[d].IsToldBy(voice)))
                    pairs.Add((likeness, p, d));
            }
        }

        return pairs;
    }

    // While a truce holds, one spoken of by no name of its own is that which holds, and so its deal.
    private int BroughtWhatHolds(Proposal proposal, DatedReport report)
    {
        if (!ProposalDraft.IsPlainTruce(proposal) || truces.LastOrDefault(truce => truce.From <= report.Day && (truce.To is not { } end || report.Day.DayNumber - end.DayNumber <= DaysOfEnd)) is not { } truce)
            return -1;
        return _drafts.FindIndex(draft => draft.Brought(truce));
    }

    // A report that speaks of a truce to come of sixty days speaks of the offer of sixty days, when only one such was told of in the weeks before.
    private static void Echo(IReadOnlyList<DatedReport> reports, List<ProposalDraft> drafts)
    {
        var byLength = drafts.SelectMany(draft => draft.TruceLengths.Select(length => (draft, length))).ToLookup(one => one.length, one => one.draft);
        foreach (var report in reports.Where(report => report.IsDated))
        {
            foreach (var figure in report.Coded.Records.OfType<Figure>().Where(figure =>
                figure.Measure == ProcessTerms.TruceDays && figure.Status != Status.Denied && !IsOfTruce(figure, report)))
            {
                var open = byLength[figure.Max].Where(draft => draft.Last < report.Day && report.Day.DayNumber - draft.Last.DayNumber <= DaysOfEcho).Take(2).ToList();
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

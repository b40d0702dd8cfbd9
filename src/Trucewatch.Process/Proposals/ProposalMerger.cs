using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>
/// Puts the tellings of one proposal together. Reports are gone through in order of their days; each proposal of a report goes to the one known
/// that it fits best (name words, makers, terms and amounts, nearness in time), at most one of a report to each, or begins a new one if the
/// report says enough of it to tell it from others.
/// </summary>
internal sealed class ProposalMerger(IReadOnlyList<string> sides)
{
    private const double LeastLikeness = 1.5;

    // Copies tell the same offers in nearly the same words.
    private const double LeastLikenessOfCopies = 0.9;

    private const int DaysOfEnd = 3;

    private readonly List<ProposalDraft> _drafts = [];

    // A dated report can only tell of what was told of lately, or of what has a word of its name.
    private readonly SortedSet<int> _recent = [];
    private readonly Dictionary<string, HashSet<int>> _byWord = new(StringComparer.Ordinal);
    private DateOnly _day;

    public IReadOnlyList<ProposalDraft> Drafts => _drafts;

    /// <summary>The truces that reports are asked about.</summary>
    public IReadOnlyList<Truce> Truces { get; set; } = [];

    public static IReadOnlyList<ProposalLine> Merge(IReadOnlyList<DatedReport> reports, Voices voices, IReadOnlyList<Truce> truces, IReadOnlyList<string> sides, DateOnly today)
    {
        var merger = new ProposalMerger(sides) { Truces = truces };
        foreach (var report in reports.Where(report => report.Coded.Records.Any(record => record is Proposal)))
            merger.Take(new ProposalReport(report, voices.Of(report.Coded.Report.Id)));
        ProposalEchoes.Find(reports.Where(report => report.IsDated).SelectMany(ProposalEchoes.Of), merger.Drafts);
        var lines = merger._drafts.ConvertAll(draft => ProposalSummary.Of(draft, voices));
        return new ProposalStates(reports[0].IsDated, merger.Drafts, lines, truces, sides, today).Judge();
    }

    /// <summary>Puts the proposals of the next report to those known.</summary>
    public void Take(ProposalReport report)
    {
        var proposals = report.Proposals;
        var taken = new bool[proposals.Count];
        var touched = new SortedSet<int>();
        foreach (var (_, p, d) in Pairs(report).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Proposal).ThenBy(pair => pair.Draft))
        {
            if (taken[p] || touched.Contains(d))
                continue;
            taken[p] = true;
            Put(d, proposals[p]);
        }

        // Those that say most of themselves first: a bare "latest offer from the mediators" is the offer that they are told to have made.
        foreach (var telling in proposals.Where((telling, p) => !taken[p] && ProposalDraft.HasSubstance(telling.Proposal)).OrderBy(telling => ProposalDraft.IsBare(telling.Proposal, sides)))
        {
            if (ProposalDraft.IsBare(telling.Proposal, sides) && touched.Where(d => _drafts[d].IsMeantBy(telling.Facts, sides)).Take(1).ToList() is [var meant])
            {
                Put(meant, telling);
                continue;
            }

            if (BroughtWhatHolds(telling.Facts, report) is >= 0 and var brought)
            {
                Put(brought, telling);
                continue;
            }

            _drafts.Add(new ProposalDraft());
            Put(_drafts.Count - 1, telling);
        }

        void Put(int d, ProposalTelling telling)
        {
            _drafts[d].Add(telling);
            report.PutTo.Add(d);
            touched.Add(d);
            _recent.Add(d);
            foreach (var word in telling.Facts.Key)
            {
                if (!_byWord.TryGetValue(word, out var named))
                    _byWord.Add(word, named = []);
                named.Add(d);
            }
        }
    }

    /// <summary>Takes back the reports that were taken last.</summary>
    /// <param name="reports">The last first.</param>
    public void Undo(IEnumerable<ProposalReport> reports)
    {
        foreach (var report in reports)
        {
            for (var i = report.PutTo.Count - 1; i >= 0; i--)
            {
                var draft = _drafts[report.PutTo[i]];
                draft.RemoveLast();
                // A draft that began with the report is the last there is.
                if (draft.Tellings.Count == 0)
                    _drafts.RemoveAt(_drafts.Count - 1);
            }

            report.PutTo.Clear();
            (report.AskedWhatHolds, report.HeldFrom) = (false, null);
        }

        // The next report finds again which of them are recent. What the words lead to can be too much, which costs a comparison and changes nothing.
        _recent.Clear();
        _recent.UnionWith(Enumerable.Range(0, _drafts.Count));
        _day = default;
    }

    /// <summary>The first day of the truce that holds on a day or ended shortly before; null where there is none.</summary>
    public DateOnly? HeldOn(DateOnly day) => WhatHeldOn(day)?.From;

    private List<(double Likeness, int Proposal, int Draft)> Pairs(ProposalReport telling)
    {
        var (proposals, report) = (telling.Proposals, telling.Report);
        if (report.IsDated && report.Day > _day)
        {
            _day = report.Day;
            _recent.RemoveWhere(d => !_drafts[d].IsNear(_day));
        }

        var pairs = new List<(double Likeness, int Proposal, int Draft)>();
        for (var p = 0; p < proposals.Count; p++)
        {
            var candidates = report.IsDated
                ? proposals[p].Facts.Key.SelectMany(word => _byWord.GetValueOrDefault(word, [])).Where(d => d < _drafts.Count).Concat(_recent).Distinct()
                : Enumerable.Range(0, _drafts.Count);
            foreach (var d in candidates)
            {
                var likeness = _drafts[d].Likeness(proposals[p].Facts, report);
                if (likeness >= LeastLikenessOfCopies && (likeness >= LeastLikeness || _drafts[d].IsToldBy(telling.Voice)))
                    pairs.Add((likeness, p, d));
            }
        }

        return pairs;
    }

    // While a truce holds, one spoken of by no name of its own is that which holds, and so its deal.
    private int BroughtWhatHolds(ProposalFacts deal, ProposalReport report)
    {
        if (!ProposalDraft.IsTruce(deal.Proposal))
            return -1;
        var truce = WhatHeldOn(report.Report.Day);
        (report.AskedWhatHolds, report.HeldFrom) = (true, truce?.From);
        return truce is null || !ProposalDraft.IsNamedForTruce(deal, truce.From) ? -1 : _drafts.FindIndex(draft => draft.Brought(truce.From));
    }

    private Truce? WhatHeldOn(DateOnly day) => Truces.LastOrDefault(truce => truce.From <= day && (truce.To is not { } end || day.DayNumber - end.DayNumber <= DaysOfEnd));
}

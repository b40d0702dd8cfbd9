namespace Trucewatch.Process;

/// <summary>
/// The proposals, as reports come and go. Which offer a report speaks of hangs on all that was told before it, so that of a report that comes late those after
/// it are put to their offers again; what the tellings of an offer come to is worked out again for those offers whose tellings are others by that.
/// </summary>
internal sealed class LiveProposals(Voices voices)
{
    private readonly List<ProposalReport> _reports = [];
    private readonly List<(Position Place, (DatedReport Report, Records.Figure Figure) Echo)> _echoes = [];
    private readonly Dictionary<string, ProposalReport> _byReport = new(StringComparer.Ordinal);
    private Dictionary<ProposalTelling, Summary> _summaries = new(ReferenceEqualityComparer.Instance);
    private ProposalMerger _merger = new([]);
    private IReadOnlyList<string> _sides = [];
    private IReadOnlyList<ProposalLine> _lines = [];
    private IReadOnlyList<Truce> _truces = [];
    private DateOnly _today;
    private int _taken;
    private bool _changed = true;

    /// <summary>The sentences that told of an agreed deal before and do no more, and those that have come to.</summary>
    public List<(string Report, string Quote)> NoMoreAgreed { get; } = [];

    public List<(string Report, string Quote)> NewlyAgreed { get; } = [];

    public void Add(DatedReport report)
    {
        if (report.IsDated)
        {
            var echoes = ProposalEchoes.Of(report).Select((echo, i) => (Position.Of(report, i), echo)).ToList();
            if (echoes.Count > 0)
                _echoes.InsertRange(Sorted.FirstAfter(_echoes, echoes[0].Item1, one => one.Place), echoes);
            _changed |= echoes.Count > 0;
        }

        if (!report.Coded.Records.Any(record => record is Records.Proposal))
            return;
        var one = new ProposalReport(report, voices.Of(report.Coded.Report.Id));
        _byReport.Add(report.Coded.Report.Id, one);
        var at = Sorted.FirstAfter(_reports, one.Place, other => other.Place);
        GoBack(at);
        _reports.Insert(at, one);
        _changed = true;
    }

    public void Remove(DatedReport report)
    {
        _changed |= _echoes.RemoveAll(one => one.Place.Report == report.Coded.Report.Id) > 0;
        if (!_byReport.Remove(report.Coded.Report.Id, out var one))
            return;
        var at = Sorted.FirstAfter(_reports, one.Place, other => other.Place) - 1;
        GoBack(at);
        _reports.RemoveAt(at);
        _changed = true;
    }

    public IReadOnlyList<ProposalLine> Now(IReadOnlyList<Truce> truces, IReadOnlyList<string> sides, DateOnly today, SortedResults<Conflict> conflicts)
    {
        if (!_changed && today == _today && ReferenceEquals(truces, _truces) && sides.SequenceEqual(_sides))
            return _lines;
        if (!sides.SequenceEqual(_sides))
        {
            GoBack(0);
            _merger = new ProposalMerger(sides);
        }

        (_changed, _truces, _sides, _today) = (false, truces, sides, today);
        _merger.Truces = truces;
        // What a report was told by the truce that held when it was written can be otherwise by truces that are others now.
        var other = _reports.FindIndex(0, _taken, report => report.AskedWhatHolds && report.HeldFrom != _merger.HeldOn(report.Report.Day));
        if (other >= 0)
            GoBack(other);
        for (; _taken < _reports.Count; _taken++)
            _merger.Take(_reports[_taken]);
        ProposalEchoes.Find(_echoes.Select(one => one.Echo), _merger.Drafts);
        var summaries = Summarize(conflicts);
        var states = new ProposalStates(true, _merger.Drafts, summaries.ConvertAll(summary => summary.Line), truces, sides, today);
        var judged = states.Each();
        Agree(summaries, judged);
        return _lines = ProposalStates.InOrder(judged);
    }

    private List<Summary> Summarize(SortedResults<Conflict> conflicts)
    {
        var known = _summaries;
        _summaries = new(ReferenceEqualityComparer.Instance);
        var summaries = new List<Summary>();
        foreach (var draft in _merger.Drafts)
        {
            var first = draft.Tellings[0];
            if (!known.Remove(first, out var summary) || !summary.IsOf(draft))
            {
                summary?.Hide(conflicts);
                if (summary is { IsAgreed: true })
                    NoMoreAgreed.AddRange(summary.Deal);
                summary = new Summary(draft, ProposalSummary.Of(draft, voices), voices);
                summary.Show(conflicts);
            }

            _summaries.Add(first, summary);
            summaries.Add(summary);
        }

        foreach (var gone in known.Values)
        {
            gone.Hide(conflicts);
            if (gone.IsAgreed)
                NoMoreAgreed.AddRange(gone.Deal);
        }

        return summaries;
    }

    private void Agree(List<Summary> summaries, IReadOnlyList<ProposalLine> judged)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var summary = summaries[i];
            var isAgreed = judged[i].State == ProposalState.Agreed;
            if (isAgreed == summary.IsAgreed)
                continue;
            summary.IsAgreed = isAgreed;
            if (isAgreed)
                summary.Deal = [.. CommitmentFinder.DealOf(judged[i])];
            (isAgreed ? NewlyAgreed : NoMoreAgreed).AddRange(summary.Deal);
        }
    }

    private void GoBack(int to)
    {
        if (to >= _taken)
            return;
        _merger.Undo(Enumerable.Range(to, _taken - to).Reverse().Select(i => _reports[i]));
        _taken = to;
    }

    // What the tellings of an offer come to, as long as they are the same.
    private sealed class Summary(ProposalDraft draft, ProposalLine line, Voices voices)
    {
        private readonly ProposalTelling[] _tellings = [.. draft.Tellings];
        private readonly (DatedReport Report, Records.Figure Figure)[] _echoes = [.. draft.Echoes];
        private readonly List<Placed<Conflict>> _conflicts =
            [.. TermConflicts.Find([line], voices).Concat(PositionConflicts.Find([line], voices)).Select(conflict => new Placed<Conflict>(conflict, new(false, conflict.Day, conflict.Id, 0)))];

        public ProposalLine Line => line;

        public bool IsAgreed { get; set; }

        public IReadOnlyList<(string Report, string Quote)> Deal { get; set; } = [];

        public bool IsOf(ProposalDraft other) =>
            _tellings.SequenceEqual(other.Tellings, ReferenceEqualityComparer.Instance)
            && _echoes.Length == other.Echoes.Count
            && !_echoes.Where((echo, i) => !ReferenceEquals(echo.Figure, other.Echoes[i].Figure)).Any();

        public void Show(SortedResults<Conflict> conflicts) => _conflicts.ForEach(conflicts.Add);

        public void Hide(SortedResults<Conflict> conflicts) => _conflicts.ForEach(conflicts.Remove);
    }
}

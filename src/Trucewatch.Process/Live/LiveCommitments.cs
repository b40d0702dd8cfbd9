namespace Trucewatch.Process;

/// <summary>The commitments, as reports come and go; those told anew, or of whose doing something new is told, are made again.</summary>
internal sealed class LiveCommitments
{
    private readonly Voices _voices;
    private readonly Dictionary<string, (List<CommitmentTelling> Told, List<CommitmentOutcome> Outcomes)> _byReport = new(StringComparer.Ordinal);
    private readonly Dictionary<CommitmentKey, One> _keys = [];
    private readonly Dictionary<(string Who, string Type), List<One>> _deeds = [];
    private readonly CommitmentOutcomes _outcomes = new();
    private readonly Dictionary<(string Report, string Quote), int> _deals = [];
    private readonly HashSet<One> _changed = [];
    private readonly SortedResults<Commitment> _results = new(CommitmentFinder.Compare);
    private DateOnly _today;

    public LiveCommitments(Voices voices) => _voices = voices;

    public void Add(DatedReport report)
    {
        if (_voices.IsCorrected(report.Coded.Report.Id))
            return;
        var told = CommitmentFinder.ToldBy(report, _deals.ContainsKey).ToList();
        var outcomes = CommitmentOutcome.ToldBy(report).ToList();
        _byReport.Add(report.Coded.Report.Id, (told, outcomes));
        foreach (var one in told)
        {
            var key = Of(one.Key);
            Sorted.Insert(key.Told, one, other => other.Place);
            _changed.Add(key);
        }

        foreach (var outcome in outcomes)
        {
            _outcomes.Add(outcome);
            Settled(outcome);
        }
    }

    public void Remove(DatedReport report)
    {
        if (!_byReport.Remove(report.Coded.Report.Id, out var known))
            return;
        foreach (var one in known.Told)
        {
            Sorted.Remove(_keys[one.Key].Told, one, other => other.Place);
            _changed.Add(_keys[one.Key]);
        }

        foreach (var outcome in known.Outcomes)
        {
            _outcomes.Remove(outcome);
            Settled(outcome);
        }
    }

    /// <summary>Takes sentences that tell of agreed deals in or out.</summary>
    /// <returns>The ids of the reports whose commitments can be others by it; they are to be removed and added again.</returns>
    public IReadOnlySet<string> Agree(IEnumerable<(string Report, string Quote)> gone, IEnumerable<(string Report, string Quote)> agreed)
    {
        var before = new Dictionary<(string Report, string Quote), bool>();
        foreach (var (sentence, change) in gone.Select(sentence => (sentence, -1)).Concat(agreed.Select(sentence => (sentence, 1))))
        {
            before.TryAdd(sentence, _deals.ContainsKey(sentence));
            var count = _deals.GetValueOrDefault(sentence) + change;
            if (count == 0)
                _deals.Remove(sentence);
            else
                _deals[sentence] = count;
        }

        return before.Where(one => one.Value != _deals.ContainsKey(one.Key)).Select(one => one.Key.Report).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<Commitment> Now(DateOnly today)
    {
        // Another day can be that on which something lapses, and so all that is due is looked at.
        if (today != _today)
            _changed.UnionWith(_keys.Values.Where(one => one.Shown.Exists(shown => shown.IsOtherBy(today))));
        _today = today;
        foreach (var one in _changed)
            Show(one);
        _changed.Clear();
        return _results.Now();
    }

    private void Show(One one)
    {
        var before = one.Shown.ToDictionary<Shown, CommitmentTelling>(shown => shown.Told[0], ReferenceEqualityComparer.Instance);
        var shown = new List<Shown>();
        foreach (var same in CommitmentFinder.Parted(one.Told))
        {
            if (before.Remove(same[0], out var known) && known.Told.SequenceEqual(same, ReferenceEqualityComparer.Instance) && !known.IsOtherBy(_today) && !one.Settled.Exists(known.CanBeSettledOn))
            {
                shown.Add(known);
                continue;
            }

            if (known is not null)
                _results.Remove(known.Result);
            shown.Add(new Shown(same, new(CommitmentFinder.Make(_outcomes, same, _today), same[0].Place)));
            _results.Add(shown[^1].Result);
        }

        foreach (var gone in before.Values)
            _results.Remove(gone.Result);
        one.Shown = shown;
        one.Settled.Clear();
    }

    private void Settled(CommitmentOutcome outcome)
    {
        foreach (var one in outcome.Doing.By.Distinct(StringComparer.Ordinal).SelectMany(who => _deeds.GetValueOrDefault((who, outcome.Doing.Type), [])))
        {
            one.Settled.Add(outcome.Day);
            _changed.Add(one);
        }
    }

    private One Of(CommitmentKey key)
    {
        if (_keys.TryGetValue(key, out var one))
            return one;
        _keys.Add(key, one = new One());
        if (!_deeds.TryGetValue((key.Who, key.Type), out var deed))
            _deeds.Add((key.Who, key.Type), deed = []);
        deed.Add(one);
        return one;
    }

    private sealed class One
    {
        public List<CommitmentTelling> Told { get; } = [];

        public List<DateOnly> Settled { get; } = [];

        public List<Shown> Shown { get; set; } = [];
    }

    private sealed record Shown(List<CommitmentTelling> Told, Placed<Commitment> Result)
    {
        public bool IsOtherBy(DateOnly today) =>
            Result.Value.State is CommitmentState.Open or CommitmentState.Lapsed && CommitmentFinder.IsOver(Result.Value.Due, today) != (Result.Value.State == CommitmentState.Lapsed);

        public bool CanBeSettledOn(DateOnly day) => day > Told[0].Report.Day && day <= CommitmentFinder.LastToTell(Told[0].Report.Day, Result.Value.Due);
    }
}

using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>The commitments, as reports come and go; those told anew, or of whose doing something new is told, are made again.</summary>
internal sealed class LiveCommitments
{
    private readonly Voices _voices;
    private readonly Dictionary<string, (List<CommitmentTelling> Told, List<(string Who, Outcome Outcome)> Outcomes)> _byReport = new(StringComparer.Ordinal);
    private readonly Dictionary<CommitmentKey, One> _keys = [];
    private readonly Dictionary<(string Who, string Type), Deed> _deeds = [];
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
        var outcomes = new List<(string Who, Outcome Outcome)>();
        for (var i = 0; i < report.Coded.Records.Count; i++)
        {
            if (report.Coded.Records[i] is Event { Status: Status.Actual or Status.Denied } doing && ProcessTerms.IsDeed(doing.Type))
                outcomes.AddRange(doing.By.Distinct(StringComparer.Ordinal).Select(who => (who, new Outcome(Position.Of(report, i), report, doing))));
        }

        _byReport.Add(report.Coded.Report.Id, (told, outcomes));
        foreach (var one in told)
        {
            var key = Of(one.Key);
            Sorted.Insert(key.Told, one, other => other.Place);
            _changed.Add(key);
        }

        foreach (var (who, outcome) in outcomes)
        {
            Sorted.Insert(OutcomesOf(who, outcome), outcome, other => other.Place);
            Settled(who, outcome);
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

        foreach (var (who, outcome) in known.Outcomes)
        {
            Sorted.Remove(OutcomesOf(who, outcome), outcome, other => other.Place);
            Settled(who, outcome);
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
            shown.Add(new Shown(same, new(CommitmentFinder.Make(OutcomesBetween, same, _today), same[0].Place)));
            _results.Add(shown[^1].Result);
        }

        foreach (var gone in before.Values)
            _results.Remove(gone.Result);
        one.Shown = shown;
        one.Settled.Clear();
    }

    private IEnumerable<(DatedReport Report, Event Doing)> OutcomesBetween(string who, string type, Status status, DateOnly first, DateOnly last)
    {
        if (!_deeds.TryGetValue((who, type), out var deed) || !deed.Told.TryGetValue(status, out var told))
            yield break;
        for (var i = Sorted.FirstAfter(told, new Position(false, first, "", -1), one => one.Place); i < told.Count && told[i].Report.Day <= last; i++)
            yield return (told[i].Report, told[i].Doing);
    }

    private void Settled(string who, Outcome outcome)
    {
        foreach (var one in _deeds[(who, outcome.Doing.Type)].Keys)
        {
            one.Settled.Add(outcome.Report.Day);
            _changed.Add(one);
        }
    }

    private One Of(CommitmentKey key)
    {
        if (_keys.TryGetValue(key, out var one))
            return one;
        _keys.Add(key, one = new One());
        DeedOf(key.Who, key.Type).Keys.Add(one);
        return one;
    }

    private List<Outcome> OutcomesOf(string who, Outcome outcome)
    {
        var told = DeedOf(who, outcome.Doing.Type).Told;
        if (!told.TryGetValue(outcome.Doing.Status, out var list))
            told.Add(outcome.Doing.Status, list = []);
        return list;
    }

    private Deed DeedOf(string who, string type)
    {
        if (!_deeds.TryGetValue((who, type), out var deed))
            _deeds.Add((who, type), deed = new Deed());
        return deed;
    }

    private sealed record Outcome(Position Place, DatedReport Report, Event Doing);

    private sealed class Deed
    {
        public Dictionary<Status, List<Outcome>> Told { get; } = [];

        public List<One> Keys { get; } = [];
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

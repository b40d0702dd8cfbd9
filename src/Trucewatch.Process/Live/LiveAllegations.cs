namespace Trucewatch.Process;

/// <summary>The allegations, as reports come and go; those of a charge that is told anew, or that is answered by a charge in return, are made again.</summary>
internal sealed class LiveAllegations(Voices voices)
{
    private readonly Dictionary<string, (List<AllegationTold> Told, List<AllegationCharge> Charges)> _byReport = new(StringComparer.Ordinal);
    private readonly Dictionary<AllegationKey, One> _charges = [];
    private readonly Dictionary<(string? Accuser, string? Accused), Pair> _pairs = [];
    private readonly HashSet<One> _changed = [];
    private readonly SortedResults<Allegation> _results = new(AllegationFinder.Compare);

    public void Add(DatedReport report)
    {
        if (voices.IsCorrected(report.Coded.Report.Id))
            return;
        var charges = AllegationFinder.ChargesOf(report).ToList();
        if (charges.Count == 0)
            return;
        var told = charges.GroupBy(charge => charge.Key).Select(same => new AllegationTold([.. same])).ToList();
        _byReport.Add(report.Coded.Report.Id, (told, charges));
        foreach (var one in told)
        {
            var charge = Of(one.Charges[0].Key);
            Sorted.Insert(charge.Told, one, other => other.Place);
            _changed.Add(charge);
        }

        foreach (var charge in charges)
        {
            Sorted.Insert(PairOf(charge).Charges, charge, other => other.Place);
            Answered(charge);
        }
    }

    public void Remove(DatedReport report)
    {
        if (!_byReport.Remove(report.Coded.Report.Id, out var known))
            return;
        foreach (var one in known.Told)
        {
            var charge = _charges[one.Charges[0].Key];
            Sorted.Remove(charge.Told, one, other => other.Place);
            _changed.Add(charge);
        }

        foreach (var charge in known.Charges)
        {
            Sorted.Remove(PairOf(charge).Charges, charge, other => other.Place);
            Answered(charge);
        }
    }

    public IReadOnlyList<Allegation> Now()
    {
        foreach (var one in _changed)
        {
            var before = one.Shown.ToDictionary<Shown, AllegationTold>(shown => shown.Told[0], ReferenceEqualityComparer.Instance);
            var shown = new List<Shown>();
            foreach (var same in AllegationFinder.Parted(one.Told))
            {
                if (before.Remove(same[0], out var known) && known.Told.SequenceEqual(same, ReferenceEqualityComparer.Instance) && !one.Answered.Exists(known.CanBeAnsweredOn))
                {
                    shown.Add(known);
                    continue;
                }

                if (known is not null)
                    _results.Remove(known.Result);
                shown.Add(new Shown(same, new(AllegationFinder.Make(same, InReturn(same)), same[0].Place)));
                _results.Add(shown[^1].Result);
            }

            foreach (var gone in before.Values)
                _results.Remove(gone.Result);
            one.Shown = shown;
            one.Answered.Clear();
        }

        _changed.Clear();
        return _results.Now();
    }

    private IEnumerable<AllegationCharge> InReturn(List<AllegationTold> same)
    {
        var key = same[0].Charges[0].Key;
        if (!_pairs.TryGetValue((key.Accused, key.Accuser), out var pair))
            yield break;
        var first = new Position(false, same[0].Day, "", -1);
        for (var i = Sorted.FirstAfter(pair.Charges, first, charge => charge.Place);
            i < pair.Charges.Count && pair.Charges[i].Report.Day.DayNumber - same[^1].Day.DayNumber <= AllegationFinder.DaysOfOne;
            i++)
            yield return pair.Charges[i];
    }

    // What the accused charges in return answers each of the accuser's charges of that time.
    private void Answered(AllegationCharge charge)
    {
        if (!_pairs.TryGetValue((charge.Key.Accused, charge.Key.Accuser), out var pair))
            return;
        foreach (var one in pair.Keys)
        {
            one.Answered.Add(charge.Report.Day);
            _changed.Add(one);
        }
    }

    private One Of(AllegationKey key)
    {
        if (_charges.TryGetValue(key, out var one))
            return one;
        _charges.Add(key, one = new One());
        PairOf((key.Accuser, key.Accused)).Keys.Add(one);
        return one;
    }

    private Pair PairOf(AllegationCharge charge) => PairOf((charge.Key.Accuser, charge.Key.Accused));

    private Pair PairOf((string? Accuser, string? Accused) names)
    {
        if (!_pairs.TryGetValue(names, out var pair))
            _pairs.Add(names, pair = new Pair());
        return pair;
    }

    private sealed class Pair
    {
        public List<AllegationCharge> Charges { get; } = [];

        public List<One> Keys { get; } = [];
    }

    private sealed class One
    {
        public List<AllegationTold> Told { get; } = [];

        public List<DateOnly> Answered { get; } = [];

        public List<Shown> Shown { get; set; } = [];
    }

    private sealed record Shown(List<AllegationTold> Told, Placed<Allegation> Result)
    {
        public bool CanBeAnsweredOn(DateOnly day) => day >= Told[0].Day && day.DayNumber - Told[^1].Day.DayNumber <= AllegationFinder.DaysOfOne;
    }
}

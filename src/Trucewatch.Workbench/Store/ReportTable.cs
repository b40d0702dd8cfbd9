using System.Runtime.InteropServices;
using Trucewatch.Process;
using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>
/// The reports of a moment, the newest first, and beside them in columns what lists ask of their records; so a million of them are counted in milliseconds,
/// without looking at each. Places count from 0. Words are not looked for.
/// </summary>
internal sealed class ReportTable
{
    private readonly DatedReport[] _reports;

    // Where the records of each report begin, and where those of the last end.
    private readonly int[] _first;

    // Of each record the number of its kind and category.
    private readonly int[] _category;
    private readonly double[] _doubt;
    private readonly ReviewState?[] _state;

    private readonly Dictionary<(string Kind, string? Category), int> _numbers;

    // Whether a record has the kind and category of a number; what all records of have gone keeps its own.
    private readonly Lazy<bool[]> _isThere;

    // Of what stands in an earlier table as it does here.
    private readonly List<Run> _kept = [];
    private readonly int[] _all;
    private readonly Lazy<Dictionary<string, int>> _places;
    private readonly Lazy<Dictionary<string, int[]>> _ofSituation;

    /// <param name="reports">In order of their days, the oldest first.</param>
    /// <param name="before">A table of an earlier moment, whose columns are taken over where the reports are the same; null where there is none.</param>
    public ReportTable(IReadOnlyList<DatedReport> reports, ReportTable? before = null)
    {
        _reports = [.. reports];
        Array.Reverse(_reports);
        _all = before is not null && before._all.Length == _reports.Length ? before._all : [.. Enumerable.Range(0, _reports.Length)];
        _first = new int[_reports.Length + 1];
        for (var place = 0; place < _reports.Length; place++)
            _first[place + 1] = _first[place] + _reports[place].Coded.Records.Count;
        if (before is not null)
            Compare(before);
        _numbers = before is null ? [] : new(before._numbers);
        _category = Column(record => NumberOf(record.Kind, record.Category), before?._category);
        _doubt = Column(record => 1 - record.Confidence, before?._doubt);
        _state = Column(record => record.Review?.State, before?._state);
        var isInPlace = before is not null && IsInPlace(before);
        _places = isInPlace ? before!._places : new(() => _all.ToDictionary(IdAt, StringComparer.Ordinal));
        _ofSituation = isInPlace ? before!._ofSituation : new(PlacesBySituation);
        _isThere = new(() =>
        {
            var isThere = new bool[_numbers.Count];
            foreach (var number in _category)
                isThere[number] = true;
            return isThere;
        });
    }

    /// <summary>How many records there are.</summary>
    public int Records => _first[^1];

    /// <summary>The measures of figures or the types of events that records of a kind have, in order of their names.</summary>
    public IReadOnlyList<string> CategoriesOf(string kind) =>
        [.. _numbers.Where(one => one.Key.Kind == kind && _isThere.Value[one.Value]).Select(one => one.Key.Category).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>The kinds that records have, in order of their names.</summary>
    public IReadOnlyList<string> Kinds =>
        [.. _numbers.Where(one => _isThere.Value[one.Value]).Select(one => one.Key.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The report at a place.</summary>
    public DatedReport At(int report) => _reports[report];

    /// <summary>The places of the reports that speak of a situation, chiefly or beside others.</summary>
    public IReadOnlyList<int> Of(string situation) => _ofSituation.Value.GetValueOrDefault(situation) ?? [];

    /// <summary>The places of the reports that an address asks for: of its situation, in its period, and the one that it names.</summary>
    /// <param name="query">The address.</param>
    /// <param name="among">The ids of the only ones; null for all.</param>
    public IReadOnlyList<int> Fitting(PageQuery query, IReadOnlySet<string>? among = null)
    {
        var places = query.Situation is { } situation ? _ofSituation.Value.GetValueOrDefault(situation) ?? [] : _all;
        var last = query.AsOf < query.Until ? query.AsOf : query.Until ?? query.AsOf;
        var from = last is { } newest ? FirstWhere(places, day => day <= newest) : 0;
        var to = query.Since is { } oldest ? Math.Max(from, FirstWhere(places, day => day < oldest)) : places.Length;
        var fitting = new ArraySegment<int>(places, from, to - from);
        var report = query["report"];
        return among is null && report is null
            ? fitting
            : [.. fitting.Where(place => IdAt(place) is var id && (report is null || id == report) && among?.Contains(id) != false)];
    }

    /// <summary>Those of some reports that come after one; none where the store has none with this id.</summary>
    public IEnumerable<int> After(IReadOnlyList<int> reports, string document) =>
        _places.Value.TryGetValue(document, out var place) ? reports.SkipWhile(report => report <= place) : [];

    /// <summary>How many records of a kind and category some reports have; null stands for any.</summary>
    public int Count(IReadOnlyList<int> reports, string? kind, string? category)
    {
        var count = 0;
        if (kind is null && category is null)
        {
            foreach (var report in reports)
                count += _first[report + 1] - _first[report];
            return count;
        }

        var isAsked = Asked(kind, category);
        foreach (var report in reports)
        {
            foreach (var number in _category.AsSpan(_first[report].._first[report + 1]))
                count += isAsked[number] ? 1 : 0;
        }

        return count;
    }

    /// <summary>Those records, in the order of the reports and within each in reading order.</summary>
    /// <param name="reports">The places of the reports.</param>
    /// <param name="kind">The kind, or any.</param>
    /// <param name="category">The category, or any.</param>
    /// <param name="after">Where to go on, as <see cref="Cursor"/> writes it; null from the beginning.</param>
    public IEnumerable<(DatedReport Dated, ReportRecord Record)> RecordsOf(IReadOnlyList<int> reports, string? kind, string? category, string? after = null)
    {
        var (begun, skipped) = (0, 0);
        if (after?.Split(Cursor.Between, 2) is [var document, .. var rest])
        {
            if (!_places.Value.TryGetValue(document, out begun))
                yield break;
            // Where the record has been rejected since the page before, what comes after its report is found.
            var records = _reports[begun].Coded.Records;
            while (skipped < records.Count && !(rest is [var name] && skipped > 0 && records[skipped - 1].Id == name))
                skipped++;
        }

        var isAsked = Asked(kind, category);
        foreach (var report in reports.SkipWhile(report => report < begun))
        {
            var records = _reports[report].Coded.Records;
            for (var i = report == begun ? skipped : 0; i < records.Count; i++)
            {
                if (isAsked[_category[_first[report] + i]])
                    yield return (_reports[report], records[i]);
            }
        }
    }

    /// <summary>Calls for each record of some reports that has a kind, a category and a state.</summary>
    /// <param name="reports">The places of the reports.</param>
    /// <param name="kind">The kind, or any.</param>
    /// <param name="category">The category, or any.</param>
    /// <param name="state">What people made of it; null where nobody judged it.</param>
    /// <param name="see">Called with the record's place among all, and the doubt about it.</param>
    public void EachRecord(IReadOnlyList<int> reports, string? kind, string? category, ReviewState? state, Action<int, double> see)
    {
        var isAsked = Asked(kind, category);
        foreach (var report in reports)
        {
            for (var record = _first[report]; record < _first[report + 1]; record++)
            {
                if (_state[record] == state && isAsked[_category[record]])
                    see(record, _doubt[record]);
            }
        }
    }

    /// <summary>A record by its place among all.</summary>
    public (DatedReport Dated, ReportRecord Record) RecordAt(int record)
    {
        var report = Array.BinarySearch(_first, record);
        // Reports without records begin where the next one does.
        report = report < 0 ? ~report - 1 : report;
        while (_first[report + 1] == record)
            report++;
        return (_reports[report], _reports[report].Coded.Records[record - _first[report]]);
    }

    /// <summary>A value of each record.</summary>
    /// <param name="value">What a record has.</param>
    /// <param name="before">The same of the table before, of whose records the values are still right; null where there is none.</param>
    public T[] Column<T>(Func<ReportRecord, T> value, T[]? before)
    {
        var column = new T[Records];
        var place = 0;
        foreach (var kept in before is null ? [] : _kept)
        {
            Fill(kept.Report);
            Array.Copy(before!, kept.Before, column, _first[kept.Report], kept.Records);
            place = kept.Report + kept.Reports;
        }

        Fill(_reports.Length);
        return column;

        void Fill(int end)
        {
            for (; place < end; place++)
            {
                foreach (var (i, record) in _reports[place].Coded.Records.Index())
                    column[_first[place] + i] = value(record);
            }
        }
    }

    // Reports come, and others take the place of what they were; those between stand as they did.
    private void Compare(ReportTable before)
    {
        var ids = new HashSet<DatedReport>(before._reports, ReferenceEqualityComparer.Instance);
        var (then, now) = (0, 0);
        while (then < before._reports.Length && now < _reports.Length)
        {
            if (!ids.Contains(_reports[now]))
            {
                now++;
                continue;
            }

            if (!ReferenceEquals(before._reports[then], _reports[now]))
            {
                then++;
                continue;
            }

            var length = 1;
            while (then + length < before._reports.Length && now + length < _reports.Length && ReferenceEquals(before._reports[then + length], _reports[now + length]))
                length++;
            _kept.Add(new Run(now, length, before._first[then], _first[now + length] - _first[now]));
            (then, now) = (then + length, now + length);
        }
    }

    // Whether each report stands where it did, and speaks of the same situations.
    private bool IsInPlace(ReportTable before)
    {
        if (before._reports.Length != _reports.Length)
            return false;
        for (var place = 0; place < _reports.Length; place++)
        {
            var (then, now) = (before._reports[place].Coded, _reports[place].Coded);
            if (!ReferenceEquals(then, now) && !(then.Report.Id == now.Report.Id && then.Situations.SequenceEqual(now.Situations, StringComparer.Ordinal)))
                return false;
        }

        return true;
    }

    private Dictionary<string, int[]> PlacesBySituation() => _all
        .SelectMany(place => _reports[place].Coded.Situations.Distinct(StringComparer.Ordinal), (place, situation) => (place, situation))
        .GroupBy(pair => pair.situation, pair => pair.place, StringComparer.Ordinal)
        .ToDictionary(situation => situation.Key, situation => situation.ToArray(), StringComparer.Ordinal);

    private int NumberOf(string kind, string? category)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (kind, category), out var isKnown);
        if (!isKnown)
            number = _numbers.Count - 1;
        return number;
    }

    private bool[] Asked(string? kind, string? category)
    {
        var isAsked = new bool[_numbers.Count];
        foreach (var (one, number) in _numbers)
            isAsked[number] = (kind is null || one.Kind == kind) && (category is null || one.Category == category);
        return isAsked;
    }

    private string IdAt(int report) => _reports[report].Coded.Report.Id;

    // Days go down.
    private int FirstWhere(int[] places, Func<DateOnly, bool> isSo)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isSo(_reports[places[middle]].Day) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // So many reports from a place on, and where their records stood before.
    private readonly record struct Run(int Report, int Reports, int Before, int Records);
}

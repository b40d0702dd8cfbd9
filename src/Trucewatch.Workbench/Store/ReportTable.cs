using System.Collections.Immutable;
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

    private readonly List<(string Kind, string? Category)> _categories = [];
    private readonly int[] _all;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int[]> _ofSituation;

    /// <param name="reports">In order of their days, the oldest first.</param>
    public ReportTable(IReadOnlyList<DatedReport> reports)
    {
        _reports = [.. reports.Reverse()];
        _all = [.. Enumerable.Range(0, _reports.Length)];
        _places = _all.ToDictionary(IdAt, StringComparer.Ordinal);
        _first = new int[_reports.Length + 1];
        for (var place = 0; place < _reports.Length; place++)
            _first[place + 1] = _first[place] + _reports[place].Coded.Records.Count;
        _category = new int[Records];
        _doubt = new double[Records];
        _state = new ReviewState?[Records];
        var numbers = new Dictionary<(string, string?), int>();
        var record = 0;
        foreach (var one in _reports.SelectMany(dated => dated.Coded.Records))
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (one.Kind, one.Category), out var isKnown);
            if (!isKnown)
            {
                number = _categories.Count;
                _categories.Add((one.Kind, one.Category));
            }

            _category[record] = number;
            _doubt[record] = 1 - one.Confidence;
            _state[record++] = one.Review?.State;
        }

        _ofSituation = _all
            .SelectMany(place => _reports[place].Coded.Situations.Distinct(StringComparer.Ordinal), (place, situation) => (place, situation))
            .GroupBy(pair => pair.situation, pair => pair.place, StringComparer.Ordinal)
            .ToDictionary(situation => situation.Key, situation => situation.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many records there are.</summary>
    public int Records => _first[^1];

    /// <summary>Each measure of figures and type of events that a record has, with its kind; and the other kinds, without one.</summary>
    public IReadOnlyList<(string Kind, string? Category)> Categories => _categories;

    /// <summary>The report at a place.</summary>
    public DatedReport At(int report) => _reports[report];

    /// <summary>The places of the reports that speak of a situation, chiefly or beside others.</summary>
    public IReadOnlyList<int> Of(string situation) => _ofSituation.GetValueOrDefault(situation) ?? [];

    /// <summary>The places of the reports that an address asks for: of its situation, in its period, and the one that it names.</summary>
    /// <param name="query">The address.</param>
    /// <param name="among">The ids of the only ones; null for all.</param>
    public IReadOnlyList<int> Fitting(PageQuery query, IReadOnlySet<string>? among = null)
    {
        var places = query.Situation is { } situation ? _ofSituation.GetValueOrDefault(situation) ?? [] : _all;
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
        _places.TryGetValue(document, out var place) ? reports.SkipWhile(report => report <= place) : [];

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
            if (!_places.TryGetValue(document, out begun))
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

    /// <summary>A column of all records.</summary>
    public ImmutableArray<T> Column<T>(Func<ReportRecord, T> value)
    {
        var column = ImmutableArray.CreateBuilder<T>(Records);
        column.AddRange(_reports.SelectMany(dated => dated.Coded.Records).Select(value));
        return column.MoveToImmutable();
    }

    private bool[] Asked(string? kind, string? category) =>
        [.. _categories.Select(one => (kind is null || one.Kind == kind) && (category is null || one.Category == category))];

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
}
